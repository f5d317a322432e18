import { LOCAL } from '#mocks/codegen/target.ts'
import { chooseSample, onSampleChoice, sampleChoice } from '#src/ui/sample-choice.ts'

/** Puts a box in place of the sentence at the foot of samples: it writes them for the local server. */
export const offerTarget = (set: HTMLElement): void => {
  const foot = set.querySelector('.snip__foot')
  const guide = foot?.querySelector('a')
  if (!foot || !guide) return
  const box = document.createElement('input')
  box.type = 'checkbox'
  const label = document.createElement('label')
  label.append(box, ` For the local server at ${new URL(LOCAL).host}`)
  guide.textContent = 'How to start it'
  foot.replaceChildren(label, guide)
  box.addEventListener('change', () => chooseSample({ target: box.checked ? 'local' : 'provider' }))
  const follow = (): void => void (box.checked = sampleChoice().target === 'local')
  onSampleChoice(follow)
  follow()
}
