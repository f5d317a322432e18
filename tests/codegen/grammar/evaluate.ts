import type { Node } from 'web-tree-sitter'

export type GrammarId = 'csharp' | 'php' | 'go' | 'java' | 'ruby' | 'powershell'
type Env = Readonly<Record<string, string>>
type Evaluate = (node: Node, env: Env) => string | undefined

const parse: (text: string) => string = JSON.parse

/** What an escape stands for: that of JSON, `\u{...}` of PHP, or a character that stands for itself. */
const unescaped = (escape: string): string => {
  const point = /^\\u\{(.*)\}$/.exec(escape)?.[1]
  if (point !== undefined) return String.fromCodePoint(Number.parseInt(point, 16))
  return /^\\(?:u[0-9a-f]{4}|[nrt])$/i.test(escape) ? parse(`"${escape}"`) : escape.slice(1)
}

/** The text between a literal's first and last token, each child replaced by what it stands for. */
const inside = (node: Node, replace: (child: Node) => string | undefined, plain = (text: string) => text): string => {
  const [first, last] = [node.firstChild, node.lastChild]
  if (!first || !last) return ''
  const from = (index: number) => index - node.startIndex
  const between = node.children.filter(
    (child) => child.startIndex >= first.endIndex && child.endIndex <= last.startIndex,
  )
  let text = ''
  let end = first.endIndex
  for (const child of between) {
    const value = replace(child)
    if (value === undefined) continue
    text += plain(node.text.slice(from(end), from(child.startIndex))) + value
    end = child.endIndex
  }
  return text + plain(node.text.slice(from(end), from(last.startIndex)))
}

const literal = (node: Node): string =>
  inside(node, (child) => (child.type === 'escape_sequence' ? unescaped(child.text) : undefined))

/** The variable that a call such as `getenv('X')` reads. */
const readBy = (node: Node, call: RegExp, env: Env): string | undefined => env[call.exec(node.text)?.[1] ?? '']

const merged = (node: Node, env: Env, evaluate: Evaluate): string | undefined => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')]
  const texts = [left, right].map((side) => side && evaluate(side, env))
  const [a, b] = texts
  return typeof a === 'string' && typeof b === 'string' ? a + b : undefined
}

const php: Evaluate = (node, env) => {
  // A variable inside the quotes would be read: such a string stands for no text of ours.
  const isPlain = node.namedChildren.every(({ type }) => type === 'string_content' || type === 'escape_sequence')
  if (node.type === 'string' || (node.type === 'encapsed_string' && isPlain)) return literal(node)
  if (node.type === 'function_call_expression') return readBy(node, /^getenv\('(\w+)'\)$/, env)
  return node.type === 'binary_expression' ? merged(node, env, php) : undefined
}

const go: Evaluate = (node, env) => {
  if (node.type === 'interpreted_string_literal') return literal(node)
  if (node.type === 'raw_string_literal') return node.text.slice(1, -1).replaceAll('\r', '')
  if (node.type === 'call_expression') return readBy(node, /^os\.Getenv\("(\w+)"\)$/, env)
  return node.type === 'binary_expression' ? merged(node, env, go) : undefined
}

/** A raw string of C# without its first and last line break, and without the indentation of its last line. */
const undented = (text: string): string => {
  const indent = /\n([ \t]*)$/.exec(text)?.[1] ?? ''
  return text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n')
    .map((line) => line.slice(indent.length))
    .join('\n')
}

const csharp: Evaluate = (node, env) => {
  switch (node.type) {
    case 'string_literal':
      return literal(node)
    case 'raw_string_literal':
      return undented(node.text.replace(/^"+|"+$/g, ''))
    case 'invocation_expression':
      return readBy(node, /^Environment\.GetEnvironmentVariable\("(\w+)"\)$/, env)
    case 'interpolated_string_expression':
      return interpolated(node, env)
    default:
      return undefined
  }
}

const interpolated = (node: Node, env: Env): string => {
  const raw = /^\$+"""/.test(node.text)
  const replace = (child: Node): string | undefined => {
    if (child.type === 'escape_sequence') return unescaped(child.text)
    if (child.type === 'interpolation_quote') return ''
    if (child.type !== 'interpolation') return undefined
    return child.namedChildren.map((each) => csharp(each, env)).find((each) => each !== undefined) ?? ''
  }
  const text = inside(node, replace, (plain) => (raw ? plain : plain.replace(/([{}])\1/g, '$1')))
  return raw ? undented(text.replace(/^"+|"+$/g, '')) : text.replace(/^"/, '')
}

/** A text block of Java without the indentation that its lines share, its escapes decoded. */
const textBlock = (text: string): string => {
  const lines = text.slice(4, -3).split('\n')
  const shared = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .replace(/\\(["\\])/g, '$1')
}

const java: Evaluate = (node, env) => {
  if (node.type === 'string_literal') return node.text.startsWith('"""') ? textBlock(node.text) : literal(node)
  if (node.type === 'method_invocation') return readBy(node, /^System\.getenv\("(\w+)"\)$/, env)
  return node.type === 'binary_expression' ? merged(node, env, java) : undefined
}

/** Of these the grammar is asked for faults alone: their texts are read by what runs them, or by the diagnosis. */
const unread: Evaluate = () => undefined

export const evaluators: Readonly<Record<GrammarId, Evaluate>> = {
  csharp,
  php,
  go,
  java,
  ruby: unread,
  powershell: unread,
}
