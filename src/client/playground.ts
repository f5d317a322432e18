import credentials from '#src/features/credentials/credentials.css?url'
import dashboard from '#src/features/dashboard/dashboard.css?url'
import playground from '#src/features/playground/playground.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'

type Playground = { mount(element: HTMLElement): Promise<void> }

const sources = import.meta.glob<Playground>('/src/features/playground/mount.ts')
const load = sources['/src/features/playground/mount.ts']
const elements = [...document.querySelectorAll<HTMLElement>('[data-playground]')]
const isDashboard = ({ dataset }: HTMLElement): boolean => dataset['variant']?.startsWith('dashboard') === true
const sheetOf = (element: HTMLElement): string =>
  isDashboard(element) ? dashboard : element.dataset['variant'] === 'credentials' ? credentials : playground
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

/** Mounts once, however often it is asked for. */
const mount = (element: HTMLElement): Promise<void> => {
  const known = mounted.get(element)
  if (known) return known
  const mounting = load
    ? Promise.all([load(), loadStyles(sheetOf(element))])
        .then(([feature]) => feature.mount(element))
        .catch(failed(element))
    : Promise.reject(new Error('This build has no playground.'))
  mounted.set(element, mounting)
  return mounting
}

// An address that names a case shows what is on its way, until it stands there: never another case's verdict.
const opening = document.querySelector('.opening')
const named = new URLSearchParams(location.search || location.hash.replace(/^#playground\??/, ''))
const names = ['provider', 'case'].flatMap((name) => named.get(name)?.match(/^[\w-]{1,60}$/) ?? [])
if (opening && names.length > 0) opening.textContent = `Loading ${names.join(', ')}`

const mountQuietly = (element: HTMLElement): void => void mount(element).catch(() => undefined)

if (load) {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) mountQuietly(target)
      }
    },
    { rootMargin: '200px' },
  )
  for (const element of elements) {
    // The one of the home page is in sight from the start and holds its first answer already: it waits for a hand.
    if (element.dataset['variant'] !== 'home') seen.observe(element)
    else
      for (const sign of ['pointerover', 'focusin', 'touchstart'])
        element.addEventListener(sign, () => mountQuietly(element), { once: true, passive: true })
  }
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-reproduce]') : null
  const element = elements.find((each) => !isDashboard(each))
  if (!link || !element || !load || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  // A row of a table names its case once, as its anchor.
  const id = link.dataset['reproduce'] || link.closest('tr')?.id.slice('case-'.length)
  void mount(element).then(
    () => {
      element.dispatchEvent(new CustomEvent('latchkey:reproduce', { detail: { case: id } }))
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
      const section = element.closest<HTMLElement>('#playground') ?? element
      if (link.closest('[data-playground]')) return
      section.scrollIntoView({ behavior: calm ? 'auto' : 'smooth' })
      section.tabIndex = -1
      section.focus({ preventScroll: true })
    },
    () => location.assign(link.href),
  )
})
