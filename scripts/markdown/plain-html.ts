import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

type Node = RootContent | Root

const text = (value: string): Text => ({ type: 'text', value })
const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** The text below a node, as a reader would copy it. */
export const htmlTextOf = (node: Node): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(htmlTextOf).join('') : ''
}

const classesOf = ({ properties }: Element): readonly string[] => {
  const { className } = properties
  return Array.isArray(className) ? className.map(String) : []
}
const has = (node: Element, ...names: readonly string[]): boolean =>
  classesOf(node).some((name) => names.includes(name))

/** The first element below a node that fits. */
export const findElement = (node: Node, fits: (element: Element) => boolean): Element | undefined => {
  if (node.type === 'element' && fits(node)) return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = findElement(child, fits)
    if (found) return found
  }
  return undefined
}

const dropped = new Set(['svg', 'button', 'script', 'style', 'caption', 'template'])
const droppedClasses = ['vh', 'btn', 'act', 'snip__foot', 'snip__cap', 'step__lead', 'pager', 'crumb', 'sources__all']
const isNoise = (node: Element): boolean => {
  const { ariaHidden, dataPagefindIgnore, role } = node.properties
  const isButtonHead = node.tagName === 'th' && htmlTextOf(node).trim() === 'Reproduce'
  return (
    dropped.has(node.tagName) ||
    has(node, ...droppedClasses) ||
    ariaHidden === 'true' ||
    (dataPagefindIgnore !== undefined && node.tagName !== 'nav' && !has(node, 'sources')) ||
    role === 'tablist' ||
    isButtonHead
  )
}

/** Nodes without the white space at their two ends. */
const trimmed = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes
    .map((node, index) => {
      if (node.type !== 'text') return node
      const start = index === 0 ? node.value.trimStart() : node.value
      return text(index === nodes.length - 1 ? start.trimEnd() : start)
    })
    .filter((node) => node.type !== 'text' || node.value !== '')

/** A badge becomes a word in parentheses; a public source keeps its address, which is the evidence. */
const badge = (node: Element): ElementContent[] => {
  const word = htmlTextOf(node).trim().toLowerCase()
  return node.properties['dataBasis'] === 'public'
    ? [text(' ('), element('a', [text(word)], { href: node.properties['href'] ?? '' }), text(')')]
    : [text(` (${word})`)]
}

const isUnmarked = (node: ElementContent): boolean =>
  node.type === 'element' && has(node, 'basis') && (has(node, 'usual') || node.properties['dataBasis'] === 'documented')

/** The label of a part of an answer, which says nothing without its badge. */
const labelsUnmarked = (parent: Element, node: ElementContent): boolean =>
  has(parent, 'bases') && node.type === 'element' && node.children.some(isUnmarked)

/** A page says once that what carries no mark is documented, and a list what its own is: badges of these kinds go. */
export const withoutUnmarked = (node: Element): Element => ({
  ...node,
  children: node.children
    .filter((child) => !isUnmarked(child) && !labelsUnmarked(node, child))
    .map((child) => (child.type === 'element' ? withoutUnmarked(child) : child)),
})

/** Whether a page says so. */
export const leavesUnmarked = (main: Element): boolean =>
  findElement(main, (each) => has(each, 'sources')) !== undefined

/** A block of code with its language where Markdown looks for it. */
const codeBlock = (node: Element, language: string | undefined): Element => {
  const named = node.properties['dataLanguage'] ?? language
  const lang = has(node, 'json') ? 'json' : has(node, 'wire') ? 'http' : typeof named === 'string' ? named : undefined
  const code = element('code', [text(htmlTextOf(node))], lang === undefined ? {} : { className: [`language-${lang}`] })
  return element('pre', [code])
}

/** A list of terms as one line a term. */
const termList = (node: Element, clean: (children: readonly ElementContent[]) => ElementContent[]): Element => {
  const entries = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? child.children : child,
  )
  const items: Element[] = []
  for (const entry of entries) {
    if (entry.type !== 'element') continue
    if (entry.tagName === 'dt') items.push(element('li', [element('strong', clean(entry.children)), text(': ')]))
    else items.at(-1)?.children.push(...clean(entry.children))
  }
  return element('ul', items)
}

/** A check of a trace in one line: its name, and how it went. */
const checkLine = (node: Element): string => {
  const part = (name: string) => htmlTextOf(findElement(node, (each) => has(each, name)) ?? text('')).trim()
  return `${part('step__title').replace(/^\d+\s+/, '')}: ${part('step__word')}`
}

/** The words of a table cell without the blocks around them: a cell of Markdown is one line. */
const inOneLine = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) =>
    node.type === 'element' && ['div', 'p'].includes(node.tagName) ? [...inOneLine(node.children), text(' ')] : [node],
  )

/** Where a link of a page leads from outside of it. */
export type Resolve = (reference: string) => string

/** The languages of samples as fences name them. */
const fences: Readonly<Record<string, string>> = { curl: 'bash', node: 'js' }

/** What of an element is worth reading as text: controls and drawings gone, links made absolute, our parts as plain HTML. */
export const plainHtml = (children: readonly ElementContent[], resolve: Resolve, language?: string): ElementContent[] =>
  children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : []
    if (isNoise(child)) return []
    if (has(child, 'basis')) return badge(child)
    const { dataLang, href } = child.properties
    const lang = typeof dataLang === 'string' ? (fences[dataLang] ?? dataLang) : language
    if (child.tagName === 'pre') return [codeBlock(child, lang)]
    const clean = (inner: readonly ElementContent[]) => plainHtml(inner, resolve, lang)
    if (child.tagName === 'dl') return [termList(child, clean)]
    if (has(child, 'step__text')) return [text(checkLine(child))]
    const tight = ['a', 'code', 'strong', 'th'].includes(child.tagName) || has(child, 'sub', 'card__title')
    const held = child.tagName === 'td' ? inOneLine(child.children) : child.children
    const inner = tight ? trimmed(clean(held)) : clean(held)
    if (child.tagName === 'a' && has(child, 'anchor')) return inner
    if (has(child, 'sub')) return [text(' ('), ...inner, text(')')]
    if (has(child, 'card__title')) return [element('p', [element('strong', inner)])]
    const link = child.tagName === 'a' && typeof href === 'string' ? { href: resolve(href) } : {}
    const kept = { ...child, properties: { ...child.properties, ...link }, children: inner }
    return has(child, 'diff') ? [kept, text('; ')] : [kept]
  })
