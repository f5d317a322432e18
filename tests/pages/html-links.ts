import { parse, type DefaultTreeAdapterTypes } from 'parse5'

/** What a page points at and what can be pointed at in it. References stand as written. */
export type PageLinks = { readonly references: readonly string[]; readonly anchors: ReadonlySet<string> }

/** The attributes that name another file, by element; `*` is every element. */
const pointing: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  div: ['data-samples'],
  'astro-island': ['component-url', 'renderer-url', 'before-hydration-url'],
}

const read = new Map<string, DefaultTreeAdapterTypes.Document>()

/** The tree of a page's text. Many tests read the same pages, so each is parsed once; nobody may change a tree. */
export const parsed = (html: string): DefaultTreeAdapterTypes.Document => {
  const tree = read.get(html) ?? parse(html)
  read.set(html, tree)
  return tree
}

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* elementsOf(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

export function linksOf(html: string): PageLinks {
  const references: string[] = []
  const anchors = new Set<string>()
  for (const { tagName, attrs } of elementsOf(parsed(html))) {
    for (const { name, value } of attrs) {
      if (pointing[tagName]?.includes(name)) references.push(value)
      if (name === 'id' || (tagName === 'a' && name === 'name')) anchors.add(value)
    }
  }
  return { references, anchors }
}
