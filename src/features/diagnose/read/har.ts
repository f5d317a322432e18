import {
  type ArrayExpression,
  type Expression,
  type ObjectExpression,
  parseExpressionAt,
  type SpreadElement,
} from 'acorn'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import { type SourceText, textFor } from '#src/features/diagnose/source-text.ts'
import { memberName, jsTextOf } from './js-value.ts'

type Value = Expression | SpreadElement | null | undefined

const get = (node: Value, ...path: readonly string[]): Expression | undefined => {
  let at: Value = node
  for (const name of path) {
    if (at?.type !== 'ObjectExpression') return undefined
    const property: ObjectExpression['properties'][number] | undefined = at.properties.find(
      (each) => each.type === 'Property' && memberName(each.key) === name,
    )
    at = property?.type === 'Property' ? property.value : undefined
  }
  return !at || at.type === 'SpreadElement' ? undefined : at
}

const items = (node: Value): ArrayExpression['elements'] => (node?.type === 'ArrayExpression' ? node.elements : [])

const statusOf = (entry: Value): number | undefined => {
  const status = get(entry, 'response', 'status')
  return status?.type === 'Literal' && typeof status.value === 'number' ? status.value : undefined
}

/** The entry that a reader asks about: the first that failed, else the first. */
const entryOf = (root: Expression): Value => {
  const entries = items(get(root, 'log', 'entries')).concat(items(get(root, 'entries')))
  const list = entries.length > 0 ? entries : items(root)
  if (list.length === 0) return root
  return list.find((entry) => (statusOf(entry) ?? 0) >= 400) ?? list[0]
}

/** Parses JSON with the places of its parts: JSON is an expression of JavaScript. A fragment gets the braces that it lost. */
const rootOf = (
  source: string,
): { readonly root: Expression; readonly text: string; readonly shift: number } | undefined => {
  for (const [text, shift] of [
    [`(${source}\n)`, 1],
    [`({${source.replace(/,\s*$/, '')}\n})`, 2],
  ] as const) {
    try {
      return { root: parseExpressionAt(text, 0, { ecmaVersion: 'latest' }), text, shift }
    } catch {
      // The other reading is tried; where both fail the text is no HAR.
    }
  }
  return undefined
}

/** Reads a HAR file, an entry of it, or a request of it; undefined where the text is none of these. */
export const readHar = (source: string): PastedCall | undefined => {
  const read = rootOf(source)
  const entry = read && entryOf(read.root)
  if (!entry) return undefined
  const request = get(entry, 'request') ?? entry
  const [url, method] = [get(request, 'url'), get(request, 'method')]
  if (url?.type !== 'Literal' || typeof url.value !== 'string' || !method) return undefined
  const piece = (node: Expression | undefined): SourceText => {
    if (!node) return textFor('', { from: 0, to: 0 })
    const { spans, ...rest } = jsTextOf(read.text, node, new Map())
    return { ...rest, spans: spans.map(({ from, to }) => ({ from: from - read.shift, to: to - read.shift })) }
  }
  const text = get(request, 'postData', 'text')
  const status = statusOf(entry)
  const content = get(entry, 'response', 'content', 'text')
  return {
    form: 'har',
    method: piece(method),
    url: piece(url),
    headers: items(get(request, 'headers')).flatMap((header) => {
      const name = piece(get(header, 'name'))
      return name.text === '' || /^(:|host$)/i.test(name.text) ? [] : [{ name, value: piece(get(header, 'value')) }]
    }),
    body: text ? piece(text) : undefined,
    faults: [],
    ...(status !== undefined && { response: { status, body: piece(content).text } }),
  }
}
