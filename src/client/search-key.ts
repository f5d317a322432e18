// The search dialog and its index are loaded when they are first asked for.
const openDialog = (): void => {
  void import('./search.ts').then(({ openSearch }) => openSearch())
}

for (const button of document.querySelectorAll('[data-search]')) button.addEventListener('click', openDialog)

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !writing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
  if (!slash && !k) return
  event.preventDefault()
  openDialog()
})
