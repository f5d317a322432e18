import { type AtRule, type ChildNode, parse, type Rule } from 'postcss'

/** What may be a class: the words of the scripts, and the beginnings of words that they add to. */
export type ScriptWords = { readonly whole: ReadonlySet<string>; readonly beginnings: readonly string[] }

/** The words of scripts that could name a class of what they draw. */
export const scriptWords = (scripts: readonly string[]): ScriptWords => {
  const whole = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []))
  return { whole, beginnings: [...whole].filter((word) => /^\w.*[-_]$/.test(word)) }
}

/** The classes that each of a rule's selectors cannot do without: those outside `:is()`, `:not()` and their like. */
const classesIn = (rule: Rule): readonly (readonly string[])[] =>
  rule.selectors.map((selector) => {
    let bare = selector
    for (let before = ''; before !== bare;) {
      before = bare
      bare = bare.replace(/\([^()]*\)/g, '')
    }
    return [...bare.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name = '']) => name)
  })

type NodeUse = {
  readonly text: string
  readonly needs?: readonly (readonly string[])[]
  readonly inner?: readonly NodeUse[]
}

const isBlock = (node: ChildNode): node is AtRule =>
  node.type === 'atrule' && /^(?:layer|media|supports)$/.test(node.name)

const useOf = (node: ChildNode): NodeUse => {
  if (node.type === 'comment') return { text: '' }
  if (isBlock(node) && node.nodes) return { text: `@${node.name} ${node.params}`, inner: node.nodes.map(useOf) }
  const text = node.type === 'rule' || (node.type === 'atrule' && node.nodes) ? node.toString() : `${node.toString()};`
  return node.type === 'rule' ? { text, needs: classesIn(node) } : { text }
}

/**
 * Reads a sheet once; what comes back gives what of it a page can use. A rule stays where the page's HTML or a script has each class of
 * one of its selectors.
 */
export const usedStyles = (css: string, { whole, beginnings }: ScriptWords): ((html: string) => string) => {
  const parts = parse(css).nodes.map(useOf)
  const inScripts = new Map<string, boolean>()
  const isInScripts = (name: string): boolean => {
    const known = inScripts.get(name) ?? (whole.has(name) || beginnings.some((each) => name.startsWith(each)))
    inScripts.set(name, known)
    return known
  }
  return (html) => {
    const inPage = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)))
    const print = ({ text, needs, inner }: NodeUse): string => {
      if (inner) {
        const within = inner.map(print).join('')
        return within === '' ? '' : `${text}{${within}}`
      }
      const isUsed = needs?.some((names) => names.every((name) => inPage.has(name) || isInScripts(name))) ?? true
      return isUsed ? text : ''
    }
    return parts.map(print).join('')
  }
}
