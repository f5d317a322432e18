import { askForFiles } from '#src/ui/ask-for-files.ts'
import { loadStyles } from '#src/ui/load-styles.ts'

const failed = (element: HTMLElement, words: string) => (error: unknown) => {
  console.error(error)
  const note = document.createElement('p')
  note.className = 'mount__failed'
  note.textContent = words
  element.append(note)
}

/** Mounts what `load` brings in each element that fits `selector` when it comes near the screen; `words` tell the reader where that fails. */
export const mountWhenSeen = (
  selector: string,
  load: () => Promise<{ mount: (element: HTMLElement) => void | Promise<void> }>,
  styles: string,
  words: string,
): void => {
  const mount = async (element: HTMLElement): Promise<void> => {
    const [part] = await Promise.all([load(), loadStyles(styles)])
    await part.mount(element)
  }
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue
        seen.unobserve(target)
        askForFiles(target)
        mount(target).catch(failed(target, words))
      }
    },
    { rootMargin: '200px' },
  )
  for (const element of document.querySelectorAll<HTMLElement>(selector)) seen.observe(element)
}
