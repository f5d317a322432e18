import type { Fault } from '#src/features/diagnose/call.ts'
import {
  concat,
  noText,
  placeholderOf,
  slice,
  type SourceText,
  spanIn,
  textFor,
} from '#src/features/diagnose/source-text.ts'
import type { Word } from './shell-words.ts'

// Options of curl that take a value, as far as they are used with APIs; one that is missing here would swallow the address.
const SHORT = 'AbcCdDeEFhHKmoPQrTtuUwxXyYz'.replace('h', '')
const LONG = new Set(
  'aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to cookie cookie-jar data data-ascii data-binary data-raw data-urlencode dns-servers dump-header expect100-timeout form form-string header interface json key key-type limit-rate local-port max-filesize max-redirs max-time noproxy oauth2-bearer output output-dir pass pinnedpubkey proto proxy proxy-header proxy-user range rate referer request request-target resolve retry retry-delay retry-max-time socks5 speed-limit speed-time stderr tls-max tls13-ciphers trace trace-ascii unix-socket upload-file url url-query user user-agent variable write-out'.split(
    ' ',
  ),
)
const LONG_OF: Readonly<Record<string, string>> = {
  H: 'header',
  X: 'request',
  d: 'data',
  u: 'user',
  A: 'user-agent',
  b: 'cookie',
  e: 'referer',
  F: 'form',
  G: 'get',
  I: 'head',
  T: 'upload-file',
}

/** An option with its value, and where it is written. `lost`: the command ends before it. */
export type Option = {
  readonly name: string
  readonly value: SourceText
  readonly lost: boolean
  readonly at: SourceText
}

const DASH = /^[\u2010-\u2015\u2212]{1,2}/
/** Names that people give to options of curl, and that curl does not know. */
export const UNKNOWN =
  /^(?:headers?s|heder|haeder|head(?:er)?-?line|auth|authorization|bearer|token|method|body|verb|payload|x-api-key|api-key)$/i

/** A word whose hyphens a document turned into dashes, as it was meant. */
const withHyphens = (part: SourceText): { readonly part: SourceText; readonly wasDash: boolean } => {
  const [dash] = DASH.exec(part.text) ?? []
  if (dash === undefined) return { part, wasDash: false }
  const rest = slice(part, dash.length)
  const hyphens = dash.length > 1 || /^[a-z]{2,}(?:-[a-z]+)*(?:=|$)/.test(rest.text) ? '--' : '-'
  return {
    part: concat([textFor(hyphens, spanIn(part, 0, dash.length) ?? { from: 0, to: 0 }), rest]),
    wasDash: true,
  }
}

/** A value that curl fills in by itself: a name in two braces. */
const withBraces = (part: SourceText): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  for (const { index, 0: all, 1: name = '' } of part.text.matchAll(/\{\{(\w{1,80})(?::\w+)*\}\}/g)) {
    const span = spanIn(part, index, index + all.length)
    if (!span) continue
    parts.push(slice(part, run, index), placeholderOf(name, all, span))
    run = index + all.length
  }
  return concat([...parts, slice(part, run)])
}

/** The words of a command as its options; what has no option in front is an address. */
export const optionsOf = (words: readonly Word[], faults: Fault[]): readonly Option[] => {
  const options: Option[] = []
  let index = 0
  const next = (): SourceText => {
    index += 1
    return words[index]?.part ?? noText
  }
  for (; index < words.length; index += 1) {
    const word = words[index]
    if (!word) break
    const { part, wasDash } = withHyphens(word.part)
    const dash = wasDash ? spanIn(word.part, 0, 1) : undefined
    if (dash) faults.push({ id: 'typographic-dash', span: dash })
    const lost = word.lost || wasDash
    const glued = /^--header(?=[\w-]+:)/.test(part.text) ? spanIn(part) : undefined
    if (glued) {
      faults.push({ id: 'option-unknown', span: glued, detail: '--header glued' })
      options.push({ name: 'header', value: slice(part, 8), lost: true, at: part })
      continue
    }
    const [, expanded] = /^--expand-(\w[\w-]*)$/.exec(part.text) ?? []
    if (expanded !== undefined) {
      options.push({ name: expanded, value: withBraces(next()), lost: lost || words[index]?.lost === true, at: part })
      continue
    }
    const [, long, equals] = /^--([\w-]+)(=|[ \t]+(?=\S))?/.exec(part.text) ?? []
    if (long !== undefined) {
      const rest = slice(part, long.length + 2 + (equals?.length ?? 0))
      options.push({
        name: long,
        value: equals !== undefined ? rest : LONG.has(long) || UNKNOWN.test(long) ? next() : noText,
        lost: lost || words[index]?.lost === true,
        at: part,
      })
    } else if (/^-[A-Za-z#:0-9]/.test(part.text)) {
      for (let at = 1; at < part.text.length; at += 1) {
        const letter = part.text.charAt(at)
        const name = LONG_OF[letter] ?? letter
        if (SHORT.includes(letter)) {
          options.push({
            name,
            value: at + 1 < part.text.length ? slice(part, at + 1) : next(),
            lost: lost || words[index]?.lost === true,
            at: part,
          })
          break
        }
        options.push({ name, value: noText, lost, at: part })
      }
    } else options.push({ name: 'url', value: part, lost, at: part })
  }
  return options
}
