import answer from '#src/styles/answer.css?url'
import controls from '#src/styles/controls.css?url'
import diagnosis from '#src/features/diagnose/diagnose.css?url'
import { askForFiles } from '#src/ui/ask-for-files.ts'
import { loadStyles } from '#src/ui/load-styles.ts'

const link = document.querySelector<HTMLAnchorElement>('[data-paste-here]')
const place = document.querySelector<HTMLElement>('[data-diagnose-here]')

const open = async (element: HTMLElement): Promise<void> => {
  askForFiles(element)
  const [{ mountPanel }] = await Promise.all([
    import('#src/features/diagnose/mount.ts'),
    ...[answer, controls, diagnosis].map(loadStyles),
  ])
  element.hidden = false
  mountPanel(element)
  element.querySelector('textarea')?.focus()
}

// The diagnosis opens in the page; where it does not load, the link leads to its own.
link?.addEventListener('click', (event) => {
  if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  link.setAttribute('aria-busy', 'true')
  open(place).then(
    () => link.remove(),
    () => location.assign(link.href),
  )
})
