import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { textAt, textFor } from '#src/features/diagnose/source-text.ts'
import type { Argument, CollectionEntry, Expression } from './expression.ts'

const TICKED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' }
const VARIABLE = /\$(?:\{([^}\n]+)\}|((?:env:|global:|script:)?[A-Za-z_]\w*))/iy
const WORD = /[^\s;|(){}"'`,=@$]+/y
const COMMAND = /^[A-Za-z][\w.-]*$/
const DEEPEST = 60

/** Reads a script of PowerShell: assignments, hashtables, and commands with their parameters as named arguments. It never throws. */
export const readPowershell = (source: string, from: number, to: number): Expression => {
  let at = from
  let depth = 0
  const char = (ahead = 0): string => (at + ahead < to ? source.charAt(at + ahead) : '')
  const spanFrom = (start: number): Span => ({ from: start, to: at })
  const nothing = (start: number): Expression => ({ kind: 'block', items: [], span: { from: start, to: start } })
  const literal = (piece: SourceText, span: Span, isText = true): Expression => ({
    kind: 'literal',
    piece,
    isText,
    span,
  })

  /** Steps over white space; `lines`: line ends too. A backtick takes the line end behind it away. */
  const blank = (lines: boolean): true => {
    while (at < to) {
      if (char() === '`' && /[\r\n]/.test(char(1))) at += char(1) === '\r' ? 3 : 2
      else if (lines ? /\s/.test(char()) : /[ \t\u00a0]/.test(char())) at += 1
      else if (char() === '#' && !/[\w"']/.test(source.charAt(at - 1))) while (at < to && char() !== '\n') at += 1
      else break
    }
    return true
  }

  const variable = (): Expression => {
    const start = at
    VARIABLE.lastIndex = at
    const found = VARIABLE.exec(source)
    if (!found) {
      at += 1
      return nothing(start)
    }
    at += found[0].length
    const name = (found[1] ?? found[2] ?? '').replace(/^(?:global|script):/i, '')
    const span = spanFrom(start)
    return /^(?:true|false|null)$/i.test(name)
      ? literal(textFor(name.toLowerCase(), span), span, false)
      : { kind: 'name', name: name.toLowerCase(), span }
  }

  const doubleQuoted = (close: string): Expression => {
    const start = at - 1
    const parts: Expression[] = []
    let run = at
    const flush = (): void => {
      if (at > run) parts.push(literal(textAt(source, run, at), { from: run, to: at }))
    }
    while (at < to && !source.startsWith(close, at)) {
      if (char() === '`' && at + 1 < to) {
        flush()
        const escaped = char(1)
        at += 2
        parts.push(literal(textFor(TICKED[escaped] ?? escaped, { from: at - 2, to: at }), { from: at - 2, to: at }))
        run = at
      } else if (char() === '$' && char(1) === '(') {
        flush()
        at += 2
        parts.push(statements(')'))
        if (char() === ')') at += 1
        run = at
      } else if (char() === '$' && /[\w{]/.test(char(1))) {
        flush()
        parts.push(variable())
        run = at
      } else at += 1
    }
    flush()
    if (at < to) at += close.length
    return parts.length === 0
      ? literal(textAt(source, start + 1, start + 1), spanFrom(start))
      : { kind: 'sum', parts, span: spanFrom(start) }
  }
  const text = (): Expression => {
    const start = at
    const here = /^@(["'])[ \t]*\r?\n/.exec(source.slice(at, at + 20))
    if (here) {
      at += here[0].length
      if (here[1] === '"') return doubleQuoted('\n"@')
      const end = source.indexOf("\n'@", at)
      const stop = end < 0 || end > to ? to : end
      const piece = textAt(source, at, stop)
      at = Math.min(to, stop + 3)
      return literal(piece, spanFrom(start))
    }
    const quote = char()
    at += 1
    if (quote === '"') return doubleQuoted('"')
    const parts: Expression[] = []
    for (let run = at; at < to; at += 1) {
      if (char() !== "'") continue
      parts.push(literal(textAt(source, run, char(1) === "'" ? at + 1 : at), { from: run, to: at }))
      if (char(1) !== "'") break
      at += 1
      run = at + 1
    }
    if (at >= to) parts.push(literal(textAt(source, start + 1, to), spanFrom(start)))
    else at += 1
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: 'sum', parts, span: spanFrom(start) }
  }

  const hashtable = (): Expression => {
    const start = at
    at += 2
    const entries: CollectionEntry[] = []
    for (;;) {
      blank(true)
      if (at >= to || char() === '}') break
      const before = at
      const name = char() === '"' || char() === "'" ? text() : char() === '$' ? variable() : bare()
      blank(false)
      if (char() === '=' || char() === ':') {
        at += 1
        blank(true)
        entries.push({ name, value: expression() })
      }
      blank(false)
      if (char() === ';' || char() === ',') at += 1
      if (at === before) at += 1
    }
    at += 1
    return { kind: 'collection', written: 'object', entries, span: spanFrom(start) }
  }
  const bare = (): Expression => {
    WORD.lastIndex = at
    const found = WORD.exec(source)
    const start = at
    at += found && found.index === at ? Math.max(1, found[0].length) : 1
    at = Math.min(at, to)
    return literal(textAt(source, start, at), spanFrom(start), !/^\d+$/.test(source.slice(start, at)))
  }

  const atom = (inCommand: boolean): Expression => {
    const start = at
    if (/^@["']\s*\n/.test(source.slice(at, at + 6)) || char() === '"' || char() === "'") return text()
    if (char() === '@' && char(1) === '{') return hashtable()
    if ((char() === '@' && char(1) === '(') || char() === '(' || (char() === '$' && char(1) === '(')) {
      at += char() === '(' ? 1 : 2
      const inner = statements(')')
      if (char() === ')') at += 1
      return inner
    }
    if (char() === '$') return variable()
    if (char() === '@' && /\w/.test(char(1))) {
      at += 1
      return { kind: 'name', name: wordText().toLowerCase(), span: spanFrom(start) }
    }
    const type = /^\[[\w.[\], ]+\]/.exec(source.slice(at, at + 120))
    if (type) {
      at += type[0].length
      blank(false)
      if (char() === ':') return { kind: 'name', name: type[0].slice(1, -1), span: spanFrom(start) }
      return expressionPart(inCommand)
    }
    return inCommand ? bareWord() : bare()
  }
  const wordText = (): string => {
    WORD.lastIndex = at
    const found = WORD.exec(source)?.[0] ?? ''
    at += found.length
    return found
  }
  /** An argument without quotes: it may hold variables. */
  const bareWord = (): Expression => {
    const start = at
    const parts: Expression[] = []
    let run = at
    while (at < to && !/[\s;|(){}"',]/.test(char())) {
      if (char() === '`' && /[\r\n]/.test(char(1))) break
      if (char() === '$' && /[\w{]/.test(char(1))) {
        if (at > run) parts.push(literal(textAt(source, run, at), { from: run, to: at }))
        parts.push(variable())
        run = at
      } else at += 1
    }
    if (at > run) parts.push(literal(textAt(source, run, at), { from: run, to: at }))
    if (at === start) at += 1
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: 'sum', parts, span: spanFrom(start) }
  }

  const expressionPart = (inCommand: boolean): Expression => {
    const start = at
    let value = atom(inCommand)
    for (;;) {
      const before = at
      if ((char() === '.' && /[A-Za-z]/.test(char(1))) || (char() === ':' && char(1) === ':')) {
        at += char() === '.' ? 1 : 2
        const nameAt = at
        const name = /^\w+/.exec(source.slice(at, at + 80))?.[0] ?? ''
        at += name.length
        value = {
          kind: 'member',
          of: value,
          at: literal(textAt(source, nameAt, at), { from: nameAt, to: at }),
          span: spanFrom(start),
        }
        if (char() === '(')
          value = { kind: 'call', callee: value, args: bracketed(), isNew: false, span: spanFrom(start) }
      } else if (char() === '[' && !inCommand) {
        at += 1
        const index = expression()
        if (char() === ']') at += 1
        value = { kind: 'member', of: value, at: index, span: spanFrom(start) }
      }
      if (at === before) return value
    }
  }
  const bracketed = (): readonly Argument[] => {
    at += 1
    const args: Argument[] = []
    for (blank(true); at < to && char() !== ')'; blank(true)) {
      const before = at
      args.push({ value: expression() })
      blank(true)
      if (char() === ',') at += 1
      else if (at === before) at += 1
    }
    at += 1
    return args
  }

  const expression = (): Expression => {
    if ((depth += 1) > DEEPEST) {
      at = to
      return nothing(at)
    }
    blank(false)
    const start = at
    WORD.lastIndex = at
    const first = /[A-Za-z]/.test(char()) ? (WORD.exec(source)?.[0] ?? '') : ''
    let left =
      COMMAND.test(first) && /-|^(?:irm|iwr|curl|wget)(?:\.exe)?$/i.test(first) ? command() : expressionPart(false)
    for (blank(false); char() === '+' || /^-f\b/.test(source.slice(at, at + 3)); blank(false)) {
      at += char() === '+' ? 1 : 2
      blank(true)
      left = { kind: 'sum', parts: [left, expressionPart(false)], span: spanFrom(start) }
    }
    if (char() === '|') {
      // `$body | ConvertTo-Json` writes the value as JSON.
      const [piped = ''] = /^\|\s*ConvertTo-Json[^\n;)|}]*/i.exec(source.slice(at, at + 120)) ?? []
      if (piped !== '') {
        at += piped.length
        left = {
          kind: 'call',
          callee: { kind: 'name', name: 'to_json', span: spanFrom(start) },
          args: [{ value: left }],
          isNew: false,
          span: spanFrom(start),
        }
      }
    }
    depth -= 1
    return left
  }

  const command = (): Expression => {
    const start = at
    const name = wordText().replace(/\.exe$/i, '')
    const callee: Expression = { kind: 'name', name, span: spanFrom(start) }
    const args: Argument[] = []
    for (blank(false); at < to && !/[\r\n;|)}]/.test(char()); blank(false)) {
      const before = at
      const [all = '', parameter = ''] = /^[-\u2013\u2014]([A-Za-z]\w*):?/.exec(source.slice(at, at + 60)) ?? []
      if (parameter !== '') {
        at += all.length
        blank(false)
        const isSwitch = at >= to || /[\r\n;|)}]/.test(char()) || /^[-\u2013][A-Za-z]/.test(source.slice(at, at + 2))
        args.push({
          name: parameter,
          value: isSwitch
            ? literal(textFor('true', { from: before, to: at }), spanFrom(before), false)
            : expressionPart(true),
        })
      } else if (char() === '@' && /\w/.test(char(1))) args.push({ value: atom(true), spread: true })
      else args.push({ value: expressionPart(true) })
      if (char() === ',') at += 1
      if (at === before) at += 1
    }
    return { kind: 'call', callee, args, isNew: false, span: spanFrom(start) }
  }

  const statements = (close: string): Expression => {
    const start = at
    const items: Expression[] = []
    for (blank(true); at < to && char() !== close; blank(true)) {
      const before = at
      const prompt = /^PS(?: [^>\n]*)?>+[ \t]*/.exec(source.slice(at, at + 200))
      if (prompt) at += prompt[0].length
      const left = expression()
      blank(false)
      if (char() === '=' || (char() === '+' && char(1) === '=')) {
        const adds = char() === '+'
        at += adds ? 2 : 1
        blank(true)
        const value = expression()
        items.push({
          kind: 'assign',
          targets: [left],
          value,
          ...(adds && { adds: true as const }),
          span: spanFrom(before),
        })
      } else items.push(left)
      if (/[;|,]/.test(char()) || at === before) at += 1
    }
    const [only] = items
    return items.length === 1 && only ? only : { kind: 'block', items, span: spanFrom(start) }
  }
  return statements('')
}
