/** The text that a button copies: the file that it names, or the block of code beside it that is shown. */
const textOf = (button: HTMLElement): Promise<string> | HTMLElement | undefined => {
  const { copy } = button.dataset
  if (copy) return fetch(copy).then((file) => (file.ok ? file.text() : Promise.reject(new Error(`${file.status} ${copy}`))))
  return [...(button.closest('.snip')?.querySelectorAll<HTMLElement>('pre') ?? [])].find((pre) => pre.offsetParent !== null)
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null
  const word = button?.querySelector('span')
  const source = button && textOf(button)
  if (!source || !word) return
  const before = word.textContent
  const show = (text: string) => {
    word.textContent = text
    setTimeout(() => (word.textContent = before), 2000)
  }
  const block = source instanceof HTMLElement ? source : undefined
  // An insecure origin has no clipboard: a block is then selected, ready for the keys, and a file opened.
  const instead = () => {
    if (!block) return location.assign(button.dataset['copy'] ?? '')
    getSelection()?.selectAllChildren(block)
    show('Selected')
  }
  if (!('clipboard' in navigator)) return instead()
  const text = Promise.resolve(block?.textContent ?? source).then((plain) => new Blob([String(plain)], { type: 'text/plain' }))
  // The item is written within the click, with a text that may still be on its way: Safari allows nothing later.
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]).then(() => show('Copied'), instead)
})
