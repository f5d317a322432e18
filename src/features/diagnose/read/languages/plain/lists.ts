import { make } from '#src/features/diagnose/read/languages/make.ts'
import { textAt } from '#src/features/diagnose/source-text.ts'
import type { Argument, CollectionEntry, Expression } from '#src/features/diagnose/read/languages/expression.ts'
import type { TokenReader } from './token-reader.ts'

/** Whether a brace opens an object, not a block. */
export const holdsMembers = (reader: TokenReader): boolean => {
  const [first, second] = [reader.peek(1), reader.peek(2)]
  if (!first || first.text === '}') return true
  if (first.kind === 'text') return /^(?:=>|:|,|\})$/.test(second?.text ?? '')
  if (first.kind === 'symbol') return true
  if (first.text === '{' || first.text === '[' || first.text === '**' || first.text === '...') return true
  // A constant for the name of a header: `HttpHeaders.authorizationHeader: key`.
  if (first.kind === 'name' && second?.text === '.' && reader.is(':', 4)) return true
  return (
    first.kind === 'name' &&
    /^(?::|=>|=)$/.test(second?.text ?? '') &&
    !(second?.text === '=>' && reader.language !== 'ruby' && first.text !== 'headers')
  )
}

export const members = (reader: TokenReader, start: number): Expression => {
  const entries = list(reader, '}')
  return make.collection(entries, reader.spanFrom(start))
}

/** What stands between brackets: values, `name: value`, `name = value`, `key => value`. */
export const list = (reader: TokenReader, close: string): CollectionEntry[] => {
  reader.index += 1
  const entries: CollectionEntry[] = []
  while (reader.peek() && !reader.is(close)) {
    const before = reader.index
    const [first, second] = [reader.peek(), reader.peek(1)]
    if (reader.is('**') || reader.is('...') || (reader.is('*') && reader.language === 'ruby')) {
      reader.index += 1
      if (reader.is('*')) reader.index += 1
      entries.push({ value: reader.expression(), spread: true })
    } else if (
      (first &&
        (first.kind === 'name' || first.kind === 'text') &&
        second?.text === ':' &&
        second.kind === 'sign' &&
        close !== ')') ||
      (first?.kind === 'name' && second?.text === ':' && second.kind === 'sign') ||
      // In the braces of Perl a bare word is a name, and no function with one parameter.
      (first?.kind === 'name' &&
        /^[a-z]/.test(first.text) &&
        second?.text === '=>' &&
        close === '}' &&
        reader.language === 'plain')
    ) {
      const name = first.kind === 'text' ? reader.primary() : reader.word(first)
      if (first.kind !== 'text') reader.index += 1
      reader.index += 1
      entries.push({ name, value: reader.expression() })
    } else {
      const value = reader.expression()
      if (reader.is('=>') || (reader.is(':') && close !== ')')) {
        reader.index += 1
        entries.push({ name: value, value: reader.expression() })
      } else if (value.kind === 'assign' && value.targets[0]) {
        const [target] = value.targets
        // `["X"] = y` in an initializer of C# names a member by its index.
        const name =
          target.kind === 'collection'
            ? target.entries[0]?.value
            : target.kind === 'name'
              ? literalName(reader, target)
              : target
        entries.push({ ...(name && { name }), value: value.value })
      } else if (value.kind !== 'block' || value.items.length > 0) entries.push({ value })
    }
    if (reader.is(',') || reader.is(';')) reader.index += 1
    else if (reader.index === before) reader.index += 1
  }
  reader.index += 1
  return entries
}

const literalName = (reader: TokenReader, { span }: Expression): Expression =>
  make.literal(textAt(reader.source, span.from, span.to), span)

export const argumentOf = ({ name, value, spread }: CollectionEntry): Argument => {
  const label = name?.kind === 'literal' ? name.part.text : name?.kind === 'name' ? name.name : undefined
  return { ...(label !== undefined && { name: label }), value, ...(spread && { spread }) }
}

/** What Ruby passes to a call without brackets. */
export const bareArguments = (reader: TokenReader): CollectionEntry[] => {
  const entries: CollectionEntry[] = []
  do {
    if (reader.is(',')) reader.index += 1
    const [first, second] = [reader.peek(), reader.peek(1)]
    if (first?.kind === 'name' && second?.text === ':' && second.kind === 'sign') {
      reader.index += 2
      entries.push({ name: reader.word(first), value: reader.expression() })
    } else {
      const value = reader.expression()
      if (reader.is('=>')) {
        reader.index += 1
        entries.push({ name: value, value: reader.expression() })
      } else entries.push({ value })
    }
  } while (reader.is(','))
  return entries
}
