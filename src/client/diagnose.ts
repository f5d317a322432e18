import { CLEAR_EVENT } from '#mocks/browser/channel.ts'
import answer from '#src/styles/answer.css?url'
import { askForFiles } from '#src/ui/ask-for-files.ts'
import { loadStyles } from '#src/ui/load-styles.ts'

// The page holds the field and the finder as they are drawn when nothing was pasted. What reads a paste is loaded with the first.

const place = document.querySelector<HTMLElement>('[data-diagnose]')
const field = place?.querySelector('textarea')
const finder = place?.querySelector<HTMLInputElement>('input[type=search]')

/** What was pasted while what reads it is on its way: the last of it counts. */
let pasted: string | undefined

const open = async (element: HTMLElement): Promise<void> => {
  askForFiles(element)
  const [diagnosis] = await Promise.all([import('#src/features/diagnose/mount.ts'), loadStyles(answer)])
  const finds = document.activeElement === finder
  diagnosis.mount(element, { paste: pasted ?? '', sought: finder?.value ?? '' })
  pasted = undefined
  element.ariaBusy = null
  if (finds) element.querySelector<HTMLInputElement>('input[type=search]')?.focus()
}

/** What the page says of the diagnosis until that is there. */
const says = (element: HTMLElement, text: string): void => {
  const band = element.querySelector('.diag__result .card__band')
  if (band) band.textContent = text
}

const failed = (element: HTMLElement, result: Element | null | undefined): void => {
  pasted = undefined
  element.ariaBusy = null
  if (result) result.ariaBusy = null
  says(element, 'Nothing was read.')
  const note = element.querySelector('.mount__failed') ?? document.createElement('p')
  note.className = 'mount__failed'
  note.role = 'alert'
  note.textContent = 'The diagnosis did not load. Paste again to try again; the table below holds the usual mistakes.'
  element.append(note)
}

const take = (element: HTMLElement, text: string): void => {
  const result = element.querySelector('.diag__result')
  if (text !== '' && result) {
    result.ariaBusy = 'true'
    says(element, 'Pasted. What reads it is loading…')
  }
  const isOpening = pasted !== undefined
  pasted = text === '' ? (pasted ?? '') : text
  if (isOpening) return
  element.ariaBusy = 'true'
  open(element).catch(() => failed(element, result))
}

/** A paste or a drop never gets into the field; one into a text that somebody writes is a part of that text. */
const takeData = (element: HTMLElement, event: Event, data: DataTransfer | null): void => {
  const text = data?.getData('text/plain') ?? ''
  if (text === '' || (event.type === 'paste' && field?.value !== '')) return
  event.preventDefault()
  take(element, text)
}

if (place && field) {
  const takeTyped = (): void => {
    const text = field.value
    field.value = ''
    take(place, text)
  }
  // Whoever goes into the field is about to paste.
  const ask = (): void => askForFiles(place)
  field.addEventListener('focus', ask)
  if (document.activeElement === field) ask()
  field.addEventListener('paste', (event) => takeData(place, event, event.clipboardData))
  field.addEventListener('drop', (event) => takeData(place, event, event.dataTransfer))
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    takeTyped()
  })
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    takeTyped()
  })
  finder?.addEventListener('focus', () => take(place, ''))
  addEventListener(CLEAR_EVENT, () => (field.value = ''))
  place.dataset['ready'] = ''
}
