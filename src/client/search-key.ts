// The search dialog and its index are loaded when they are first asked for.
const openDialog = (): void => {
  import('./search.ts').then(({ openSearch }) => openSearch()).catch(failed)
}

const failed = (): void => {
  const note = document.createElement('p')
  note.popover = 'auto'
  note.role = 'alert'
  note.textContent = 'The search did not load. Try again.'
  document.body.append(note)
  note.showPopover()
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
