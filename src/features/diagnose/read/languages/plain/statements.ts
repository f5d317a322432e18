import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import type { CodeToken } from '#src/features/diagnose/read/languages/tokens.ts'
import { definition } from './blocks.ts'
import { DEEPEST, type TokenReader } from './token-reader.ts'

const BLOCK_WORD =
  /^(?:if|unless|while|until|for|foreach|case|switch|begin|rescue|ensure|catch|finally|elsif|when|do|class|module|struct|namespace|end)$/

export const statements = (reader: TokenReader, until: (token: CodeToken) => boolean): Expression => {
  const start = reader.here()
  const items: Expression[] = []
  reader.depth += 1
  for (let token = reader.peek(); token && !until(token) && reader.depth < DEEPEST; token = reader.peek()) {
    const before = reader.index
    items.push(statement(reader))
    if (reader.index === before) reader.index += 1
  }
  reader.depth -= 1
  return make.block(items, reader.spanFrom(start))
}

const statement = (reader: TokenReader): Expression => {
  const token = reader.peek()
  if (!token) return reader.nothing(reader.to)
  if (token.kind === 'sign' && /^[;,)\]}]$/.test(token.text)) {
    reader.index += 1
    return reader.nothing(token.from)
  }
  if (
    reader.is('import') ||
    reader.is('require') ||
    (reader.is('using') && reader.peek(1)?.kind === 'name' && reader.is(';', 2))
  ) {
    while (reader.peek() && !(reader.peek(1)?.isFirst ?? true)) reader.index += 1
    reader.index += 1
    return reader.nothing(token.from)
  }
  // `using (UnityWebRequest www = ...) { ... }` of C# sets a variable, as without the brackets.
  if (reader.is('using') && reader.is('(', 1) && reader.language === 'csharp') {
    reader.index += 2
    const made = reader.expression()
    if (reader.is(')')) reader.index += 1
    return made
  }
  if (reader.is('def') || reader.is('func') || reader.is('fun') || reader.is('fn')) return definition(reader)
  if (token.kind === 'name' && BLOCK_WORD.test(token.text)) {
    reader.index += 1
    return reader.nothing(token.from)
  }
  const isReturn = token.text === 'return'
  const value = reader.expression()
  return isReturn ? make.result(value, value.span) : value
}
