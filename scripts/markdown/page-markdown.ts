import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import type { Root } from 'hast'
import { unified } from 'unified'
import { pageMain } from '../page-main.ts'
import { findElement, plainHtml, htmlTextOf, type Resolve, leavesUnmarked, withoutUnmarked } from './plain-html.ts'

/** A page as text: its heading, what it says of itself, and its content as Markdown. */
export type PageMarkdown = { readonly title: string; readonly lead: string; readonly markdown: string }

const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })

/**
 * A built page as Markdown: what stands in its `main`, for readers without a browser. Undefined for a page that the search leaves out
 * too, since it holds tools and no text.
 */
export const pageMarkdown = (html: string, resolve: Resolve): PageMarkdown | undefined => {
  const page = pageMain(html)
  if (page?.main.properties['dataPagefindBody'] === undefined) return undefined
  const { main, lead } = page
  const heading = findElement(main, ({ tagName }) => tagName === 'h1')
  const shown = leavesUnmarked(main) ? withoutUnmarked(main) : main
  const content: Root = { type: 'root', children: plainHtml(shown.children, resolve) }
  const markdown = writer.stringify(writer.runSync(content)).replaceAll(/; +(?=\|)/g, ' ')
  return { title: heading ? htmlTextOf(heading).trim() : '', lead, markdown }
}
