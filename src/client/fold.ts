/** Opens the fold that the address leads into: not every browser does so by itself. */
const unfold = (): void => {
  const target = document.getElementById(location.hash.slice(1))
  const fold = target?.closest('details')
  if (!target || !fold || fold.open) return
  fold.open = true
  target.scrollIntoView()
}

unfold()
addEventListener('hashchange', unfold)
