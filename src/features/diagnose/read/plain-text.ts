import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { isPlaceholder } from '#mocks/engine/placeholder.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import {
  type Fault,
  headerOf,
  type Paste,
  type PastedHeader,
  type PastedCall,
  type PastedResponse,
  type PastedText,
} from '#src/features/diagnose/call.ts'
import { unescaped } from './languages/string-literal.ts'
import { slice, type SourceText, spanIn, textAt, trimmed } from '#src/features/diagnose/source-text.ts'
import { oddKind } from '#src/features/diagnose/credential/odd-kind.ts'
import { parseCredentialValue } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { handedIn, keysIn, settingsIn } from './kept-keys.ts'
import { readHeaderLines } from './raw-http.ts'
import { gatewayOf } from './texts/gateway.ts'
import { searchText } from './texts/search.ts'
import { withProse } from './texts/prose.ts'
import { keptInShell } from './texts/settings-beside.ts'
import { looksLikeSettings, readSettingsFile } from './texts/settings.ts'
import { withWrappedKeys } from './wrapped-keys.ts'

/** Whether a text of one line is a key, or what stands in a key's place: without or behind a scheme. */
const isKey = (text: string): boolean => {
  const rest = text.slice(schemeAt(text)?.length ?? 0)
  const [found] = findCredentials(rest, { keyFormats: [] })
  const [word = '', ...more] = rest.split(/\s+/)
  // A call of some function, or a formula of a table.
  if (/\w\(["'][^)]*\)/.test(rest)) return false
  return (
    more.length < 2 &&
    (found !== undefined || /\$\{?\w/.test(word) || (more.length === 0 && word.length >= 20 && !/[{}<>]/.test(word)))
  )
}

// A collector that calls an address by itself, in the form of its settings.
const COLLECTS = /^[ \t]*\[{1,2}inputs\.\w|^[ \t]*bearer_token(?:_file)?[ \t]*=/m

// What follows a colon and is no value: a part of an address, or a template of JavaScript.
const NO_VALUE = /^:|https?:\/\/|^`[^`]*\$\{[^`]*`,?$/

/** What a text of no known kind is: a key, header lines, settings, a text with an address or a key in it, else an answer. */
export const readPlainText = (source: string): Paste => {
  const isLong = source.length > 20_000
  const whole = isLong ? textAt('', 0, 0) : trimmed(textAt(source, 0, source.length))
  const settings =
    !isLong && !COLLECTS.test(source) && looksLikeSettings(source) ? settingsPaste(source, whole) : undefined
  if (settings) return settings
  const headers = isLong ? [] : readHeaderLines(source)
  const [only, ...more] = headers
  if (only && more.length === 0 && isVariableName(only.name.text) && isKey(only.value.text))
    return { kind: 'key', key: only.value, variable: only.name.text }
  if (only && more.length === 0 && isHeaderName(only.name.text) && !NO_VALUE.test(only.value.text) && !isSentence(only))
    return { kind: 'header', header: only }
  if (
    only &&
    headers.some(({ name }) => /auth|key/i.test(name.text)) &&
    headers.every(({ name, value }) => isHeaderName(name.text) && !/^`/.test(value.text))
  )
    return { kind: 'call', call: headersOnly(headers) }
  // What a console prints of a key with its end, or of a file with its marks.
  if (!isLong && /(?:\\[rn]["']|\^M)/.test(source) && !/https?:/.test(source)) {
    const printed = settingsIn(source) ?? keysIn(source)
    if (printed) return { kind: 'text', text: printed }
  }
  if (
    !isLong &&
    !/[{}]/.test(whole.text.charAt(0)) &&
    !/^[\w.-]+[ \t]*=[^\n]*\n(?:[^\n]*\n)*?[\w.-]+[ \t]*=\S/.test(whole.text) &&
    isKey(whole.text.replace(/\r?\n/g, '')) &&
    !/^https?:/.test(whole.text)
  )
    return { kind: 'key', key: whole }
  const json = (/^\s*(?:\{|\[\s*(?:[{"\]]|\[(?!\w)))/.test(source) && !isLog(source)) || IN_SETTINGS.test(source)
  const found = json ? undefined : withProse(source, searchText(source))
  // Without an address, a variable that a command hands on is no header.
  const handed = found && (!found.url || isOfVariable(source, found.url)) ? handedIn(source) : undefined
  if (handed) return { kind: 'text', text: handed }
  if (found) {
    const call = withWrappedKeys(source, found)
    return { kind: 'call', call: { ...call, faults: [...call.faults, ...keptInShell(source)] } }
  }
  const kept = json ? configured(source) : (handedIn(source) ?? settingsIn(source) ?? keysIn(source))
  return (
    (kept && { kind: 'text', text: kept }) ?? { kind: 'response', response: answerOf(isLong ? source : whole.text) }
  )
}

/** Whether an address is the value of a variable that a command hands on. */
const isOfVariable = (source: string, url: SourceText): boolean => {
  const at = spanIn(url)?.from ?? 0
  return /(?:^|[\s"'])[A-Z_][A-Z0-9_]*=["']?$/.test(source.slice(Math.max(0, at - 80), at))
}

// A part of a file of settings: a name in quotes with an object behind it, and no headers inside.
const IN_SETTINGS = /^\s*"[\w.:-]{1,60}"\s*:\s*\{(?![\s\S]*"(?:headers?|authorization|method)"\s*:)/i

/** A file of settings in JSON that keeps a key, as appsettings.json: it is no answer. */
const configured = (source: string): PastedText | undefined => {
  if (/"(?:error|errors|statusCode|errorCode|success)"\s*:/.test(source.slice(0, 20_000))) return undefined
  if (gatewayOf(source.trim()) !== undefined) return undefined
  const found = keysIn(source) ?? emptyIn(source)
  return (
    found && {
      ...found,
      readAs: 'a file of settings in JSON',
      keys: found.keys.map((key) => ({ ...key, value: insideOf(source, key.value) })),
    }
  )
}

/** A setting in JSON whose name says that it is a key, and which holds nothing, or the words of a sample. */
const emptyIn = (source: string): PastedText | undefined => {
  const match = /"([\w-]*(?:api[-_]?key|secret|token)[\w-]*)"\s*:\s*"([^"\n]{0,100})"/i.exec(source.slice(0, 60_000))
  const [all = '', variable = '', value = ''] = match ?? []
  const end = (match?.index ?? 0) + all.length - 1
  return match && (value === '' || isPlaceholder(value))
    ? { readAs: '', faults: [], keys: [{ variable, value: textAt(source, end - value.length, end) }] }
    : undefined
}

/** The whole text of JSON that a key stands in, with what stands around the key. */
const insideOf = (source: string, value: SourceText): SourceText => {
  const at = spanIn(value)
  if (!at) return value
  const from = source.lastIndexOf('"', at.from) + 1
  const to = source.indexOf('"', at.to)
  const isText = from > 0 && to >= 0 && !/[\n"]/.test(source.slice(from, to))
  return isText ? unescaped(source, from, to) : value
}

/** An event in JSON that tells of a call by its address: it is no answer. */
const isLog = (source: string): boolean =>
  /\\?"(?:level|severity|event_id|exception|breadcrumbs|logger|@timestamp|stream|SeverityText|severityText|Attributes)\\?"\s*:/.test(
    source,
  ) && /https?:\/\//.test(source)

/** The name of a variable in capitals, as YAML sets it; with an X in front it may be a header. */
const isVariableName = (name: string): boolean => /^(?!X_|HTTP_)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){2,}$/.test(name)

/** A line of a log or an exception has a colon too. */
const isHeaderName = (name: string): boolean =>
  !/[.]|^\d|^(?:status|code|message)$|error$|exception$|warning$|^(?:error|info|debug|fatal|warn)/i.test(name)

/** A name with a colon, and then words: somebody writes about it. */
const isSentence = ({ name, value }: PastedHeader): boolean =>
  !mayCarryKey(name.text) && value.text.split(/\s+/).length > 5

const answerOf = (text: string): PastedResponse => {
  const at = text.search(/\{\s*"[Mm]essage"/)
  const gateway = gatewayOf(text) ?? (at > 0 ? gatewayOf(text.slice(at)) : undefined)
  return { status: undefined, body: text, ...(gateway !== undefined && { gateway }) }
}

/** One line with nothing wrong in it is a key and its name; more is a file. */
const settingsPaste = (source: string, whole: SourceText): Paste | undefined => {
  const file = readSettingsFile(source)
  const [key, ...more] = file?.keys ?? []
  const isPlain =
    more.length === 0 &&
    (file?.faults.length ?? 0) === 0 &&
    !/\n/.test(whole.text) &&
    isClean(key?.value) &&
    !oddKind(key?.variable ?? '', key?.value.text ?? '')
  if (key && isPlain)
    return { kind: 'key', key: key.value, ...(key.variable !== undefined && { variable: key.variable }) }
  if (file && key) return { kind: 'text', text: file }
  return /\n/.test(whole.text) ? undefined : { kind: 'key', key: slice(whole, whole.text.indexOf('=') + 1) }
}

/** Whether nothing stands around a key: no quotes, brackets or unseen characters, no scheme and no name. */
const isClean = (value: SourceText | undefined): boolean => {
  if (!value) return true
  const { quotes, unseen, edges, prefixes, credential } = parseCredentialValue(value)
  return (
    quotes.length + unseen.length + edges.length + prefixes.length === 0 &&
    !/^\w*=|[;,]$|[\w-]{8}\$[A-Za-z_]|\w#\w/.test(value.text.trim()) &&
    !/^\w+=/.test(credential.text)
  )
}

const headersOnly = (headers: PastedCall['headers']): PastedCall => {
  const type = headerOf({ headers }, 'content-type')
  const faults: readonly Fault[] = []
  return {
    form: 'http',
    method: textAt('GET', 0, 0),
    methodBy: 'default',
    url: undefined,
    headers,
    body: undefined,
    ...(type && { bodyUnseen: true }),
    faults,
    readAs: 'header lines',
  }
}
