import credentials from '#src/features/credentials/credentials.css?url'
import dashboard from '#src/features/dashboard/dashboard.css?url'
import playground from '#src/features/playground/playground.css?url'
import { askForFiles } from '#src/ui/ask-for-files.ts'
import { loadStyles } from '#src/ui/load-styles.ts'

type Playground = { mount(element: HTMLElement): Promise<void> }

const sources = import.meta.glob<Playground>('/src/features/playground/mount.ts')
const load = sources['/src/features/playground/mount.ts']

/** Whether this build has a playground. */
export const hasPlayground = load !== undefined

const sheetOf = ({ dataset: { variant } }: HTMLElement): string =>
  variant?.startsWith('dashboard') === true ? dashboard : variant === 'credentials' ? credentials : playground
const mounted = new Map<HTMLElement, Promise<void>>()

const failed = (element: HTMLElement) => (error: unknown) => {
  console.error(error)
  const note = document.createElement('p')
  note.className = 'mount__failed'
  note.textContent =
    'The playground did not load. The connection broke, or this site was updated since you opened the page. Reload the page to try again.'
  element.append(note)
  throw error
}

/** Mounts what an element asks for, once, however often it is called; where that fails, the element says so. */
export const mountPlayground = (element: HTMLElement): Promise<void> => {
  const known = mounted.get(element)
  if (known) return known
  askForFiles(element)
  const mounting = load
    ? Promise.all([load(), loadStyles(sheetOf(element))])
        .then(([feature]) => feature.mount(element))
        .catch(failed(element))
    : Promise.reject(new Error('This build has no playground.'))
  mounted.set(element, mounting)
  return mounting
}

/** Plays a case in an element, once its playground stands. */
export const playCase = async (element: HTMLElement, caseId: string): Promise<void> => {
  await mountPlayground(element)
  element.dispatchEvent(new CustomEvent('latchkey:reproduce', { detail: { case: caseId } }))
}
