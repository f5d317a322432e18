import { CLEAR_EVENT } from '#mocks/browser/channel.ts'
import { redactTyped } from '#mocks/engine/redact.ts'
import { findPages, orderPages } from '#src/docs/search/find-pages.ts'
import { nextIndex, searchTerms } from '#src/docs/search/search-text.ts'
import { suggestedPages } from '#src/docs/search/suggestions.ts'
import styles from '#src/docs/search/search.css?url'
import { rooted } from '#src/ui/links.ts'
import { loadStyles } from '#src/ui/load-styles.ts'
import { base, loadPages, loadTexts, searchTexts } from './search-index.ts'
import { element, resultItem } from './search-results.ts'

const MOST = 8
const here = document.body.dataset['provider']

const input = element('input', '')
// A field of type search would take the first Escape for itself.
Object.assign(input, {
  type: 'text',
  role: 'searchbox',
  enterKeyHint: 'search',
  placeholder: 'A status, a code, a message, a question',
  autocomplete: 'off',
  spellcheck: false,
  ariaLabel: 'Search the pages',
})
// "Clear everything" counts it among the fields that may hold a credential.
input.dataset['secret'] = ''
const list = element('ul', 'find__list')
list.role = 'list'
const say = element('p', 'find__say')
say.role = 'status'
const shut = element('button', 'btn btn--quiet', 'Close')
shut.type = 'button'
const keys = element('p', 'find__keys')
for (const [key, does] of [
  ['↓ ↑', 'choose'],
  ['Enter', 'open'],
  ['Esc', 'close'],
] as const)
  keys.append(element('span', '', element('kbd', '', key), ` ${does}`))
const dialog = element(
  'dialog',
  'find',
  element('div', 'find__bar', input, shut),
  element('div', 'find__list', say, list),
  keys,
)
dialog.ariaLabel = 'Search'
document.body.append(dialog)

const missing = (): void => {
  const errors = element('a', '', 'Errors A to Z')
  errors.href = rooted(base, '/errors/')
  list.replaceChildren()
  say.replaceChildren(
    'The search did not load. ',
    ...(import.meta.env.DEV
      ? ['It is made by ', element('code', '', 'npm run build'), ' and is missing while the site is developed.']
      : ['Check the connection and type again, or look through ', errors, '.']),
  )
}

/** What an empty field offers. */
const suggest = async (): Promise<void> => {
  const { index } = await loadPages()
  if (input.value.trim() !== '') return
  say.textContent = 'Paste a status, a code or a message as it is, or ask in your own words. Often looked for:'
  list.replaceChildren(...suggestedPages(index.entries, here).map((entry) => resultItem(entry, index, '', [])))
}

/** The text that the list answers, and whether Enter was pressed before it did. */
let answered = ''
let opens = false

const openFirst = (): void => {
  opens = answered !== input.value.trim()
  if (!opens) list.querySelector('a')?.click()
}

const search = async (): Promise<void> => {
  const text = input.value.trim()
  if (text === '') return suggest()
  const ranked = await loadPages()
  const found = findPages(ranked, text, here)
  const show = (inText: Awaited<ReturnType<typeof searchTexts>>, note: string): void => {
    if (text !== input.value.trim()) return
    const { shown, count } = orderPages(ranked.index, found, [...(inText?.keys() ?? [])], MOST)
    const pages = `${count} ${count === 1 ? 'page' : 'pages'}${count > shown.length ? `, the best ${shown.length} below` : ''}.`
    say.textContent =
      (count > 0 ? pages : `Nothing holds “${redactTyped(text, [])}”. Try a header, a status or a code.`) + note
    list.replaceChildren(
      ...shown.map((entry) => {
        const sections = found.quoted.includes(entry) ? [] : (inText?.get(entry.path) ?? [])
        return resultItem(entry, ranked.index, text, sections)
      }),
    )
    answered = text
    if (opens) openFirst()
  }
  // What the index knows is there at once; the full text follows.
  if (found.quoted.length + found.likely.length > 0) show(undefined, '')
  const inText = await searchTexts(searchTerms(text)).catch(() => 'failed' as const)
  if (inText === 'failed')
    show(undefined, ' The full text of the pages did not load: titles, labels and errors were searched.')
  else if (inText) show(inText, '')
}

/** Empties the dialog: everything is cleared, or the page is left and may come back by the back button. */
const empty = (): void => {
  input.value = answered = ''
  list.replaceChildren()
  say.replaceChildren()
}
addEventListener(CLEAR_EVENT, empty)
addEventListener('pagehide', empty)

input.addEventListener('input', () => {
  opens = false
  search().catch(missing)
})
shut.addEventListener('click', () => dialog.close())
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close()
})
dialog.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')]
  const at = links.findIndex((link) => link === document.activeElement)
  if (event.key === 'Enter' && at < 0 && document.activeElement === input && input.value.trim() !== '') openFirst()
  const to = nextIndex(at, event.key, links.length)
  if (to === at) return
  event.preventDefault()
  ;(links[to] ?? input).focus()
})

/** Opens the search dialog, with the text of the last search selected. */
export const openSearch = async (): Promise<void> => {
  await loadStyles(styles)
  if (dialog.open) return
  dialog.showModal()
  input.select()
  search().catch(missing)
  // So that the first words typed do not wait for it.
  loadTexts().catch(() => undefined)
}
