import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { concat, placeholderOf, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'

/** The name in a part of code: of `${var.payviox_key}` the last word. */
const nameIn = (code: string, behind = ''): string =>
  OF_HASH.exec(code)?.[1] ??
  (/^(?:this|self)\b[^"']*$/.test(code) ? /^[(]?["'](\w[\w.]{2,60})["']/.exec(behind)?.[1] : undefined) ??
  (/^\$\{[\w.]+\}$/.test(code)
    ? code.slice(2, -1).split('.').at(-1)
    : (/\benv(?:iron)?\b\W{0,6}(?:get\W{1,3})?([A-Za-z_]\w*)/.exec(code)?.[1] ?? /[A-Za-z_]\w*/.exec(code)?.[0])) ??
  ''

/** `$ENV{NAME}` and `$config->{name}` of Perl. */
const OF_HASH = /^\$\w{1,40}(?:->)?\{[ \t]*["']?(\w[\w.-]{0,80})["']?[ \t]*\}$/
const PERL = /\b(?:LWP::|HTTP::(?:Tiny|Request)\b|Mojo::)|^[ \t]*my [$%@]\w/m

// Dart and Kotlin fill a name in behind a dollar sign, Dart between single quotes too.
const FILLS_DOLLAR =
  /\bDio\(|\b_?dio\.\w|\bInterceptorsWrapper\b|\bprefs\.getString\(|\bBaseOptions\(|\bFuture<|\bpackage:\w|\bflutter\b|\bHttpHeaders\.\w+Header\b|\bsuspend fun\b|\bval \w+ =/i

/** Letters and digits without an order, as no name has them. */
const isRandom = (text: string): boolean =>
  /^(?=(?:[a-z]*\d){3})[a-z\d]{20,}$/.test(text) && (text.match(/\d+/g) ?? []).length > 2

/** A value that is code, as `this.config.get(` or `$key`, stands for what is filled in there. */
export const valueAtPlace = (source: string, at: number, value: string, isPassed: boolean): SourceText => {
  const front = schemeAt(value)?.length ?? 0
  // What is passed alone is no scheme, whatever its name.
  const scheme = isPassed && front >= value.length ? '' : value.slice(0, front)
  const rest = value.slice(scheme.length)
  const quote = source.charAt(at - 1)
  const isCode =
    !/["'`]/.test(quote) &&
    /^(?:\$?\{?[A-Za-z_$][\w$]*(?:\.|\(|\[|\}|$))/.test(rest) &&
    !/\d{3}/.test(rest) &&
    !beginsLikeKey(rest) &&
    !isRandom(rest) &&
    findCredentials(rest, { keyFormats: [] })[0]?.from !== 0
  const isVariable = /^\$[A-Za-z_]\w*$/.test(rest)
  const isFormat = /[f$]["']$/i.test(source.slice(Math.max(0, at - 2), at)) && /^\{[\w.$]+\}$/.test(rest)
  const isPerl = (): boolean => PERL.test(source.slice(0, 60_000))
  const isFilled =
    isFormat ||
    (quote === '"' && /^\{\$\w[\w>\-[\]'"]{0,80}\}$/.test(rest)) ||
    /^\$\{.+\}$/s.test(rest) ||
    (OF_HASH.test(rest) && quote !== "'" && (rest.startsWith('$ENV{') || isPerl())) ||
    (isVariable && /["']/.test(quote) && FILLS_DOLLAR.test(source)) ||
    (isVariable && quote === '"' && isPerl()) ||
    (/^#\{.+\}$/.test(rest) && quote === '"')
  const isStandIn = /^(?:undefined|null|None|nil)$/.test(rest)
  // What is given to a function or a member is a variable, and no word of a sentence.
  const isWord = !isPassed && /^[A-Za-z]{1,12}$/.test(rest) && !/[a-z][A-Z]/.test(rest)
  const span = { from: at + scheme.length, to: at + value.length }
  return isFilled || (isCode && !isStandIn && !isWord)
    ? concat([
        textAt(source, at, span.from),
        placeholderOf(nameIn(rest, source.slice(span.to, span.to + 80)), rest, span),
      ])
    : textAt(source, at, at + value.length)
}

/** A value that a function makes of a pattern, as `format!("Bearer {}", key)`: what stands in front of the rest is known. */
export const madeByCall = (source: string, at: number, call: string): SourceText | undefined => {
  const from = at + call.length
  if (/(?:^|\.)(?:Credentials\.basic|encodeBasicAuth|basic_encode)\($/.test(call)) {
    const [user = 'user'] = /^[\w.]{1,60}/.exec(source.slice(from, from + 80)) ?? []
    const span = { from, to: from + user.length }
    return concat([textFor('Basic ', span), placeholderOf(user, user, span)])
  }
  if (!/^["']/.test(source.slice(from, from + 1))) return undefined
  const begin = from + 1
  const after = begin + (schemeAt(source.slice(begin, begin + 40))?.length ?? 0)
  const name = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/.exec(source.slice(from, from + 200))?.[0] ?? 'value'
  return concat([textAt(source, begin, after), placeholderOf(name, name, { from: after, to: after + 1 })])
}

const CONCATENATED =
  /^([ \t]*)["'`][ \t]*(?:[+&]|\.{1,2}|<>)[ \t]*([A-Za-z_$][\w$]*)(?:\([ \t]*["']([A-Za-z_]\w{0,80})["'][ \t]*\))?/

/** A text in quotes with the variable that code joins to it: `"Bearer " + key`. */
export const withConcatenated = (source: string, value: SourceText, end: number): SourceText => {
  const [all, gap = '', called = '', name = called] = CONCATENATED.exec(source.slice(end, end + 120)) ?? []
  if (all === undefined) return value
  return concat([
    value,
    textAt(source, end, end + gap.length),
    placeholderOf(name, name, { from: end + all.lastIndexOf(name), to: end + all.lastIndexOf(name) + name.length }),
  ])
}
