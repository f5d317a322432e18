import { CLEAR_EVENT } from '#mocks/browser/channel.ts'
import { redactTyped } from '#mocks/engine/redact.ts'
import { byName, searchTerms } from '#src/docs/search/search-order.ts'
import { excerptParts, nextIndex } from '#src/docs/search/search-text.ts'
import styles from '#src/docs/search/search.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'

type Hit = { readonly url: string; readonly title: string; readonly excerpt: string; readonly anchor?: object }
type Found = {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly sub_results: readonly Hit[]
}
type Pagefind = {
  options(options: {
    readonly baseUrl: string
    readonly excerptLength: number
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> }
  }): Promise<void>
  init(): Promise<void>
  debouncedSearch(text: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>
}

const MOST = 8
/** How many of the index's results are put in order by their names. */
const RANKED = 24
const base = document.body.dataset['base'] ?? '/'

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

let index: Promise<Pagefind> | undefined
const loadIndex = (): Promise<Pagefind> => {
  const address = `${base}pagefind/pagefind.js`
  index ??= import(/* @vite-ignore */ address).then(async (pagefind: Pagefind) => {
    await pagefind.options({ baseUrl: base, excerptLength: 18, ranking: { metaWeights: { title: 5, provider: 5 } } })
    await pagefind.init()
    return pagefind
  })
  return index
}

const input = element('input', '')
// A field of type search would take the first Escape for itself.
Object.assign(input, {
  type: 'text',
  role: 'searchbox',
  enterKeyHint: 'search',
  placeholder: 'Search the pages',
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

const excerpt = (text: string): HTMLElement =>
  element(
    'span',
    'find__text',
    ...excerptParts(text).map(({ text: part, hit }) => (hit ? element('mark', '', part) : part)),
  )

const entry = (
  { url, title, excerpt: text }: Hit,
  tag: { readonly id: string; readonly name: string } | undefined,
  top: boolean,
): HTMLElement => {
  const mark = element('span', tag ? 'tag' : 'tag tag--none', tag?.name ?? '·')
  mark.ariaHidden = 'true'
  if (tag) mark.dataset['provider'] = tag.id
  const link = element('a', '', element('span', 'find__title', ...(top ? [mark] : []), title), excerpt(text))
  link.href = url
  return element('li', '', link)
}

const show = (found: readonly Found[]): void => {
  list.replaceChildren(
    ...found.map(({ url, meta, excerpt: text, sub_results: parts }) => {
      const { title = url, provider, tag, id } = meta
      const named = provider && !title.includes(provider) ? `${provider}: ${title}` : title
      const top = entry({ url, title: named, excerpt: text }, tag && id ? { id, name: tag } : undefined, true)
      const inside = parts.filter((part) => part.anchor && part.url !== url).slice(0, 2)
      if (inside.length) top.append(element('ul', '', ...inside.map((part) => entry(part, undefined, false))))
      return top
    }),
  )
}

const missing = (): void => {
  index = undefined
  list.replaceChildren()
  say.replaceChildren(
    'The search index did not load. ',
    import.meta.env.DEV ? 'It is made by ' : 'Reload the page to try again.',
    ...(import.meta.env.DEV
      ? [element('code', '', 'npm run build'), ' and is missing while the site is developed.']
      : []),
  )
}

const search = async (): Promise<void> => {
  const text = input.value.trim()
  if (text === '') {
    list.replaceChildren()
    say.replaceChildren()
    return
  }
  const pagefind = await loadIndex()
  const terms = searchTerms(text)
  const result = await pagefind.debouncedSearch(terms)
  if (!result) return
  const ranked = await Promise.all(result.results.slice(0, RANKED).map((each) => each.data()))
  const found = byName(ranked, terms).slice(0, MOST)
  if (text !== input.value.trim()) return
  const more = result.results.length - found.length
  say.textContent = found.length
    ? `${result.results.length} pages${more > 0 ? `, the best ${found.length} below` : ''}`
    : `Nothing holds “${redactTyped(text, [])}”. Try a header, a status or a code.`
  show(found)
}

/** Empties the dialog: everything is cleared, or the page is left and may come back by the back button. */
const empty = (): void => {
  input.value = ''
  list.replaceChildren()
  say.replaceChildren()
}
addEventListener(CLEAR_EVENT, empty)
addEventListener('pagehide', empty)

input.addEventListener('input', () => void search().catch(missing))
shut.addEventListener('click', () => dialog.close())
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close()
})
dialog.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')]
  const at = links.findIndex((link) => link === document.activeElement)
  if (event.key === 'Enter' && at < 0 && document.activeElement === input) links[0]?.click()
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
  loadIndex().catch(missing)
}
