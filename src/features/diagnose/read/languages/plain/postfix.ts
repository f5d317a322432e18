import { make } from '#src/features/diagnose/read/languages/make.ts'
import { type SourceText, textAt } from '#src/features/diagnose/source-text.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import type { CodeToken } from '#src/features/diagnose/read/languages/tokens.ts'
import { blockParameters, lambda, rubyBody } from './blocks.ts'
import { argumentOf, bareArguments, holdsMembers, list, members } from './lists.ts'
import type { TokenReader } from './token-reader.ts'

/** What hangs on a value: members, calls, indexes, blocks. */
export const postfix = (reader: TokenReader, first: Expression, isNew: boolean): Expression => {
  let value = first
  let making = isNew
  const start = first.span.from
  for (let token = reader.peek(); token; token = reader.peek()) {
    const isMember =
      token.kind === 'sign' &&
      /^(?:\.|\?\.|&\.|::|->)$/.test(token.text) &&
      reader.peek(1)?.kind === 'name' &&
      !(token.text === '->' && reader.language !== 'plain')
    if (isMember) {
      const at = reader.peek(1)
      reader.index += 2
      if (at) value = make.member(value, reader.word(at), reader.spanFrom(start))
      if (reader.is('!') && reader.is('(', 1)) reader.index += 1
    } else if (
      token.kind === 'sign' &&
      token.text === '!' &&
      (reader.is('(', 1) || reader.is('.', 1) || reader.is(')', 1) || reader.is('[', 1))
    )
      reader.index += 1
    else if (token.text === '(' && token.kind === 'sign' && !token.isFirst) {
      value = make.call(value, list(reader, ')').map(argumentOf), reader.spanFrom(start), making)
      making = false
    } else if (token.text === '{' && !token.isSpaced && isHash(reader, value)) {
      const [entry] = list(reader, '}')
      const word =
        entry?.value.kind === 'name' ? make.literal(textOf(reader, entry.value), entry.value.span) : entry?.value
      value = make.member(value, word, reader.spanFrom(start))
    } else if (
      token.text === '[' &&
      token.kind === 'sign' &&
      !token.isFirst &&
      !(token.isSpaced && reader.language === 'ruby')
    ) {
      const [entry] = list(reader, ']')
      value = make.member(value, entry?.value, reader.spanFrom(start))
    } else if (
      token.text === '{' &&
      token.kind === 'sign' &&
      (isNew || value.kind === 'call' || (value.kind === 'member' && reader.language === 'plain' && !token.isFirst)) &&
      (isNew ? true : !token.isFirst && reader.language !== 'csharp')
    ) {
      const block =
        holdsMembers(reader) && isNew
          ? members(reader, token.from)
          : reader.language === 'ruby' || reader.language === 'plain'
            ? lambda(reader, token.from)
            : members(reader, token.from)
      const args = value.kind === 'call' ? value.args : []
      value = make.call(
        value.kind === 'call' ? value.callee : value,
        [...args, { value: block }],
        reader.spanFrom(start),
        isNew,
      )
      making = false
    } else if (token.text === 'do' && reader.language === 'ruby' && !token.isFirst) {
      reader.index += 1
      const parameters = blockParameters(reader)
      const body = rubyBody(reader)
      const block: Expression = { kind: 'function', parameters, body, span: body.span }
      const called = value.kind === 'call' ? value : undefined
      value = make.call(
        called?.callee ?? value,
        [...(called?.args ?? []), { value: block }],
        reader.spanFrom(start),
        isNew,
      )
    } else if (reader.language === 'ruby' && startsArguments(value, token)) {
      value = make.call(value, bareArguments(reader).map(argumentOf), reader.spanFrom(start))
    } else break
  }
  return value
}

/** `$ENV{NAME}` of Perl: a member of what a dollar names. */
const isHash = ({ language, source }: TokenReader, { kind, span }: Expression): boolean =>
  language === 'plain' && (kind === 'name' || kind === 'member') && source.charAt(span.from) === '$'

const textOf = ({ source }: TokenReader, { span }: Expression): SourceText => textAt(source, span.from, span.to)

/** Ruby leaves out the brackets of a call. */
const startsArguments = (value: Expression, token: CodeToken): boolean =>
  (value.kind === 'member' || value.kind === 'name') &&
  !token.isFirst &&
  token.isSpaced &&
  (token.kind === 'text' ||
    token.kind === 'symbol' ||
    (token.kind === 'name' && !/^(?:if|unless|do|and|or|then|rescue|while|until|in|end)$/.test(token.text)))
