import { looksLikeKey } from '#mocks/engine/key-beginning.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import type { Expression } from './expression.ts'
import { resolvedAddress } from './resolved-address.ts'

export type GivenArgument = { readonly name?: string; readonly value: Value }
/** Something done with a thing: a method called on it (or a function that got it first), or a field of it set. */
export type Use = {
  readonly method: string
  readonly args: readonly GivenArgument[]
  readonly isSet: boolean
  readonly span: Span
}
export type Member = { name: SourceText | undefined; value: Value }

/** A collection is an object, a map, a list or a header list: PHP does not tell them apart, so nothing here does. */
export type Collection = {
  readonly kind: 'collection'
  readonly written: 'object' | 'list' | 'set'
  /** What it was constructed by: `Headers`, `Map`. */
  readonly made?: string
  readonly members: Member[]
  readonly span: Span
  /** Something was spread into it that is not known. */
  partial: boolean
  /** What was put into a copy of it, where each change makes a copy. */
  readonly copied?: Member[]
}
/** What a call of something unknown gave: a request being built, a client, an answer. */
export type Thing = {
  readonly kind: 'thing'
  /** The path of what made it: `axios.create`, `Request.Builder`, or the name of something global. */
  readonly made: string
  readonly isGlobal: boolean
  readonly isNew: boolean
  /** What a function is given: it has its span. */
  readonly isParameter?: true
  readonly args: readonly GivenArgument[]
  readonly uses: Use[]
  readonly span: Span
  /** A part of another thing: `req.Header` of `req`. */
  readonly root?: Thing
  readonly path: string
}
export type Value =
  | { readonly kind: 'text'; readonly part: SourceText; readonly isText: boolean }
  | Collection
  | Thing
  | {
      readonly kind: 'function'
      readonly code: Extract<Expression, { kind: 'function' }>
      /** What is done with its parameters inside it. */
      readonly parameters: readonly Thing[]
    }
  | { readonly kind: 'unknown'; readonly span: Span }

/** The thing that this one is a part of, or is. */
export const rootOf = (of: Thing): Thing => of.root ?? of

export const spanOfValue = (value: Value): Span => {
  switch (value.kind) {
    case 'text':
      return spanIn(value.part) ?? { from: 0, to: 0 }
    case 'function':
      return value.code.span
    case 'collection':
    case 'thing':
    case 'unknown':
      return value.span
    default:
      return value satisfies never
  }
}

const WRAPPERS =
  /(?:^|\.)(?:URL|Uri|URI|URI\.create|URI\.parse|Uri\.parse|url\.parse|String|string|str|encodeURI|bytes\.NewBuffer(?:String)?|bytes\.NewReader|strings\.NewReader|StringContent|RequestBody\.create|BodyPublishers\.ofString|StringEntity|new_str|Buffer\.from|parse|HttpUrl\.(?:get|parse)|HttpMethod\.valueOf|HeaderValue\.from_(?:str|static|maybe_shared))$/
const ENVIRONMENT =
  /(?<![A-Za-z_])(?:env(?:iron)?|getenv|GetEnvironmentVariable|config|secrets?|LookupEnv|fetch|var|_SERVER)(?:\.get|\.fetch)?\s*(?:\.(?!(?:strip|trim)\b)|:(?=\w)|\[\s*['"]|\(\s*['"])\s*['"]?([A-Za-z_][\w.]*)/i

const IN_WORD = /[\w.+/=-]/

/** A text up to a length, cut between words: half of a secret is not known for one. */
const beginningOf = (text: string, length: number): string => {
  let end = length
  while (end > 0 && IN_WORD.test(text.charAt(end)) && IN_WORD.test(text.charAt(end - 1))) end -= 1
  return end > 0 || text === '' ? text.slice(0, end) : '…'
}

/** The name that a reader would know a value by: `process.env.X` and `os.environ["X"]` are `X`. */
const nameOfCode = (code: string): string => {
  const short = beginningOf(code, 200)
  const [, inShell] = /^\$\{?(?:env:)?(\w+)\}?$/i.exec(short) ?? []
  if (inShell !== undefined) return inShell
  return (
    ENVIRONMENT.exec(short)?.[1] ??
    /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/.exec(short)?.[0] ??
    [...short.matchAll(/['"]([A-Za-z_][\w.-]{2,60})['"]/g)].find(([, name = '']) => !looksLikeKey(name))?.[1] ??
    beginningOf(short, 60).replace(/\W+/g, '_').replace(/^_|_$/g, '')
  )
}

/** PowerShell takes a name in any capitals; people know it as they wrote it. */
const asWritten = (source: string, name: string): string => {
  const at = source.toLowerCase().indexOf(`$env:${name}`)
  return at < 0 ? name : source.slice(at + 5, at + 5 + name.length)
}

/** A value as the text that it comes to; what is not known here is a placeholder with the name that it has in the code. */
export const textOfValue = (source: string, value: Value | undefined): SourceText | undefined => {
  if (!value) return undefined
  if (value.kind === 'text') return value.part
  const span = spanOfValue(value)
  if (value.kind === 'thing' && !value.isGlobal && WRAPPERS.test(value.made)) {
    const [first, second] = value.args
    const inner = first && textOfValue(source, first.value)
    const base = value.made === 'URL' && second ? textOfValue(source, second.value) : undefined
    if (inner) return withQuery(source, base ? resolvedAddress(base, inner) : inner, value)
  }
  if (value.kind === 'collection' && value.written === 'list') {
    // A header may have a list of values; one of one text is that text.
    const [only] = value.members
    if (value.members.length === 1 && only && !only.name) return textOfValue(source, only.value)
  }
  if (value.kind === 'thing' && value.isParameter) {
    const at = source
      .slice(span.from, span.to)
      .search(new RegExp(`(?<![\\w$])${value.made.replace(/[\\^$*+?()[\]{}|]/g, String.raw`\$&`)}(?![\\w$])`))
    const place = at < 0 ? span : { from: span.from + at, to: span.from + at + value.made.length }
    return placeholderOf(value.made, value.made, place)
  }
  const code = source.slice(span.from, span.to)
  const filled = textFor(beginningOf(code, 120), span)
  // `const key = process.env.X`: what stands in `key` is known as `X`.
  const known = value.kind === 'thing' && value.isGlobal ? ENVIRONMENT.exec(value.made)?.[1] : undefined
  const name = known === undefined ? nameOfCode(code) : asWritten(source, known)
  return { ...filled, placeholders: [{ name, from: 0, to: filled.text.length }] }
}

/** An address with the parameters that were added to it. */
const withQuery = (source: string, address: SourceText, { made, uses, span }: Thing): SourceText =>
  made !== 'URL'
    ? address
    : uses
        .filter(({ method, isSet }) => !isSet && /^searchParams\.(?:append|set)$/.test(method))
        .reduce((url, { args: [name, given] }) => {
          const [key, text] = [textOfValue(source, name?.value), textOfValue(source, given?.value)]
          const sign = textFor(url.text.includes('?') ? '&' : '?', span)
          return key && text ? concat([url, sign, key, textFor('=', span), text]) : url
        }, address)

export const textValue = (part: SourceText, isText = true): Value => ({ kind: 'text', part, isText })
export const sumOf = (source: string, values: readonly Value[]): Value =>
  textValue(concat(values.map((each) => textOfValue(source, each) ?? textFor('', spanOfValue(each)))))
export const trimmedValue = (value: Value): Value =>
  value.kind === 'text' ? { ...value, part: trimmed(value.part) } : value

/** The member of a collection by its name, whatever its capitals; the last one counts. */
export const memberOf = (value: Value | undefined, ...names: readonly string[]): Value | undefined => {
  if (value?.kind !== 'collection') return undefined
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  return value.members.findLast(({ name }) => name && wanted.has(name.text.toLowerCase()))?.value
}

const jsonText = (source: string, value: Value, depth: number): string | undefined => {
  if (depth > 20) return undefined
  if (value.kind === 'text') {
    if (value.part.placeholders.length > 0) return undefined
    if (value.isText) return JSON.stringify(value.part.text)
    const word =
      { True: 'true', False: 'false', None: 'null', nil: 'null', undefined: 'null' }[value.part.text] ?? value.part.text
    return /^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(word) ? word : undefined
  }
  if (value.kind !== 'collection' || value.partial) return undefined
  const isList = value.written !== 'object' && value.members.every(({ name }) => !name)
  const parts = value.members.map((member) => {
    const inner = jsonText(source, member.value, depth + 1)
    if (inner === undefined || (!isList && !member.name)) return undefined
    return isList ? inner : `${JSON.stringify(member.name?.text)}:${inner}`
  })
  if (parts.includes(undefined)) return undefined
  return isList ? `[${parts.join(',')}]` : `{${parts.join(',')}}`
}

/** A value as JSON; undefined where a part of it is not known here. */
export const jsonOfValue = (source: string, value: Value): string | undefined => jsonText(source, value, 0)
