import type { CallForm, Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, noText, slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { type ShellLine, shellWords, type Word } from './shell-words.ts'
import { cmdWords, powershellWords } from './windows-words.ts'

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

type Option = { readonly name: string; readonly value: SourceText; readonly lost: boolean }

const optionsOf = (words: readonly Word[]): readonly Option[] => {
  const options: Option[] = []
  let index = 0
  const next = (): SourceText => {
    index += 1
    return words[index]?.piece ?? noText
  }
  for (; index < words.length; index += 1) {
    const word = words[index]
    if (!word) break
    const { piece, lost } = word
    const [, long, equals] = /^--([\w-]+)(=)?/.exec(piece.text) ?? []
    if (long !== undefined) {
      const rest = slice(piece, long.length + 3)
      options.push({
        name: long,
        value: equals !== undefined ? rest : LONG.has(long) ? next() : noText,
        lost: lost || words[index]?.lost === true,
      })
    } else if (/^-[A-Za-z#:0-9]/.test(piece.text)) {
      for (let at = 1; at < piece.text.length; at += 1) {
        const letter = piece.text.charAt(at)
        const name = LONG_OF[letter] ?? letter
        if (SHORT.includes(letter)) {
          options.push({
            name,
            value: at + 1 < piece.text.length ? slice(piece, at + 1) : next(),
            lost: lost || words[index]?.lost === true,
          })
          break
        }
        options.push({ name, value: noText, lost })
      }
    } else options.push({ name: 'url', value: piece, lost })
  }
  return options
}

const base64 = (piece: SourceText): SourceText => {
  const bytes = new TextEncoder().encode(piece.text)
  const text = btoa(String.fromCharCode(...bytes))
  // A name in it may be any part of what is encoded.
  const placeholders = piece.placeholders.map(({ name }) => ({ name, from: 0, to: text.length }))
  return { ...textFor(text, spanIn(piece) ?? { from: 0, to: 0 }), placeholders }
}

const synthetic = (text: string, near: SourceText): SourceText => textFor(text, spanIn(near) ?? { from: 0, to: 0 })

const headerOfOption = ({ value, lost }: Option, faults: Fault[]): PastedHeader | undefined => {
  const colon = value.text.indexOf(':')
  if (colon > 0) {
    const content = trimmed(slice(value, 0, colon))
    const rest = slice(value, colon + 1)
    const gap = rest.text.length - rest.text.replace(/^[ \t]+/, '').length
    return { name: content, value: slice(rest, gap), lost }
  }
  if (value.text.endsWith(';')) return { name: slice(value, 0, value.text.length - 1), value: noText, lost }
  const span = spanIn(value)
  if (span && !value.text.startsWith('@')) faults.push({ id: 'no-colon', span })
  const gap = value.text.search(/[\s=]/)
  return gap > 0 ? { name: slice(value, 0, gap), value: trimmed(slice(value, gap + 1)), lost: true } : undefined
}

const callOf = (line: ShellLine, form: CallForm): PastedCall => {
  const faults = [...line.faults]
  const options = optionsOf(line.words.slice(1))
  const named = (...names: readonly string[]): readonly Option[] => options.filter(({ name }) => names.includes(name))
  const headers = named('header').flatMap((option) => headerOfOption(option, faults) ?? [])
  for (const { value, lost } of named('user'))
    headers.push({
      name: synthetic('Authorization', value),
      value: concat([synthetic('Basic ', value), base64(value)]),
      lost,
    })
  for (const { value, lost } of named('oauth2-bearer'))
    headers.push({ name: synthetic('Authorization', value), value: concat([synthetic('Bearer ', value), value]), lost })
  for (const { value, lost } of named('cookie')) headers.push({ name: synthetic('Cookie', value), value, lost })

  const data = named('data', 'data-raw', 'data-binary', 'data-ascii', 'json', 'data-urlencode', 'url-query').filter(
    ({ lost }) => !lost,
  )
  const form_ = named('form', 'form-string', 'upload-file').some(({ lost }) => !lost)
  const unseen = data.some(({ name, value }) => name !== 'data-raw' && value.text.startsWith('@')) || form_
  const json = data.some(({ name }) => name === 'json')
  const content =
    data.length === 0
      ? undefined
      : concat(data.flatMap(({ value }, index) => (index > 0 && !json ? [synthetic('&', value), value] : [value])))
  const [address] = named('url')
  const inQuery = named('get').length > 0 && content !== undefined
  const url =
    address && inQuery
      ? concat([address.value, synthetic(address.value.text.includes('?') ? '&' : '?', content), content])
      : address?.value
  const body = inQuery || unseen ? undefined : content
  const written = named('request').findLast(({ lost }) => !lost)?.value
  const usual =
    written === undefined && named('head').length > 0 ? 'HEAD' : body !== undefined || unseen ? 'POST' : 'GET'
  const [first] = line.words
  return {
    form,
    method: written ?? textFor(usual, spanIn(data[0]?.value ?? first?.piece ?? noText) ?? { from: 0, to: 0 }),
    ...(written === undefined && { methodBy: body !== undefined || unseen ? ('body' as const) : ('default' as const) }),
    url,
    headers: headers.filter(({ value, name }) => value.text !== '' || name.text !== ''),
    body,
    ...(unseen && { bodyUnseen: true }),
    ...((body !== undefined || unseen) && {
      usualType: json ? 'application/json' : form_ ? 'multipart/form-data' : 'application/x-www-form-urlencoded',
    }),
    faults,
  }
}

const PROMPT = /^\s*(?:PS [^>\n]*>\s*|[A-Za-z]:\\[^>\n]*>\s*|[$%>#]\s+)?(?=curl(?:\.exe)?\s)/

/** Where a curl command begins; undefined where the text is none. */
export const curlStart = (source: string): number | undefined => PROMPT.exec(source)?.[0].length

/** Reads a curl command, in the shell that its line breaks and quotes are of. `end` is where it ends. */
export const readCurl = (source: string, start: number): { readonly call: PastedCall; readonly end: number } => {
  const windows = /^\s*[A-Za-z]:\\|\^\r?\n|\^"/.test(source)
  const power = /^\s*PS |`\r?\n|\$env:\w/i.test(source)
  const form = power ? 'powershell' : windows ? 'cmd' : 'curl'
  const line = power ? powershellWords(source, start) : windows ? cmdWords(source, start) : shellWords(source, start)
  const [first] = line.words
  const span = first && spanIn(first.piece)
  const alias = power && first?.piece.text === 'curl' && span ? [{ id: 'curl-alias', span } as const] : []
  return { call: callOf({ ...line, faults: [...line.faults, ...alias] }, form), end: line.end }
}
