import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import type { TokenReader } from './token-reader.ts'

const OPENS_END = /^(?:if|unless|while|until|case|begin|def|class|module|do|for)$/

/** A function or method with its body. */
export const definition = (reader: TokenReader): Expression => {
  const start = reader.here()
  reader.index += 1
  const name = reader.peek()?.text
  while (reader.peek() && !reader.is('(') && !reader.is('=') && !reader.peek()?.isFirst) reader.index += 1
  const parameters: string[] = []
  if (reader.is('(')) {
    for (let level = 0; reader.peek(); reader.index += 1) {
      if (reader.is('(')) level += 1
      else if (reader.is(')') && (level -= 1) === 0) break
      else if (reader.peek()?.kind === 'name' && level === 1 && /^[,(]$/.test(reader.peek(-1)?.text ?? ''))
        parameters.push(reader.peek()?.text ?? '')
    }
    reader.index += 1
  }
  // Kotlin, as Ruby, lets a function be one expression.
  const mayBeShort = reader.language === 'ruby' || reader.language === 'plain'
  while (
    reader.peek() &&
    !reader.is('{') &&
    !reader.peek()?.isFirst &&
    reader.language !== 'ruby' &&
    !(mayBeShort && reader.is('='))
  )
    reader.index += 1
  const isShort = mayBeShort && reader.is('=')
  if (isShort) reader.index += 1
  const body = isShort
    ? make.block([reader.expression()], reader.spanFrom(start))
    : reader.is('{')
      ? braces(reader)
      : reader.language === 'ruby'
        ? rubyBody(reader)
        : reader.nothing(reader.here())
  const last = body.kind === 'block' ? body.items.at(-1) : undefined
  const withResult: Expression =
    body.kind === 'block' && last && last.kind !== 'result'
      ? { ...body, items: [...body.items.slice(0, -1), make.result(last, last.span)] }
      : body
  return {
    kind: 'function',
    ...(name !== undefined && { name }),
    parameters,
    body: withResult,
    span: reader.spanFrom(start),
  }
}

export const braces = (reader: TokenReader): Expression => {
  reader.index += 1
  const body = reader.statements((token) => token.kind === 'sign' && token.text === '}')
  if (reader.is('}')) reader.index += 1
  return body
}

/** Up to the `end` that belongs to it. */
export const rubyBody = (reader: TokenReader): Expression => {
  let open = 0
  const body = reader.statements((token) => {
    if (token.kind !== 'name') return false
    if (OPENS_END.test(token.text) && (token.isFirst || token.text === 'do')) open += 1
    if (token.text !== 'end') return false
    open -= 1
    return open < 0
  })
  if (reader.is('end')) reader.index += 1
  return body
}

/** A block that gets parameters: `{ |x| ... }`, `{ x -> ... }`. */
export const lambda = (reader: TokenReader, start: number): Expression => {
  reader.index += 1
  const parameters = blockParameters(reader)
  if (parameters.length === 0 && reader.peek()?.kind === 'name' && reader.is('->', 1)) {
    parameters.push(reader.peek()?.text ?? '')
    reader.index += 2
  }
  if (parameters.length === 0 && reader.language === 'plain') parameters.push(...closureParameters(reader))
  const body = reader.statements((token) => token.kind === 'sign' && token.text === '}')
  if (reader.is('}')) reader.index += 1
  return {
    kind: 'function',
    // What nobody names is `it` in Kotlin, and $0 in Swift.
    parameters: parameters.length > 0 ? parameters : ['it', '0'],
    body,
    span: reader.spanFrom(start),
  }
}

/** The names in front of `in`, with which a closure of Swift begins. */
const closureParameters = (reader: TokenReader): readonly string[] => {
  const names: string[] = []
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const token = reader.peek(ahead)
    if (token?.text === 'in' && token.kind === 'name') {
      reader.index += ahead + 1
      return names
    }
    if (token?.kind === 'name') names.push(token.text)
    else if (!token || !/^[(),:]$/.test(token.text)) return []
    if (token.isFirst && ahead > 0) return []
  }
  return []
}

export const blockParameters = (reader: TokenReader): string[] => {
  const names: string[] = []
  if (!reader.is('|')) return names
  reader.index += 1
  for (; reader.peek() && !reader.is('|'); reader.index += 1)
    if (reader.peek()?.kind === 'name') names.push(reader.peek()?.text ?? '')
  reader.index += 1
  return names
}
