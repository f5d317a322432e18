import { base64 } from '#mocks/engine/auth-scheme.ts'
import type { CallForm, Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { concat, noText, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { gathered, isAddress } from './curl-gathered.ts'
import { headerOfOption } from './curl-headers.ts'
import { type Option, optionsOf } from './curl-options.ts'
import { shellOf } from './curl-start.ts'
import { type ShellLine, shellWords, type Word } from './shell-words.ts'
import { cmdWords } from './cmd-words.ts'
import { isVariableAlone, withHeldHeaders } from './curl-variables.ts'
import { powershellWords } from './powershell-words.ts'

const encoded = (part: SourceText): SourceText => {
  const text = base64(part.text)
  // A name in it may be any part of what is encoded.
  const placeholders = part.placeholders.map(({ name }) => ({ name, from: 0, to: text.length }))
  return { ...synthetic(text, part), placeholders }
}

const synthetic = (text: string, near: SourceText): SourceText => textFor(text, spanIn(near) ?? { from: 0, to: 0 })

const callOf = (line: ShellLine, form: CallForm): PastedCall => {
  const faults = [...line.faults]
  const options = gathered(optionsOf(line.words.slice(1), faults), faults)
  const named = (...names: readonly string[]): readonly Option[] => options.filter(({ name }) => names.includes(name))
  const headers = named('header').flatMap((option) => headerOfOption(option, faults) ?? [])
  for (const { value, lost } of named('user')) {
    headers.push({
      name: synthetic('Authorization', value),
      value: concat([synthetic('Basic ', value), encoded(value)]),
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
  const unseen =
    data.some(({ name, value }) => (name !== 'data-raw' && value.text.startsWith('@')) || isVariableAlone(value)) ||
    form_
  const json = data.some(({ name }) => name === 'json')
  const quoted =
    form === 'powershell' && /\.exe$/i.test(line.words[0]?.part.text ?? '')
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
    method: written ?? textFor(usual, spanIn(data[0]?.value ?? first?.part ?? noText) ?? { from: 0, to: 0 }),
    ...(written === undefined && { methodBy: body !== undefined || unseen ? ('body' as const) : ('default' as const) }),
    url,
    headers: headers.filter(({ value, name }) => value.text !== '' || name.text !== ''),
    body,
    ...(unseen && { bodyUnseen: true }),
    // The file of the headers, or what a variable holds of them, was not pasted.
    ...(named('header').some(({ value }) => value.text.startsWith('@') || isVariableAlone(value)) && {
      partial: true as const,
    }),
    ...((body !== undefined || unseen) && {
      usualType: json ? 'application/json' : form_ ? 'multipart/form-data' : 'application/x-www-form-urlencoded',
    }),
    faults,
  }
}

/** What continues a line in other shells than this one. */
const FOREIGN: Readonly<Record<'curl' | 'cmd' | 'powershell', RegExp>> = {
  curl: /^[\^`]$/,
  cmd: /^[\\`]$/,
  powershell: /^[\\^]$/,
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
    words.push(...line.words.filter(({ part }) => !/^[\\^`]$/.test(part.text)))
    end = Math.max(end, line.end)
  }
  return { words, faults: [], end }
}

/** Reads a curl command, in the shell that its line breaks and quotes are of. `end` is where it ends. */
export const readCurl = (source: string, start: number): { readonly call: PastedCall; readonly end: number } => {
  const form = shellOf(source, start)
  const read =
    form === 'powershell'
      ? powershellWords(source, start)
      : form === 'cmd'
        ? cmdWords(source, start)
        : shellWords(source, start)
  const held: Fault[] = [...read.faults]
  const line =
    form === 'curl' ? { ...read, words: withHeldHeaders(source, start, read.words, held), faults: held } : read
  const [first] = line.words
  const last = line.words.at(-1)
  const span = first && spanIn(first.part)
  const mark = last && spanIn(last.part)
  const alias: readonly Fault[] =
    form === 'powershell' && first?.part.text === 'curl' && span ? [{ id: 'curl-alias', span }] : []
  // A shell that prints what it runs leaves the quotes away.
  const isTraced = form === 'curl' && /(?:^|\n)\+{1,3} $/.test(source.slice(Math.max(0, start - 8), start))
  if (isTraced) {
    const call = callOf(line, form)
    return {
      call: {
        ...call,
        headers: call.headers.map((header) => ({ ...header, lost: false })),
        faults: call.faults.filter(({ id }) => id !== 'header-unquoted'),
      },
      end: line.end,
    }
  }
  if (!last || !mark || !FOREIGN[form].test(last.part.text) || !/\n/.test(source.slice(line.end)))
    return { call: callOf({ ...line, faults: [...line.faults, ...alias] }, form), end: line.end }
  // The command ends at the mark of another shell: what follows was meant, and is never sent.
  const meant = restOf(source, line.end)
  const words = [...line.words.slice(0, -1), ...meant.words.map((word) => ({ ...word, lost: true }))]
  const faults: readonly Fault[] = [...line.faults, ...alias, { id: 'continuation-foreign', span: mark }]
  return { call: callOf({ words, faults, end: meant.end }, form), end: meant.end }
}
