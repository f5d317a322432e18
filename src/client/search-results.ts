import type { SearchEntry, SearchIndex } from '#src/docs/search/search-entry.ts'
import { type ExcerptPart, excerptParts, hitsIn } from '#src/docs/search/search-text.ts'
import { rooted } from '#src/ui/links.ts'
import { base, type FoundSection } from './search-index.ts'

/** An element with a class, where it has one, and what stands in it. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

const excerpt = (parts: readonly ExcerptPart[]): HTMLElement =>
  element('span', 'find__text', ...parts.map(({ text, hit }) => (hit ? element('mark', '', text) : text)))

const item = (url: string, title: readonly (Node | string)[], says: readonly ExcerptPart[]): HTMLElement => {
  const link = element('a', '', element('span', 'find__title', ...title), excerpt(says))
  link.href = url
  return element('li', '', link)
}

/** One page as a result: whose it is, its name, what it says of itself, and at most two sections that hold what was asked. */
export const resultItem = (
  { path, title, says, provider }: SearchEntry,
  { providers }: SearchIndex,
  asked: string,
  sections: readonly FoundSection[],
): HTMLElement => {
  const owner = provider === undefined ? undefined : providers[provider]
  const mark = element('span', owner ? 'tag' : 'tag tag--none', owner?.tag ?? '·')
  mark.ariaHidden = 'true'
  if (owner && provider !== undefined) mark.dataset['provider'] = provider
  const name = owner && !title.includes(owner.name) ? `${owner.name}: ${title}` : title
  const top = item(rooted(base, path), [mark, element('span', '', name)], hitsIn(says, asked))
  const inside = sections.slice(0, 2).map((part) => item(part.url, [part.title], excerptParts(part.excerpt)))
  if (inside.length > 0) top.append(element('ul', '', ...inside))
  return top
}
