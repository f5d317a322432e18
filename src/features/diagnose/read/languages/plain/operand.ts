import { make } from '#src/features/diagnose/read/languages/make.ts'
import { textAt } from '#src/features/diagnose/source-text.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { interpolated } from '#src/features/diagnose/read/languages/interpolation.ts'
import { BINARY } from './binary.ts'
import { lambda } from './blocks.ts'
import { holdsMembers, list, members } from './lists.ts'
import { postfix } from './postfix.ts'
import type { TokenReader } from './token-reader.ts'

const BEFORE_VALUE =
  /^(?:var|val|let|const|final|await|async|using|public|private|protected|internal|static|readonly|return|yield|puts|print|throw|else|then|try|guard|mut|late|in|when|override|my|our|out|ref|in|not|unsafe|pub|fn|fun|func|void)$/

/** A value with what stands in front of it and hangs on it. */
export const operand = (reader: TokenReader): Expression => {
  let isNew = false
  for (let token = reader.peek(); token; token = reader.peek()) {
    if (token.kind === 'name' && token.text === 'new' && (reader.peek(1)?.kind === 'name' || reader.is('{', 1)))
      isNew = true
    else if (
      !(token.kind === 'name' && BEFORE_VALUE.test(token.text) && !/^[.([:]$/.test(reader.peek(1)?.text ?? '')) &&
      !(token.kind === 'sign' && /^[!&*~-]$/.test(token.text))
    )
      break
    reader.index += 1
  }
  return postfix(reader, reader.primary(), isNew)
}

/** The type of a variable that is set: `let headers: [String: String] = ...`. */
const stepOverType = (reader: TokenReader): void => {
  for (let ahead = 1; ahead < 20; ahead += 1) {
    const token = reader.peek(ahead)
    if (!token || (token.isFirst && ahead > 1)) return
    if (token.text === '=') {
      reader.index += ahead
      return
    }
    if (token.kind !== 'name' && !/^[\[\]:?!,.<>&']$/.test(token.text)) return
  }
}

export const primary = (reader: TokenReader): Expression => {
  const token = reader.peek()
  if (!token) return reader.nothing(reader.to)
  const span = { from: token.from, to: token.to }
  if (token.kind === 'text') {
    reader.index += 1
    const text = interpolated(reader.source, token, reader.language, (from, to) => reader.inside(from, to))
    const next = reader.peek()
    if (next?.kind !== 'text' || (next.isFirst && reader.language === 'ruby')) return text
    const more = reader.primary()
    return make.sum([text, more], { from: span.from, to: more.span.to })
  }
  if (token.kind === 'symbol') {
    reader.index += 1
    return reader.word(token)
  }
  if (token.kind === 'number') {
    reader.index += 1
    return make.literal(textAt(reader.source, token.from, token.to), span, false)
  }
  if (token.kind === 'name') {
    reader.index += 1
    if (
      reader.is(':') &&
      reader.language === 'plain' &&
      /^(?:let|var|val|mut|const|final|static)$/.test(reader.peek(-2)?.text ?? '')
    )
      stepOverType(reader)
    // A type in front of a name says nothing about its value: `String key = ...`.
    const next = reader.peek()
    if (
      next?.kind === 'name' &&
      !next.isFirst &&
      reader.language !== 'ruby' &&
      /^[=;:]$/.test(reader.peek(1)?.text ?? '') &&
      !BINARY.test(next.text)
    )
      return reader.primary()
    return make.name(token.text.replace(/^[$@]+/, ''), span)
  }
  if (token.text === '(') {
    const items = list(reader, ')')
    const [only] = items
    if (items.length !== 1 || !only || only.name) return make.collection(items, reader.spanFrom(token.from), 'list')
    const next = reader.peek()
    const isCast =
      only.value.kind === 'name' && /^[A-Z]/.test(only.value.name) && next && !next.isFirst && next.kind !== 'sign'
    return isCast ? reader.operand() : only.value
  }
  if (token.text === '[') {
    const entries = list(reader, ']')
    return make.collection(entries, reader.spanFrom(token.from))
  }
  if (token.text === '{') return holdsMembers(reader) ? members(reader, token.from) : lambda(reader, token.from)
  if (token.text === '->' && reader.language === 'ruby') {
    reader.index += 1
    if (reader.is('(')) list(reader, ')')
    return reader.is('{') ? lambda(reader, token.from) : reader.nothing(token.from)
  }
  // What a type of Swift has by a name, without the type: `.get`.
  const member = reader.peek(1)
  if (token.text === '.' && reader.language === 'plain' && member?.kind === 'name' && !member.isSpaced) {
    reader.index += 2
    return make.name(member.text, { from: member.from, to: member.to })
  }
  if (token.text === '@' || token.text === '::') {
    reader.index += 1
    return reader.primary()
  }
  reader.index += /^[;,)\]}]$/.test(token.text) ? 0 : 1
  return reader.nothing(token.from)
}
