import { askForFiles } from '#src/ui/ask-for-files.ts'
import { hasPlayground, mountPlayground, playCase } from './mount-playground.ts'

const elements = [...document.querySelectorAll<HTMLElement>('[data-playground]')]

const mountQuietly = (element: HTMLElement): void => void mountPlayground(element).catch(() => undefined)

if (hasPlayground) {
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

let loading: Promise<typeof import('./dock.ts')> | undefined
const dock = () => {
  if (!loading) askForFiles(document.body)
  return (loading ??= import('./dock.ts'))
}

// A page that has a playground of its own opens no other beside it.
const namesDock = (): boolean => location.hash.startsWith('#playground') && !document.getElementById('playground')
const follow = (): void => {
  if (!hasPlayground || !(namesDock() || loading)) return
  void dock().then(({ followAddress }) => followAddress(namesDock()))
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-reproduce]') : null
  if (!link || !hasPlayground || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const element = link.closest<HTMLElement>('[data-playground]')
  const caseId = new URL(link.href).searchParams.get('case') ?? ''
  const played = element ? playCase(element, caseId) : dock().then(({ openBeside }) => openBeside(link))
  played.catch(() => location.assign(link.href))
})
addEventListener('popstate', follow)
follow()
