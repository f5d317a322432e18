import type { Span } from '#src/features/diagnose/source-text.ts'
import { textAt } from '#src/features/diagnose/source-text.ts'
import type { Argument, CollectionEntry, Expression, Language } from './expression.ts'
import { interpolated } from './interpolation.ts'
import { tokensOf } from './tokens.ts'
import type { CodeToken } from './tokens.ts'

const DEEPEST = 120
const BEFORE_VALUE =
  /^(?:var|val|let|const|final|await|async|using|public|private|protected|internal|static|readonly|return|yield|puts|print|throw|else|then|try|guard|mut|late|in|when|override|out|ref|in|not|unsafe|pub|fn|fun|func|void)$/
const BLOCK_WORD =
  /^(?:if|unless|while|until|for|foreach|case|switch|begin|rescue|ensure|catch|finally|elsif|when|do|class|module|struct|namespace|end)$/
const OPENS_END = /^(?:if|unless|while|until|case|begin|def|class|module|do|for)$/
const BINARY = /^(?:\+|-|\*|\/|%|\?\?|\|\||&&|==|!=|<|>|<<|\?|or|and|as|is|to)$/

/** Reads code whose language has no grammar here: C#, Ruby, Kotlin, Swift, Dart, Rust. What is not understood is stepped over. */
export const readPlain = (source: string, from: number, to: number, language: Language): Expression => {
  const tokens = tokensOf(source, from, to, language)
  let index = 0
  let depth = 0
  const peek = (ahead = 0): CodeToken | undefined => tokens[index + ahead]
  const is = (text: string, ahead = 0): boolean => peek(ahead)?.text === text && peek(ahead)?.kind !== 'text'
  const spanFrom = (start: number): Span => ({ from: start, to: Math.max(start, tokens[index - 1]?.to ?? start) })
  const nothing = (at: number): Expression => ({ kind: 'block', items: [], span: { from: at, to: at } })
  const here = (): number => peek()?.from ?? to
  const word = (token: CodeToken): Expression => {
    const [start, end] = [token.text.startsWith(':') ? 1 : 0, 0]
    return {
      kind: 'literal',
      piece: textAt(source, token.from + start, token.to - end),
      isText: true,
      span: { from: token.from, to: token.to },
    }
  }

  const statements = (until: (token: CodeToken) => boolean): Expression => {
    const start = here()
    const items: Expression[] = []
    depth += 1
    for (let token = peek(); token && !until(token) && depth < DEEPEST; token = peek()) {
      const before = index
      items.push(statement())
      if (index === before) index += 1
    }
    depth -= 1
    return { kind: 'block', items, span: spanFrom(start) }
  }

  const statement = (): Expression => {
    const token = peek()
    if (!token) return nothing(to)
    if (token.kind === 'sign' && /^[;,)\]}]$/.test(token.text)) {
      index += 1
      return nothing(token.from)
    }
    if (is('import') || is('require') || (is('using') && peek(1)?.kind === 'name' && is(';', 2))) {
      while (peek() && !(peek(1)?.isFirst ?? true)) index += 1
      index += 1
      return nothing(token.from)
    }
    if (is('def') || is('func') || is('fun') || is('fn')) return definition()
    if (token.kind === 'name' && BLOCK_WORD.test(token.text)) {
      index += 1
      return nothing(token.from)
    }
    const isReturn = token.text === 'return'
    const value = expression()
    return isReturn ? { kind: 'result', value, span: value.span } : value
  }

  const definition = (): Expression => {
    const start = here()
    index += 1
    const name = peek()?.text
    while (peek() && !is('(') && !peek()?.isFirst) index += 1
    const parameters: string[] = []
    if (is('(')) {
      for (let level = 0; peek(); index += 1) {
        if (is('(')) level += 1
        else if (is(')') && (level -= 1) === 0) break
        else if (peek()?.kind === 'name' && level === 1 && /^[,(]$/.test(peek(-1)?.text ?? ''))
          parameters.push(peek()?.text ?? '')
      }
      index += 1
    }
    while (peek() && !is('{') && !peek()?.isFirst && language !== 'ruby') index += 1
    const body = is('{') ? braces() : language === 'ruby' ? rubyBody() : nothing(here())
    const last = body.kind === 'block' ? body.items.at(-1) : undefined
    const withResult: Expression =
      body.kind === 'block' && last && last.kind !== 'result'
        ? { ...body, items: [...body.items.slice(0, -1), { kind: 'result', value: last, span: last.span }] }
        : body
    return {
      kind: 'function',
      ...(name !== undefined && { name }),
      parameters,
      body: withResult,
      span: spanFrom(start),
    }
  }
  const braces = (): Expression => {
    index += 1
    const body = statements((token) => token.kind === 'sign' && token.text === '}')
    if (is('}')) index += 1
    return body
  }
  /** Up to the `end` that belongs to it. */
  const rubyBody = (): Expression => {
    let open = 0
    const body = statements((token) => {
      if (token.kind !== 'name') return false
      if (OPENS_END.test(token.text) && (token.isFirst || token.text === 'do')) open += 1
      if (token.text !== 'end') return false
      open -= 1
      return open < 0
    })
    if (is('end')) index += 1
    return body
  }

  /** One expression with all that hangs on it, assignments included. */
  const expression = (): Expression => {
    if (depth > DEEPEST) {
      index += 1
      return nothing(here())
    }
    depth += 1
    const start = here()
    let left = operand()
    for (let token = peek(); token && token.kind !== 'text'; token = peek()) {
      if (
        token.text === '=' ||
        token.text === ':=' ||
        token.text === '+=' ||
        (token.text === '<<' && language === 'ruby')
      ) {
        index += 1
        const value = expression()
        left = {
          kind: 'assign',
          targets: [left],
          value,
          ...(token.text !== '=' && token.text !== ':=' && { adds: true as const }),
          span: spanFrom(start),
        }
      } else if (
        token.text === '=>' &&
        language !== 'ruby' &&
        (left.kind === 'name' || left.kind === 'block' || left.kind === 'collection')
      ) {
        index += 1
        const names = left.kind === 'name' ? [left.name] : []
        const body = is('{') ? braces() : expression()
        left = {
          kind: 'function',
          parameters: names,
          body: body.kind === 'block' ? body : { kind: 'result', value: body, span: body.span },
          span: spanFrom(start),
        }
      } else if (
        BINARY.test(token.text) &&
        !(token.isFirst && !/^[+?]/.test(token.text)) &&
        !(token.kind === 'name' && token.isFirst)
      ) {
        index += 1
        const right = operand()
        if (token.text === '+') left = { kind: 'sum', parts: [left, right], span: spanFrom(start) }
        else if (token.text === '%' && language === 'ruby')
          left = {
            kind: 'call',
            callee: { kind: 'member', of: left, at: word({ ...token, kind: 'name' }), span: left.span },
            args: [{ value: right }],
            isNew: false,
            span: spanFrom(start),
          }
        else if (token.text === 'to')
          left = {
            kind: 'collection',
            written: 'list',
            entries: [{ value: left }, { value: right }],
            span: spanFrom(start),
          }
        else if (!/^(?:\?\?|\|\||or|as|is)$/.test(token.text))
          left = { kind: 'block', items: [left, right], span: spanFrom(start) }
      } else break
    }
    depth -= 1
    return left
  }

  const operand = (): Expression => {
    let isNew = false
    for (let token = peek(); token; token = peek()) {
      if (token.kind === 'name' && token.text === 'new' && (peek(1)?.kind === 'name' || is('{', 1))) isNew = true
      else if (
        !(token.kind === 'name' && BEFORE_VALUE.test(token.text) && !/^[.([:]$/.test(peek(1)?.text ?? '')) &&
        !(token.kind === 'sign' && /^[!&*~-]$/.test(token.text))
      )
        break
      index += 1
    }
    return postfix(primary(), isNew)
  }

  const primary = (): Expression => {
    const token = peek()
    if (!token) return nothing(to)
    const span = { from: token.from, to: token.to }
    if (token.kind === 'text') {
      index += 1
      const text = interpolated(source, token, language, (start, end) => readPlain(source, start, end, language))
      const next = peek()
      if (next?.kind !== 'text' || (next.isFirst && language === 'ruby')) return text
      const more = primary()
      return { kind: 'sum', parts: [text, more], span: { from: span.from, to: more.span.to } }
    }
    if (token.kind === 'symbol') {
      index += 1
      return word(token)
    }
    if (token.kind === 'number') {
      index += 1
      return { kind: 'literal', piece: textAt(source, token.from, token.to), isText: false, span }
    }
    if (token.kind === 'name') {
      index += 1
      // A type in front of a name says nothing about its value: `String key = ...`.
      const next = peek()
      if (
        next?.kind === 'name' &&
        !next.isFirst &&
        language !== 'ruby' &&
        /^[=;:]$/.test(peek(1)?.text ?? '') &&
        !BINARY.test(next.text)
      )
        return primary()
      return { kind: 'name', name: token.text.replace(/^[$@]+/, ''), span }
    }
    if (token.text === '(') {
      const items = list(')')
      const [only] = items
      if (items.length !== 1 || !only || only.name)
        return { kind: 'collection', written: 'list', entries: items, span: spanFrom(token.from) }
      const next = peek()
      const isCast =
        only.value.kind === 'name' && /^[A-Z]/.test(only.value.name) && next && !next.isFirst && next.kind !== 'sign'
      return isCast ? operand() : only.value
    }
    if (token.text === '[') {
      const entries = list(']')
      return {
        kind: 'collection',
        written: entries.some(({ name }) => name) ? 'object' : 'list',
        entries,
        span: spanFrom(token.from),
      }
    }
    if (token.text === '{') return holdsMembers() ? members(token.from) : lambda(token.from)
    if (token.text === '@' || token.text === '::') {
      index += 1
      return primary()
    }
    index += /^[;,)\]}]$/.test(token.text) ? 0 : 1
    return nothing(token.from)
  }

  const holdsMembers = (): boolean => {
    const [first, second] = [peek(1), peek(2)]
    if (!first || first.text === '}') return true
    if (first.kind === 'text') return /^(?:=>|:|,|\})$/.test(second?.text ?? '')
    if (first.kind === 'symbol') return true
    if (first.text === '{' || first.text === '[' || first.text === '**' || first.text === '...') return true
    return (
      first.kind === 'name' &&
      /^(?::|=>|=)$/.test(second?.text ?? '') &&
      !(second?.text === '=>' && language !== 'ruby')
    )
  }
  const members = (start: number): Expression => {
    const entries = list('}')
    return {
      kind: 'collection',
      written: entries.some(({ name }) => name) ? 'object' : 'list',
      entries,
      span: spanFrom(start),
    }
  }
  /** A block that gets parameters: `{ |x| ... }`, `{ x -> ... }`. */
  const lambda = (start: number): Expression => {
    index += 1
    const parameters = blockParameters()
    if (parameters.length === 0 && peek()?.kind === 'name' && is('->', 1)) {
      parameters.push(peek()?.text ?? '')
      index += 2
    }
    const body = statements((token) => token.kind === 'sign' && token.text === '}')
    if (is('}')) index += 1
    return { kind: 'function', parameters: parameters.length > 0 ? parameters : ['it'], body, span: spanFrom(start) }
  }
  const blockParameters = (): string[] => {
    const names: string[] = []
    if (!is('|')) return names
    index += 1
    for (; peek() && !is('|'); index += 1) if (peek()?.kind === 'name') names.push(peek()?.text ?? '')
    index += 1
    return names
  }

  /** What stands between brackets: values, `name: value`, `name = value`, `key => value`. */
  const list = (close: string): CollectionEntry[] => {
    index += 1
    const entries: CollectionEntry[] = []
    while (peek() && !is(close)) {
      const before = index
      const [first, second] = [peek(), peek(1)]
      if (is('**') || is('...') || (is('*') && language === 'ruby')) {
        index += 1
        if (is('*')) index += 1
        entries.push({ value: expression(), spread: true })
      } else if (
        (first &&
          (first.kind === 'name' || first.kind === 'text') &&
          second?.text === ':' &&
          second.kind === 'sign' &&
          close !== ')') ||
        (first?.kind === 'name' && second?.text === ':' && second.kind === 'sign')
      ) {
        const name = first.kind === 'text' ? primary() : word(first)
        if (first.kind !== 'text') index += 1
        index += 1
        entries.push({ name, value: expression() })
      } else {
        const value = expression()
        if (is('=>') || (is(':') && close !== ')')) {
          index += 1
          entries.push({ name: value, value: expression() })
        } else if (value.kind === 'assign' && value.targets[0]) {
          const [target] = value.targets
          // `["X"] = y` in an initializer of C# names a member by its index.
          const name =
            target.kind === 'collection'
              ? target.entries[0]?.value
              : target.kind === 'name'
                ? literalName(target)
                : target
          entries.push({ ...(name && { name }), value: value.value })
        } else if (value.kind !== 'block' || value.items.length > 0) entries.push({ value })
      }
      if (is(',') || is(';')) index += 1
      else if (index === before) index += 1
    }
    index += 1
    return entries
  }
  const literalName = ({ span }: Expression): Expression => ({
    kind: 'literal',
    piece: textAt(source, span.from, span.to),
    isText: true,
    span,
  })

  const argumentOf = ({ name, value, spread }: CollectionEntry): Argument => {
    const label = name?.kind === 'literal' ? name.piece.text : undefined
    return { ...(label !== undefined && { name: label }), value, ...(spread && { spread }) }
  }

  const postfix = (first: Expression, isNew: boolean): Expression => {
    let value = first
    let making = isNew
    const start = first.span.from
    for (let token = peek(); token; token = peek()) {
      const isMember =
        token.kind === 'sign' &&
        /^(?:\.|\?\.|&\.|::|->)$/.test(token.text) &&
        peek(1)?.kind === 'name' &&
        !(token.text === '->' && language !== 'plain')
      if (isMember) {
        const at = peek(1)
        index += 2
        if (at) value = { kind: 'member', of: value, at: word(at), span: spanFrom(start) }
        if (is('!') && is('(', 1)) index += 1
      } else if (token.kind === 'sign' && token.text === '!' && (is('(', 1) || is('.', 1) || is(')', 1) || is('[', 1)))
        index += 1
      else if (token.text === '(' && token.kind === 'sign' && !token.isFirst) {
        value = { kind: 'call', callee: value, args: list(')').map(argumentOf), isNew: making, span: spanFrom(start) }
        making = false
      } else if (
        token.text === '[' &&
        token.kind === 'sign' &&
        !token.isFirst &&
        !(token.isSpaced && language === 'ruby')
      ) {
        const [entry] = list(']')
        value = { kind: 'member', of: value, at: entry?.value, span: spanFrom(start) }
      } else if (
        token.text === '{' &&
        token.kind === 'sign' &&
        (isNew || value.kind === 'call') &&
        (isNew ? true : !token.isFirst && language !== 'csharp')
      ) {
        const block =
          holdsMembers() && isNew
            ? members(token.from)
            : language === 'ruby' || language === 'plain'
              ? lambda(token.from)
              : members(token.from)
        const args = value.kind === 'call' ? value.args : []
        value = {
          kind: 'call',
          callee: value.kind === 'call' ? value.callee : value,
          args: [...args, { value: block }],
          isNew,
          span: spanFrom(start),
        }
        making = false
      } else if (token.text === 'do' && language === 'ruby' && !token.isFirst) {
        index += 1
        const parameters = blockParameters()
        const body = rubyBody()
        const block: Expression = { kind: 'function', parameters, body, span: body.span }
        const called = value.kind === 'call' ? value : undefined
        value = {
          kind: 'call',
          callee: called?.callee ?? value,
          args: [...(called?.args ?? []), { value: block }],
          isNew,
          span: spanFrom(start),
        }
      } else if (language === 'ruby' && startsArguments(value, token)) {
        value = {
          kind: 'call',
          callee: value,
          args: bareArguments().map(argumentOf),
          isNew: false,
          span: spanFrom(start),
        }
      } else break
    }
    return value
  }
  /** Ruby leaves out the brackets of a call. */
  const startsArguments = (value: Expression, token: CodeToken): boolean =>
    (value.kind === 'member' || value.kind === 'name') &&
    !token.isFirst &&
    token.isSpaced &&
    (token.kind === 'text' ||
      token.kind === 'symbol' ||
      (token.kind === 'name' && !/^(?:if|unless|do|and|or|then|rescue|while|until|in|end)$/.test(token.text)))
  const bareArguments = (): CollectionEntry[] => {
    const entries: CollectionEntry[] = []
    do {
      if (is(',')) index += 1
      const [first, second] = [peek(), peek(1)]
      if (first?.kind === 'name' && second?.text === ':' && second.kind === 'sign') {
        index += 2
        entries.push({ name: word(first), value: expression() })
      } else {
        const value = expression()
        if (is('=>')) {
          index += 1
          entries.push({ name: value, value: expression() })
        } else entries.push({ value })
      }
    } while (is(','))
    return entries
  }

  return statements(() => false)
}
