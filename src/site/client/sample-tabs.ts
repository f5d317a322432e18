import { remember } from './storage.ts'

const root = document.documentElement
const labels: Readonly<Record<string, string>> = { curl: 'curl', js: 'JavaScript', csharp: 'C#' }
const aliases: Readonly<Record<string, string>> = { bash: 'curl', sh: 'curl', javascript: 'js', cs: 'csharp' }
const sets = [...document.querySelectorAll<HTMLElement>('.snip[data-tabs]')]

/** Marks the tab of the language that the style sheet shows: the chosen one, or the first of a set that lacks it. */
const mark = (): void => {
  for (const set of sets) {
    const tabs = [...set.querySelectorAll<HTMLElement>('[data-tab]')]
    const chosen = tabs.find(({ dataset }) => dataset['tab'] === root.dataset['lang']) ?? tabs[0]
    for (const tab of tabs) {
      tab.ariaSelected = String(tab === chosen)
      tab.tabIndex = tab === chosen ? 0 : -1
    }
  }
}

const choose = (tab: HTMLElement): void => {
  const { tab: lang } = tab.dataset
  if (lang === undefined) return
  // All sets on the page follow, so the pressed one is held where the reader sees it.
  const before = tab.getBoundingClientRect().top
  root.dataset['lang'] = lang
  remember('lang', lang)
  mark()
  scrollBy(0, tab.getBoundingClientRect().top - before)
}

/** Gives the fenced blocks of a set their tabs. */
const nameTabs = (set: HTMLElement): void => {
  const list = set.querySelector('[role=tablist]')
  for (const block of set.querySelectorAll<HTMLElement>(':scope > pre[data-language]')) {
    const name = block.dataset['language'] ?? ''
    const lang = aliases[name] ?? name
    block.dataset['lang'] = lang
    const tab = document.createElement('button')
    Object.assign(tab, { type: 'button', role: 'tab', textContent: labels[lang] ?? lang })
    tab.dataset['tab'] = lang
    list?.append(tab)
  }
}

for (const set of sets) {
  if ('fences' in set.dataset) nameTabs(set)
  set.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const tab = target.closest<HTMLElement>('[data-tab]')
    if (tab) choose(tab)
  })
  set.addEventListener('keydown', (event) => {
    const tabs = [...set.querySelectorAll<HTMLElement>('[data-tab]')]
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const at = tabs.findIndex((tab) => tab === event.target)
    const to = step !== undefined && at >= 0 ? tabs.at((at + step) % tabs.length) : undefined
    if (!to) return
    event.preventDefault()
    choose(to)
    to.focus()
  })
}
mark()
