import { base64 } from '#mocks/engine/auth-scheme.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, spanIn, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { partialCall } from './partial-call.ts'

/** What a sentence says of a key that stands in it: how it is sent, or only that it is there. */
type NamedKey = {
  readonly header?: PastedHeader
  /** A part for the end of the address: the key as a parameter of it. */
  readonly query?: SourceText
  readonly body?: SourceText
  readonly faults: readonly Fault[]
  readonly key: Span
}

const NAME = '(?:proxy-)?authorization|x-[\\w-]{2,40}|(?:x[-_])?api[-_]?key|apikey|access[-_]?token'
const BEFORE = new RegExp(`(?<![\\w-])(${NAME})(?![\\w-])(?=[^\\n.!?]{0,100}$)`, 'i')
const BEHIND = new RegExp(
  `^[^\\n.!?]{0,40}?\\b(?:as|in|into|via|with|under|using|through)\\s+(?:the\\s+|an?\\s+|my\\s+)?(?:header\\s+)?["'\`]?(${NAME})(?![\\w-])`,
  'i',
)
const BASIC = /\bbasic\b|\buser ?name\b|\bas (?:the )?user\b/i
const BEARER = /\bbearer\b/i
const QUERY = /\bquery\b|\b(?:url|get) param/i
const BODY = /\b(?:in|into) (?:the |my )?(?:json |request |post )?body\b|\bbody param/i

/** The key that people write into a sentence, and how they say that they send it. Undefined where no key is in the text. */
const keyInProse = (source: string): NamedKey | undefined => {
  const found = findCredentials(source.slice(0, 60_000), { keyFormats: [] }).find(({ kind }) => kind === 'key')
  if (!found) return undefined
  const [line = ''] = source.slice(found.from, found.to).split(/\r?\n/, 1)
  const key = { from: found.from, to: found.from + line.length }
  const part = textAt(source, key.from, key.to)
  const start = Math.max(0, key.from - 160)
  const before = source.slice(start, key.from)
  const behind = source.slice(key.to, key.to + 120)
  const scheme = /\b(?:bearer|basic|token)[ \t]+["'`]?$/i.exec(before)?.[0] ?? ''
  const value = scheme === '' ? part : textAt(source, key.from - scheme.length, key.to)
  const lead = before.slice(0, before.length - scheme.length)
  const named = BEFORE.exec(lead)
  const later = named ? null : BEHIND.exec(behind)
  const name = named?.[1] ?? later?.[1]
  if (name !== undefined) {
    const at = named ? start + named.index : key.to + (later?.index ?? 0) + (later?.[0].lastIndexOf(name) ?? 0)
    return { header: { name: textAt(source, at, at + name.length), value }, faults: [], key }
  }
  const near = `${before} … ${behind}`
  const header = (text: SourceText): PastedHeader => ({ name: textFor('Authorization', key), value: text })
  if (scheme !== '') return { header: header(value), faults: [], key }
  if (BASIC.test(near))
    return {
      header: header(textFor(`Basic ${base64(`${part.text}:`)}`, key)),
      faults: [{ id: 'basic-from-auth', span: key }],
      key,
    }
  if (QUERY.test(near)) return { query: concat([textFor('api_key=', key), part]), faults: [], key }
  if (BODY.test(near)) return { body: textFor(`{"key":"${part.text}"}`, key), faults: [], key }
  if (BEARER.test(near)) return { header: header(concat([textFor('Bearer ', key), part])), faults: [], key }
  return { faults: [], key }
}

// A status alone in a sentence. One that may be an amount or a line needs a word of errors beside it.
const SURE = /(?<![\w.:/=#$-]|line )(401|403|429)(?![\w%/-]|[.:,]\d)/
const PERHAPS = /(?<![\w.:/=#$-]|line )(30[1278]|400|404|405|409|415|422|50[0-4])(?![\w%/-]|[.:,]\d)/

/** The status that a sentence names. */
const statusInProse = (source: string): number | undefined => {
  const isError = /error|bad request|status|invalid|fail|http|respon|answer|return|\bgets?\b|\bgot\b|redirect/i.test(
    source,
  )
  const [, status] = SURE.exec(source) ?? (isError ? PERHAPS.exec(source) : null) ?? []
  return status === undefined ? undefined : Number(status)
}

/** What a search found in a text, with the key that its sentences tell of; undefined where there is neither. */
export const withProse = (source: string, found: PastedCall | undefined): PastedCall | undefined => {
  const call = withKey(source, found)
  const isUnsaid = call && call.response?.status === undefined && source.length <= 20_000
  const status = isUnsaid ? statusInProse(source) : undefined
  return call && status !== undefined ? { ...call, response: { body: '', ...call.response, status } } : call
}

// A line of a log or a sentence that says that the variable of the key holds nothing.
const UNSET =
  /\b(?:\w*api[-_]?key|\w*(?:secret|access)[-_]?key|\w+_(?:key|token|secret)|(?:the |my )?key|token)["'`]?\s*(?::|=|->|is|was)\s*["'`]?(undefined|null|None|nil)\b/i

/** A key that a text says is not there: its header has the provider's name. */
const unsetIn = (source: string): PastedHeader | undefined => {
  const match = UNSET.exec(source)
  const [all = '', word = ''] = match ?? []
  if (!match) return undefined
  const from = match.index + all.length - word.length
  const value = textAt(source, from, from + word.length)
  return { name: textFor('', { from, to: from }), value }
}

// A header that the writer says to send, whose value is not in the text.
const SAID = new RegExp(
  `\\b(?:I|we|I'm|I am|we're)\\b(?![^\\n.!?]{0,40}(?:n't| not )\\b)[^\\n.!?]{0,60}\\b(?:send|sent|set|pass|us|put|add|includ|hav)\\w*\\b[^\\n.!?]{0,60}?(?<![\\w-])(${NAME})(?![\\w-])`,
  'i',
)

const saidHeader = (source: string): PastedHeader | undefined => {
  const match = SAID.exec(source)
  const [all = '', name = ''] = match ?? []
  if (!match) return undefined
  const from = match.index + all.length - name.length
  const span = { from, to: from + name.length }
  return { name: textAt(source, span.from, span.to), value: placeholderOf('the key', '<key>', span) }
}

const withKey = (source: string, found: PastedCall | undefined): PastedCall | undefined => {
  const hasHeader = found?.headers.some(({ value }) => value.text !== '') === true
  const shown = hasHeader || source.length > 20_000 ? undefined : keyInProse(source)
  if (!shown) {
    const header =
      found?.url && !hasHeader && source.length <= 20_000 ? (unsetIn(source) ?? saidHeader(source)) : undefined
    return found && header
      ? { ...found, headers: [...found.headers.filter(({ value }) => value.text !== ''), header] }
      : found
  }
  const { header, query, body, faults, key } = shown
  const at = found?.url && spanIn(found.url)
  // A key of the address itself is found there.
  if (at && key.from >= at.from && key.to <= at.to) return found
  if (!found && !header) return undefined
  const base =
    found ??
    partialCall({
      method: textFor('GET', { from: 0, to: 0 }),
      methodBy: 'default',
      url: undefined,
      readAs: 'a text',
    })
  const isUnplaced = !header && !body && !(query && base.url)
  return {
    ...base,
    headers: header ? [...base.headers.filter(({ value }) => value.text !== ''), header] : base.headers,
    ...(query && base.url && { url: concat([base.url, textFor(base.url.text.includes('?') ? '&' : '?', key), query]) }),
    ...(body && { body }),
    faults: [...base.faults, ...faults],
    ...(isUnplaced && { unplaced: textAt(source, key.from, key.to) }),
  }
}
