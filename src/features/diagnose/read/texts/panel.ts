import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { noText, slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { sourceLines } from './lines.ts'

const GENERAL =
  /^\s*(Request URL|Request Method|Status Code|Remote Address|Referrer Policy|Status|Version|Transferred|Scheme|Host|Filename|Address|Source|URL)\s*(?::\s*)?((?:\S.*)?)$/i
const RESPONSE = /^\s*Response Headers\b/i
const REQUEST = /^\s*(?:Request Headers\b|Provisional headers are shown|Request$)/i
const OTHER =
  /^\s*(?:Response|Payload|Query String Parameters|Form Data|Request Payload|Cookies|Timing|Preview|Initiator|General|Summary)\b.*$/i
/** Switches between two views of one section. */
const VIEW = /^\s*(?:View (?:source|parsed)|Raw)\s*$/i
const HEADER = /^(:?[\w-]+)\s*:\s*((?:\S.*)?)$/

export const looksLikePanel = (source: string): boolean => {
  const head = source.slice(0, 20_000)
  return (
    /^[ \t]*Request URL\b/im.test(head) ||
    (/^[ \t]*Request Headers\b/im.test(head) && /^[ \t]*(?:GET|POST|Request Method)\b/im.test(head)) ||
    (/^[ \t]*Summary[ \t]*$/m.test(head) && /^[ \t]*URL[ \t]*:/m.test(head))
  )
}

type Section = 'general' | 'request' | 'response' | 'other'

const sectionOf = (heading: string): Section =>
  /^\s*Response/i.test(heading) ? 'response' : /^\s*(?:General|Summary)/i.test(heading) ? 'general' : 'other'

const STOPPED = /\(blocked:(cors|mixed-content|csp|other)\)|CORS (?:error|Missing Allow Origin|Failed|Request)/

/** What stands in the place of a status where the browser stopped the call. */
const stoppedIn = (source: string): readonly Fault[] => {
  const match = STOPPED.exec(source.slice(0, 20_000))
  if (!match) return []
  const span = { from: match.index, to: match.index + match[0].length }
  const [, why = 'cors'] = match
  const reasons: Readonly<Record<string, string>> = { 'mixed-content': 'mixed', csp: 'policy', other: 'blocked' }
  return why === 'cors' ? [{ id: 'cors', span, detail: '' }] : [{ id: 'not-reached', span, detail: reasons[why] ?? '' }]
}

/** Reads what a network panel shows of one request: `Name: value` lines, or a name and its value on lines of their own. */
export const readPanel = (source: string): PastedCall => {
  const lines = sourceLines(source).filter(({ text }) => text.trim() !== '')
  const headers: PastedHeader[] = []
  let [url, method]: readonly (SourceText | undefined)[] = []
  let status: number | undefined
  let section: Section = 'general'
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? noText
    if (VIEW.test(line.text)) continue
    // Firefox writes the method and the address on lines of their own, without a label.
    if (!url && /^\s*https?:\/\/\S+\s*$/.test(line.text)) {
      url = trimmed(line)
      continue
    }
    if (!method && /^\s*(?:GET|POST|PUT|PATCH|DELETE|OPTIONS)\s*$/.test(line.text)) {
      method = trimmed(line)
      continue
    }
    if (RESPONSE.test(line.text)) section = 'response'
    else if (REQUEST.test(line.text)) section = 'request'
    else {
      const [, name, rest = ''] = GENERAL.exec(line.text) ?? []
      const isGeneral =
        name !== undefined &&
        (section === 'general' || /^Request (?:URL|Method)|Status Code$/i.test(name)) &&
        !/^(?:host)$/i.test(name)
      if (isGeneral) {
        const value =
          rest === '' ? trimmed(lines[(index += 1)] ?? noText) : trimmed(slice(line, line.text.length - rest.length))
        if (value.text === '') continue
        if (/^(?:Request URL|URL)$/i.test(name)) url = value
        else if (/^Request Method$/i.test(name)) method = value
        else if (/^Status/i.test(name)) status = Number(/\d{3}/.exec(value.text)?.[0] ?? 0) || status
      } else if (OTHER.test(line.text) && !HEADER.test(line.text)) section = sectionOf(line.text)
      else if (section === 'request' || section === 'general') {
        const [, field, text] = HEADER.exec(line.text) ?? []
        const raw = /^(GET|POST|PUT|PATCH|DELETE) (\S+)/.exec(line.text)
        if (raw) method ??= slice(line, 0, raw[1]?.length)
        else if (field !== undefined && text !== undefined && text !== '')
          headers.push({ name: slice(line, 0, field.length), value: slice(line, line.text.length - text.length) })
        else if (
          /^[\w-]+:?$/.test(line.text.trim()) &&
          lines[index + 1] &&
          /[-_]|^(?:accept|authorization|origin|host|cookie|referer|connection)$/i.test(line.text.trim())
        ) {
          const label = trimmed(line)
          headers.push({
            name: label.text.endsWith(':') ? slice(label, 0, label.text.length - 1) : label,
            value: trimmed(lines[(index += 1)] ?? noText),
          })
        }
      }
    }
  }
  const near = (url && spanIn(url)) ?? { from: 0, to: 0 }
  const hasKey = headers.some(({ name }) => mayNameKey(name.text))
  const isProvisional = /Provisional headers are shown/i.test(source)
  return {
    form: 'har',
    method: method ?? textFor('GET', near),
    ...(!method && { methodBy: 'default' as const }),
    url,
    headers: headers.filter(({ name }) => !/^(?::|host$)/i.test(name.text)),
    body: undefined,
    ...(method && !/^(?:GET|HEAD|DELETE|OPTIONS)$/i.test(method.text) && { bodyUnseen: true }),
    faults: stoppedIn(source),
    ...(!hasKey && (isProvisional || headers.length === 0) && { partial: true as const }),
    ...(status !== undefined && { response: { status, body: '' } }),
    readAs: 'text of a network panel',
  }
}
