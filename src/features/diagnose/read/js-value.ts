import type { Expression, Node, SpreadElement, TemplateElement } from 'acorn'
import { placeholderOf, concat, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'

const spanOfNode = ({ start, end }: Node): Span => ({ from: start, to: end })

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|(\r\n|[\s\S]))/y
const plain: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
  '\r\n': '',
}

/** The text between two places of a string literal of JavaScript or JSON, its escapes undone, each character with its place. */
export const unescaped = (source: string, from: number, to: number): SourceText => {
  const parts: SourceText[] = []
  let at = from
  let run = from
  while (at < to) {
    ESCAPE.lastIndex = at
    const found = source.charAt(at) === '\\' ? ESCAPE.exec(source) : null
    if (!found) {
      at += 1
      continue
    }
    if (at > run) parts.push(textAt(source, run, at))
    const hex = found[1] ?? found[2] ?? found[3]
    const char = hex === undefined ? (plain[found[4] ?? ''] ?? found[4] ?? '') : String.fromCodePoint(parseInt(hex, 16))
    parts.push(textFor(char, { from: at, to: at + found[0].length }))
    at += found[0].length
    run = at
  }
  if (to > run) parts.push(textAt(source, run, to))
  return concat(parts)
}

/** What the script says of its own constants: name and value. */
export type Names = ReadonlyMap<string, Expression>

/** The name that a reader would know a value by: `process.env.X` is `X`. */
const nameOf = (source: string, { start, end }: Node): string => {
  const text = source.slice(start, end)
  return (
    /(?:process\.env|import\.meta\.env|Deno\.env|Bun\.env)(?:\.|\[['"])(\w+)/.exec(text)?.[1] ??
    text.replace(/\W+/g, '_').replace(/^_|_$/g, '')
  )
}

const quasi = (source: string, { start, end }: TemplateElement): SourceText => unescaped(source, start, end)

const known = (names: Names, node: Node): Expression | undefined => {
  const value =
    node.type === 'Identifier' && 'name' in node && typeof node.name === 'string' ? names.get(node.name) : undefined
  return value === node ? undefined : value
}
/** The names without those that a constant is made of: one that stands for itself would never end. */
const without = (names: Names, value: Expression): Names => new Map([...names].filter(([, each]) => each !== value))

/** A JavaScript expression as the text that it comes to; what is not known here is an expansion. */
export const jsTextOf = (source: string, node: Expression | SpreadElement, names: Names): SourceText => {
  if (node.type === 'Literal')
    return typeof node.value === 'string'
      ? unescaped(source, node.start + 1, node.end - 1)
      : textFor(String(node.value), spanOfNode(node))
  if (node.type === 'TemplateLiteral') {
    return concat(
      node.quasis.flatMap((part, index) => {
        const filled = node.expressions[index]
        return filled ? [quasi(source, part), jsTextOf(source, filled, names)] : [quasi(source, part)]
      }),
    )
  }
  if (node.type === 'BinaryExpression' && node.operator === '+' && node.left.type !== 'PrivateIdentifier')
    return concat([jsTextOf(source, node.left, names), jsTextOf(source, node.right, names)])
  if (node.type === 'Identifier' && node.name === 'undefined') return textFor('undefined', spanOfNode(node))
  const constant = known(names, node)
  if (constant) return jsTextOf(source, constant, without(names, constant))
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const [first] = node.arguments
    if (first && /^(URL|String|encodeURI)$/.test(source.slice(node.callee.start, node.callee.end)))
      return jsTextOf(source, first, names)
  }
  return placeholderOf(nameOf(source, node), source.slice(node.start, node.end), spanOfNode(node))
}

/** A JavaScript value as JSON; undefined where a part of it is not known here. */
export const jsonOf = (source: string, node: Expression | SpreadElement, names: Names): string | undefined => {
  if (node.type === 'Literal')
    return typeof node.value === 'bigint' || node.value instanceof RegExp ? undefined : JSON.stringify(node.value)
  if (node.type === 'UnaryExpression')
    return node.operator === '-' && node.argument.type === 'Literal' ? `-${String(node.argument.value)}` : undefined
  if (node.type === 'ArrayExpression') {
    const items = node.elements.map((item) => (item ? jsonOf(source, item, names) : 'null'))
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`
  }
  if (node.type === 'ObjectExpression') {
    const members = node.properties.map((property) => {
      if (property.type !== 'Property' || property.computed) return undefined
      const value = jsonOf(source, property.value, names)
      return value === undefined ? undefined : `${JSON.stringify(memberName(property.key))}:${value}`
    })
    return members.includes(undefined) ? undefined : `{${members.join(',')}}`
  }
  if (node.type === 'TemplateLiteral') {
    const piece = jsTextOf(source, node, names)
    return piece.placeholders.length === 0 ? JSON.stringify(piece.text) : undefined
  }
  const constant = known(names, node)
  return constant && jsonOf(source, constant, without(names, constant))
}

/** Name of an object's member as it is written. */
export const memberName = (key: Node): string => {
  if ('name' in key && typeof key.name === 'string') return key.name
  return 'value' in key ? String(key.value) : ''
}
