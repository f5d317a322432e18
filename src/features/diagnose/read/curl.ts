import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import type { CallForm, Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { slice, concat, noText, textFor, spanIn, trimmed } from '#src/features/diagnose/source-text.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import type { ShellLine, Word } from './shell-words.ts'
import { shellWords } from './shell-words.ts'
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

type Option = { readonly name: string; readonly value: SourceText; readonly lost: boolean; readonly at: SourceText }

const DASH = /^[\u2010-\u2015\u2212]{1,2}/
const VERB = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i
const HEADER_WORD = /^[\w-]{2,60}:(?!\/\/)\s*\S|^(?:authorization|(?:x-)?api-key):$/i
/** Names that people give to options of curl, and that curl does not know. */
const UNKNOWN =
  /^(?:headers?s|heder|haeder|head(?:er)?-?line|auth|authorization|bearer|token|method|body|verb|payload|x-api-key|api-key)$/i

/** A word whose hyphens a document turned into dashes, as it was meant. */
const withHyphens = (piece: SourceText): { readonly piece: SourceText; readonly wasDash: boolean } => {
  const [dash] = DASH.exec(piece.text) ?? []
  if (dash === undefined) return { piece, wasDash: false }
  const rest = slice(piece, dash.length)
  const hyphens = dash.length > 1 || /^[a-z]{2,}(?:-[a-z]+)*(?:=|$)/.test(rest.text) ? '--' : '-'
  return {
    piece: concat([textFor(hyphens, spanIn(piece, 0, dash.length) ?? { from: 0, to: 0 }), rest]),
    wasDash: true,
  }
}

const optionsOf = (words: readonly Word[], faults: Fault[]): readonly Option[] => {
  const options: Option[] = []
  let index = 0
  const next = (): SourceText => {
    index += 1
    return words[index]?.piece ?? noText
  }
  for (; index < words.length; index += 1) {
    const word = words[index]
    if (!word) break
    const { piece, wasDash } = withHyphens(word.piece)
    const dash = wasDash ? spanIn(word.piece, 0, 1) : undefined
    if (dash) faults.push({ id: 'typographic-dash', span: dash })
    const lost = word.lost || wasDash
    const [, long, equals] = /^--([\w-]+)(=)?/.exec(piece.text) ?? []
    if (long !== undefined) {
      const rest = slice(piece, long.length + 3)
      options.push({
        name: long,
        value: equals !== undefined ? rest : LONG.has(long) || UNKNOWN.test(long) ? next() : noText,
        lost: lost || words[index]?.lost === true,
        at: piece,
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
            at: piece,
          })
          break
        }
        options.push({ name, value: noText, lost, at: piece })
      }
    } else options.push({ name: 'url', value: piece, lost, at: piece })
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

/** Whether a header ends behind its name or the scheme, because its value had no quotes. */
const isHeaderCutOff = (line: string): boolean => {
  const name = /^["']?[\w-]+:\s*/.exec(line)?.[0]
  const value = line.slice(name?.length)
  return name !== undefined && (value === '' || schemeAt(value)?.length === value.length)
}

/** Puts right what fell apart into words: a verb without -X, a header without quotes or without -H. */
const gathered = (options: readonly Option[], faults: Fault[]): readonly Option[] => {
  const kept: Option[] = []
  for (let index = 0; index < options.length; index += 1) {
    const option = options[index]
    if (!option) break
    const { name, value } = option
    const span = spanIn(value)
    const next = options[index + 1]
    const isBroken = name === 'header' && isHeaderCutOff(value.text) && next?.name === 'url' && !isAddress(next.value)
    if (isBroken && span) {
      const parts: SourceText[] = [value]
      let last: SourceText = value
      for (let more = options[index + 1]; more?.name === 'url' && !isAddress(more.value); more = options[index + 1]) {
        parts.push(synthetic(' ', more.value), more.value)
        last = more.value
        index += 1
      }
      faults.push({ id: 'header-unquoted', span: { from: span.from, to: spanIn(last)?.to ?? span.to } })
      kept.push({ ...option, value: concat(parts), lost: true })
    } else if (name === 'url' && VERB.test(value.text) && span)
      faults.push({ id: 'method-as-address', span, detail: value.text.toUpperCase() })
    else if ((name === 'url' && HEADER_WORD.test(value.text) && !isAddress(value)) || UNKNOWN.test(name)) {
      const at = spanIn(option.at) ?? span
      if (at)
        faults.push({
          id: name === 'url' ? 'header-without-option' : 'option-unknown',
          span: at,
          detail: name === 'url' ? '' : `--${name}`,
        })
      if (value.text.includes(':')) kept.push({ ...option, name: 'header', lost: true })
    } else kept.push(option)
  }
  return kept
}

const isAddress = ({ text, placeholders }: SourceText): boolean =>
  /^[a-z]+:\/\//i.test(text) ||
  /^[\w-]+(?:\.[\w-]+)+(?:[:/?]|$)/.test(text) ||
  /^localhost\b|^\d+\.\d+\.\d+\.\d+/.test(text) ||
  (placeholders.some(({ from }) => from === 0) && /\//.test(text))

const callOf = (line: ShellLine, form: CallForm): PastedCall => {
  const faults = [...line.faults]
  const options = gathered(optionsOf(line.words.slice(1), faults), faults)
  const named = (...names: readonly string[]): readonly Option[] => options.filter(({ name }) => names.includes(name))
  const headers = named('header').flatMap((option) => headerOfOption(option, faults) ?? [])
  for (const { value, lost } of named('user')) {
    headers.push({
      name: synthetic('Authorization', value),
      value: concat([synthetic('Basic ', value), base64(value)]),
      lost,
    })
  }
  for (const { value, lost } of named('oauth2-bearer'))
    headers.push({ name: synthetic('Authorization', value), value: concat([synthetic('Bearer ', value), value]), lost })
  for (const { value, lost } of named('cookie')) headers.push({ name: synthetic('Cookie', value), value, lost })

  const data = named('data', 'data-raw', 'data-binary', 'data-ascii', 'json', 'data-urlencode', 'url-query').filter(
    ({ lost }) => !lost,
  )
  const form_ = named('form', 'form-string', 'upload-file').some(({ lost }) => !lost)
  const unseen = data.some(({ name, value }) => name !== 'data-raw' && value.text.startsWith('@')) || form_
  const json = data.some(({ name }) => name === 'json')
  const quoted =
    form === 'powershell' && /\.exe$/i.test(line.words[0]?.piece.text ?? '')
      ? data.find(({ value, name }) => name !== 'data-urlencode' && /(?<!\\)"/.test(value.text))
      : undefined
  const inside = quoted && spanIn(quoted.value)
  if (inside) faults.push({ id: 'powershell-quotes', span: inside })
  const content =
    data.length === 0
      ? undefined
      : concat(data.flatMap(({ value }, index) => (index > 0 && !json ? [synthetic('&', value), value] : [value])))
  const addresses = named('url')
  const address = addresses.find(({ value }) => isAddress(value)) ?? addresses[0]
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

const COMMAND = /(^|[\n;&|(`"' \t>$%#])((?:[\w./-]*\/)?curl(?:\.exe)?)(?=[ \t]+[^\s:=|,.]|[ \t]*[\\^`]\r?\n)/g
// What may stand in front of a command on its line: a prompt, the key of a workflow, the word of a log, an assignment.
const LEAD =
  /^\s*(?:(?:(?:- )?(?:run|command|script|cmd|RUN|CMD|Run|\+)\b:?(?:\s*[|>][+-]?)?|(?:(?:\w[\w.-]*@[^$#%>\n]{1,80}|PS[^>\n]{0,200}|[A-Za-z]:\\[^>\n]{0,200})\s*)?[$%>#\u276f\u279c\u03bb]+|[A-Za-z_]\w*=(?:"?\$\()?|sudo|time|watch|\d{4}-\S+Z|>)\s*)?$/

/** Where the first curl command of a text begins; undefined where none is in it. */
export const curlStart = (source: string): number | undefined => {
  for (const match of source.slice(0, 100_000).matchAll(COMMAND)) {
    const at = match.index + (match[1]?.length ?? 0)
    const lead = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
    if (LEAD.test(lead) || /[;&|(`]\s*$/.test(lead)) return at
  }
  return undefined
}

/** What continues a line in other shells than this one. */
const FOREIGN: Readonly<Record<'curl' | 'cmd' | 'powershell', RegExp>> = {
  curl: /^[\^`]$/,
  cmd: /^[\\`]$/,
  powershell: /^[\\^]$/,
}

/** The shell of a command: its prompt tells it, else how its lines end. */
const shellOf = (source: string, start: number): 'curl' | 'cmd' | 'powershell' => {
  const near = source.slice(Math.max(0, start - 400), start + 20_000)
  const lead = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  if (/^\s*PS\b[^>]*>/.test(lead)) return 'powershell'
  if (/^\s*[A-Za-z]:\\|^\s*>$/.test(lead)) return 'cmd'
  if (/^\s*(?:\w[\w.-]*@[^$#%\n]*)?[$#%\u276f\u279c]\s*$/.test(lead)) return 'curl'
  return /`\r?\n|\$env:\w/i.test(near) ? 'powershell' : /\^\r?\n|\^"/.test(near) ? 'cmd' : 'curl'
}

/** The options on the lines behind a command that ended too early: each on a line of its own, perhaps behind a prompt. */
const restOf = (source: string, from: number): ShellLine => {
  const words: Word[] = []
  let end = from
  const OPTION =
    /(?:^|\n)[ \t]*(?:>+[ \t]*|(?:PS[^>\n]*|[A-Za-z]:\\[^>\n]*)>[ \t]*)?(?=-{1,2}[A-Za-z][\w-]*[ \t]+["'])/g
  OPTION.lastIndex = from
  for (const match of source.slice(0, from + 4000).matchAll(OPTION)) {
    if (match.index < from) continue
    const line = shellWords(source, match.index + match[0].length)
    words.push(...line.words.filter(({ piece }) => !/^[\\^`]$/.test(piece.text)))
    end = Math.max(end, line.end)
  }
  return { words, faults: [], end }
}

/** Reads a curl command, in the shell that its line breaks and quotes are of. `end` is where it ends. */
export const readCurl = (source: string, start: number): { readonly call: PastedCall; readonly end: number } => {
  const form = shellOf(source, start)
  const line =
    form === 'powershell'
      ? powershellWords(source, start)
      : form === 'cmd'
        ? cmdWords(source, start)
        : shellWords(source, start)
  const [first] = line.words
  const last = line.words.at(-1)
  const span = first && spanIn(first.piece)
  const mark = last && spanIn(last.piece)
  const alias: readonly Fault[] =
    form === 'powershell' && first?.piece.text === 'curl' && span ? [{ id: 'curl-alias', span }] : []
  if (!last || !mark || !FOREIGN[form].test(last.piece.text) || !/\n/.test(source.slice(line.end)))
    return { call: callOf({ ...line, faults: [...line.faults, ...alias] }, form), end: line.end }
  // The command ends at the mark of another shell: what follows was meant, and is never sent.
  const meant = restOf(source, line.end)
  const words = [...line.words.slice(0, -1), ...meant.words.map((word) => ({ ...word, lost: true }))]
  const faults: readonly Fault[] = [...line.faults, ...alias, { id: 'continuation-foreign', span: mark }]
  return { call: callOf({ words, faults, end: meant.end }, form), end: meant.end }
}
