import controls from '../../styles/playground.css?url'
import styles from '../../styles/labs.css?url'
import { loadStyles } from './load-styles.ts'

const failed = (element: HTMLElement) => (error: unknown) => {
  console.error(error)
  const note = document.createElement('p')
  note.className = 'mount__failed'
  note.textContent = 'The lab did not load. Reload the page to try again; what it shows is told on this page.'
  element.append(note)
}

const mount = async (element: HTMLElement): Promise<void> => {
  const [lab] = await Promise.all([import('../../labs/mount.ts'), loadStyles(controls), loadStyles(styles)])
  await lab.mount(element)
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue
      seen.unobserve(target)
      mount(target).catch(failed(target))
    }
  },
  { rootMargin: '200px' },
)
for (const element of document.querySelectorAll<HTMLElement>('[data-lab]')) seen.observe(element)
