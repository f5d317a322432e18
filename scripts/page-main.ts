import type { Element } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { findElement } from './markdown/plain-html.ts'

/** What a built page says: its `main`, and what it says of itself. */
export type PageMain = { readonly main: Element; readonly lead: string }

const parser = unified().use(rehypeParse, { fragment: true })

/** A part of a text from where it begins to the end of what closes it; empty where it has none. */
const slice = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from)
  const end = start < 0 ? -1 : text.indexOf(to, start)
  return end < 0 ? '' : text.slice(start, end + to.length)
}

/** Reads of a built page only what is asked for: styles, menus and scripts are two thirds of it. Undefined where it has no `main`. */
export const pageMain = (html: string): PageMain | undefined => {
  const body = html.slice(html.indexOf('</head>'))
  const tree = parser.parse(slice(html, '<meta name="description"', '>') + slice(body, '<main', '</main>'))
  const main = findElement(tree, ({ tagName }) => tagName === 'main')
  const content = findElement(tree, ({ tagName }) => tagName === 'meta')?.properties['content']
  return main && { main, lead: typeof content === 'string' ? content : '' }
}
