import type { ElementContent, Root, RootContent } from 'hast'
import { createHighlighter, hastToHtml } from 'shiki'
import { type SampleLanguage, sampleLanguages } from '#mocks/codegen/languages.ts'
import { classesForColors, codeTheme } from './code-theme.ts'

export type CodeLanguage = 'json' | (typeof sampleLanguages)[SampleLanguage]['code']

const languages: readonly CodeLanguage[] = ['json', ...new Set(Object.values(sampleLanguages).map(({ code }) => code))]

const highlighter = createHighlighter({ themes: [codeTheme], langs: [...languages] })

/** A part of highlighted code: plain text, or text with the class that colours it. */
export type CodePart = string | readonly [className: string, text: string]

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : ''

const partOf = (node: ElementContent): CodePart => {
  const name = node.type === 'element' ? node.properties['class'] : undefined
  return typeof name === 'string' ? [name, textOf(node)] : textOf(node)
}

const trees = new Map<string, Promise<Root>>()
/** Code as a tree of elements. The same code stands on several pages, and is read once. */
const treeOf = (code: string, lang: CodeLanguage): Promise<Root> => {
  const name = `${lang} ${code}`
  const known = trees.get(name)
  if (known) return known
  // Without a limit of time: on a busy machine a line was left half coloured, and the page was another one.
  const terms = { lang, theme: codeTheme.name ?? '', transformers: [classesForColors], tokenizeTimeLimit: 0 }
  const tree = highlighter.then((shiki) => shiki.codeToHast(code, terms))
  trees.set(name, tree)
  return tree
}

/** The same code in parts, for scripts: the content policy lets none of them write HTML. Runs at build time only. */
export const highlightedParts = async (code: string, language: CodeLanguage): Promise<readonly CodePart[]> => {
  const { children } = await treeOf(code, language)
  const inside = (name: string, nodes: readonly (ElementContent | RootContent)[]): readonly ElementContent[] =>
    nodes.flatMap((node) => (node.type === 'element' && node.tagName === name ? node.children : []))
  return inside('code', inside('pre', children)).map(partOf)
}

/** Code as HTML of a `pre`'s inside: spans with classes, no style attribute. Runs at build time only. */
export const highlighted = async (code: string, language: CodeLanguage): Promise<string> =>
  hastToHtml(await treeOf(code, language)).replace(/^<pre[^>]*>|<\/pre>$/g, '')
