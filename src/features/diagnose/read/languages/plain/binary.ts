import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { braces } from './blocks.ts'
import { DEEPEST, type TokenReader } from './token-reader.ts'

/** The signs and words between two values. */
export const BINARY = /^(?:\+|&|-|\*|\/|%|\?\?|\|\||&&|==|!=|<|>|<<|\?|or|and|as|is|to)$/

const isTry = (reader: TokenReader): boolean => {
  const next = reader.peek(1)
  return next === undefined || next.isFirst || /^[).,;\]}]$/.test(next.text)
}

/** One expression with all that hangs on it, assignments included. */
export const expression = (reader: TokenReader): Expression => {
  if (reader.depth > DEEPEST) {
    reader.index += 1
    return reader.nothing(reader.here())
  }
  reader.depth += 1
  const start = reader.here()
  let left = reader.operand()
  for (let token = reader.peek(); token && token.kind !== 'text'; token = reader.peek()) {
    if (
      token.text === '=' ||
      token.text === ':=' ||
      token.text === '+=' ||
      (token.text === '<<' && reader.language === 'ruby')
    ) {
      reader.index += 1
      const value = reader.expression()
      left = make.assign([left], value, reader.spanFrom(start), token.text !== '=' && token.text !== ':=')
    } else if (
      token.text === '=>' &&
      reader.language !== 'ruby' &&
      ((left.kind === 'name' && !(reader.language === 'plain' ? /^[A-Z]/ : /^[A-Z]+$/).test(left.name)) ||
        left.kind === 'block' ||
        left.kind === 'collection')
    ) {
      reader.index += 1
      const names = left.kind === 'name' ? [left.name] : []
      const body = reader.is('{') ? braces(reader) : reader.expression()
      left = {
        kind: 'function',
        parameters: names,
        body: body.kind === 'block' ? body : make.result(body, body.span),
        span: reader.spanFrom(start),
      }
    } else if (token.text === '?' && isTry(reader)) {
      // Rust hands an error on.
      reader.index += 1
    } else if (
      BINARY.test(token.text) &&
      !(token.isFirst && !/^[+?]/.test(token.text)) &&
      !(token.kind === 'name' && token.isFirst)
    ) {
      reader.index += 1
      const right = reader.operand()
      // Visual Basic, which is read as C#, joins texts by &.
      if (token.text === '+' || (token.text === '&' && reader.language === 'csharp'))
        left = make.sum([left, right], reader.spanFrom(start))
      else if (token.text === '%' && reader.language === 'ruby')
        left = make.call(
          make.member(left, reader.word({ ...token, kind: 'name' }), left.span),
          [{ value: right }],
          reader.spanFrom(start),
        )
      else if (token.text === 'to') left = make.collection([{ value: left }, { value: right }], reader.spanFrom(start))
      else if (!/^(?:\?\?|\|\||or|as|is)$/.test(token.text)) left = make.block([left, right], reader.spanFrom(start))
    } else break
  }
  reader.depth -= 1
  return left
}
