/** What a button copies, and what it does where there is no clipboard: an insecure origin has none. */
type Source = { readonly text: Promise<string>; fallback(): string }

const fileAt = (address: string): Source => ({
  text: fetch(address).then((file) => (file.ok ? file.text() : Promise.reject(new Error(address)))),
  fallback: () => {
    location.assign(address)
    return 'Opened'
  },
})

/** The block of code beside the button that is shown. */
const blockBeside = (button: HTMLElement): Source | undefined => {
  const blocks = button.closest('.snip')?.querySelectorAll<HTMLElement>('pre') ?? []
  const block = [...blocks].find((pre) => pre.offsetParent !== null)
  return (
    block && {
      text: Promise.resolve(block.textContent),
      fallback: () => {
        getSelection()?.selectAllChildren(block)
        return 'Selected'
      },
    }
  )
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null
  const word = button?.querySelector('span')
  const source = button && (button.dataset['copy'] ? fileAt(button.dataset['copy']) : blockBeside(button))
  if (!source || !word) return
  const before = word.textContent
  const show = (text: string) => {
    word.textContent = text
    setTimeout(() => (word.textContent = before), 2000)
  }
  const fallback = () => show(source.fallback())
  if (!('clipboard' in navigator)) {
    fallback()
    return
  }
  // The item is handed over within the click, its text may follow: Safari allows nothing later.
  const blob = source.text.then((text) => new Blob([text], { type: 'text/plain' }))
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]).then(() => show('Copied'), fallback)
})
