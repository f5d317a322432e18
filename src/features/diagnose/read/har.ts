import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import { textFor, type SourceText } from '#src/features/diagnose/source-text.ts'
import { unescaped } from './js-value.ts'

type Value = Node | undefined

const get = (node: Value, ...path: readonly string[]): Value => node && findNodeAtLocation(node, [...path])
const items = (node: Value): readonly Node[] => (node?.type === 'array' ? (node.children ?? []) : [])

const statusOf = (entry: Node): number | undefined => {
  const status: unknown = get(entry, 'response', 'status')?.value
  return typeof status === 'number' ? status : undefined
}

/** The entry that a reader asks about: the first that failed, else the first. */
const entryOf = (root: Node): Node => {
  const entries = [...items(get(root, 'log', 'entries')), ...items(get(root, 'entries'))]
  const list = entries.length > 0 ? entries : items(root)
  return list.find((entry) => (statusOf(entry) ?? 0) >= 400) ?? list[0] ?? root
}

/** The tree of a JSON text, and how far its places are ahead of the paste. A fragment gets the braces that it lost. */
const rootOf = (source: string): { readonly root: Node; readonly text: string; readonly ahead: number } | undefined => {
  const whole = source.trim()
  const lead = source.length - source.trimStart().length
  for (const [text, added] of [
    [whole, 0],
    [`{${whole}\n}`, 1],
  ] as const) {
    const errors: ParseError[] = []
    const root = parseTree(text, errors, { allowTrailingComma: true })
    if (root && errors.length === 0) return { root, text, ahead: added - lead }
  }
  return undefined
}

/** Reads a HAR file, an entry of it, or a request of it; undefined where the text is none of these. */
export const readHar = (source: string): PastedCall | undefined => {
  const read = rootOf(source)
  if (!read) return undefined
  const entry = entryOf(read.root)
  const request = get(entry, 'request') ?? entry
  const [url, method] = [get(request, 'url'), get(request, 'method')]
  if (url?.type !== 'string' || !method) return undefined
  const piece = (node: Value): SourceText => {
    if (!node) return textFor('', { from: 0, to: 0 })
    const [from, to] = [node.offset, node.offset + node.length]
    const { spans, ...rest } =
      node.type === 'string' ? unescaped(read.text, from + 1, to - 1) : textFor(read.text.slice(from, to), { from, to })
    return { ...rest, spans: spans.map((span) => ({ from: span.from - read.ahead, to: span.to - read.ahead })) }
  }
  const text = get(request, 'postData', 'text')
  const status = statusOf(entry)
  return {
    form: 'har',
    method: piece(method),
    url: piece(url),
    headers: items(get(request, 'headers')).flatMap((header) => {
      const name = piece(get(header, 'name'))
      return name.text === '' || /^(:|host$)/i.test(name.text) ? [] : [{ name, value: piece(get(header, 'value')) }]
    }),
    body: text && piece(text),
    faults: [],
    ...(status !== undefined && { response: { status, body: piece(get(entry, 'response', 'content', 'text')).text } }),
  }
}
