import { chooseSample, onSampleChoice, sampleChoice } from '#src/ui/sample-choice.ts'
import { samplePanel } from './sample-panels.ts'
import { offerTarget } from './sample-target.ts'

const root = document.documentElement
/** What a reader of a language reads as well, where a set lacks it. */
const kin: Readonly<Record<string, string>> = { node: 'js', http: 'curl' }
const sets = [...document.querySelectorAll<HTMLElement>('.snip[data-tabs]')]
const tabsOf = (set: Element): HTMLElement[] => [...set.querySelectorAll<HTMLElement>('[data-tab]')]

let pressed: HTMLElement | undefined

/** Changes sets of the page while the tab that was pressed last stays where the reader sees it. */
const steadily = (change: () => void): void => {
  const before = pressed?.getBoundingClientRect().top ?? 0
  change()
  if (pressed) scrollBy(0, pressed.getBoundingClientRect().top - before)
}

/** Shows the chosen language in a set, or the first one where the set lacks it. */
const show = (set: HTMLElement): void => {
  const choice = sampleChoice()
  const tabs = tabsOf(set)
  const tabOf = (lang: string) => tabs.find(({ dataset }) => dataset['tab'] === lang)
  const chosen = tabOf(choice.lang) ?? tabOf(kin[choice.lang] ?? '') ?? tabs[0]
  for (const tab of tabs) {
    tab.ariaSelected = String(tab === chosen)
    tab.tabIndex = tab === chosen ? 0 : -1
  }
  const lang = chosen?.dataset['tab'] ?? ''
  const panel =
    'samples' in set.dataset
      ? samplePanel(set, { ...choice, lang }, steadily)
      : set.querySelector(`:scope > [data-lang="${lang}"]`)
  for (const each of set.querySelectorAll<HTMLElement>(':scope > [data-lang]')) each.hidden = each !== panel
}

const showAll = (): void => {
  // Until now the style sheet showed what the page holds; from here on each panel says so itself.
  root.dataset['lang'] = ''
  steadily(() => sets.forEach(show))
}

const choose = (tab: HTMLElement): void => {
  const { tab: lang = '' } = tab.dataset
  pressed = tab
  chooseSample({ lang })
}

/** The place among `count` tabs that a key leads to from the one at `at`. */
const goal = (key: string, at: number, count: number): number | undefined =>
  ({ ArrowLeft: (at + count - 1) % count, ArrowRight: (at + 1) % count, Home: 0, End: count - 1 })[key]

for (const set of sets) {
  if ('samples' in set.dataset) offerTarget(set)
  set.addEventListener('click', ({ target }) => {
    const tab = target instanceof HTMLElement ? target.closest<HTMLElement>('[role=tab]') : null
    if (tab) choose(tab)
  })
  set.addEventListener('keydown', (event) => {
    const tabs = tabsOf(set)
    const at = tabs.findIndex((tab) => tab === event.target)
    const to = at < 0 ? undefined : tabs[goal(event.key, at, tabs.length) ?? -1]
    if (!to) return
    event.preventDefault()
    choose(to)
    to.focus()
  })
}
onSampleChoice(showAll)
showAll()
