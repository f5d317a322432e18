import answer from '#src/styles/answer.css?url'
import controls from '#src/styles/controls.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'

const element = document.querySelector<HTMLElement>('[data-diagnose]')

const start = async (place: HTMLElement): Promise<void> => {
  const [diagnosis] = await Promise.all([
    import('#src/features/diagnose/mount.ts'),
    loadStyles(controls),
    loadStyles(answer),
  ])
  diagnosis.mount(place)
}

const failed = (place: HTMLElement): void => {
  const note = document.createElement('p')
  note.className = 'mount__failed'
  note.textContent =
    'The diagnosis did not load. Reload the page to try again; the table below lists the usual mistakes.'
  place.append(note)
}

if (element) start(element).catch(() => failed(element))
