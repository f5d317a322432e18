import { type Node, parseTree } from 'jsonc-parser'
import { type SourceText, type Span, textAt } from '#src/features/diagnose/source-text.ts'
import { unescaped } from '#src/features/diagnose/read/languages/string-literal.ts'
import { textValue, type Value } from '#src/features/diagnose/read/languages/value.ts'

const DEEPEST = 60

/** The text between its quotes; one that is cut off has no second quote. */
const textIn = (source: string, { from, to }: Span): SourceText =>
  unescaped(source, from + 1, Math.max(from + 1, source.charAt(to - 1) === '"' ? to - 1 : to))

const valueOf = (source: string, node: Node, ahead: number, depth: number): Value => {
  const from = node.offset - ahead
  const span = { from, to: from + node.length }
  if (depth > DEEPEST) return { kind: 'unknown', span }
  if (node.type === 'string') return textValue(textIn(source, span))
  if (node.type === 'array')
    return {
      kind: 'collection',
      written: 'list',
      span,
      partial: false,
      members: (node.children ?? []).map((each) => ({
        name: undefined,
        value: valueOf(source, each, ahead, depth + 1),
      })),
    }
  if (node.type === 'object') {
    const members = (node.children ?? []).flatMap(({ children }) => {
      const [name, value] = children ?? []
      if (!name) return []
      const at = name.offset - ahead
      return [
        {
          name: textIn(source, { from: at, to: at + name.length }),
          value: value ? valueOf(source, value, ahead, depth + 1) : ({ kind: 'unknown', span } as const),
        },
      ]
    })
    return { kind: 'collection', written: 'object', span, partial: false, members }
  }
  return textValue(textAt(source, from, span.to), false)
}

/** Whether brackets are nested deeper than any file of a tool nests them: the parser recurses once a bracket. */
const isTooDeep = (text: string): boolean => {
  let [level, inText] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\') at += 1
    else if (char === '"') inText = !inText
    else if (!inText && (char === '{' || char === '[')) {
      level += 1
      if (level > 300) return true
    } else if (!inText && (char === '}' || char === ']')) level -= 1
  }
  return false
}

/** A JSON text as a value with places, from `from` on: with comments, cut off, or a fragment that lost its braces. */
export const readJson = (source: string, from = 0, to: number = source.length): Value | undefined => {
  const text = source.slice(from, to)
  if (isTooDeep(text)) return undefined
  const isFragment = /^\s*"[^"\n]{1,80}"\s*:/.test(text)
  const whole = isFragment ? `{${text}` : text
  const root = parseTree(whole, [], { allowTrailingComma: true })
  return root && valueOf(source, root, (isFragment ? 1 : 0) - from, 0)
}
