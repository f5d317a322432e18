import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import type { Fault, PastedText } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { sourceLines } from './lines.ts'
import { yamlValue } from './yaml-values.ts'

const BASE64 = /^[A-Za-z0-9+/]{8,}={0,2}$/

const decoded = (text: string): string | undefined => {
  if (!BASE64.test(text) || text.length % 4 !== 0) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))
  } catch {
    return undefined // No base64, or no text inside.
  }
}

export const looksLikeManifest = (source: string): boolean =>
  /^[ \t]*kind:\s*["']?Secret\b/m.test(source) || /"kind"\s*:\s*"Secret"/.test(source)

/** What is wrong with one value of a Secret's `data`, and the key inside of it. */
const inData = (name: string, value: SourceText): { readonly key: SourceText; readonly faults: readonly Fault[] } => {
  const span = spanIn(value)
  const fault = (id: Fault['id'], detail = name): readonly Fault[] => (span ? [{ id, span, detail }] : [])
  const text = decoded(value.text)
  if (text === undefined)
    return { key: value, faults: /^\$|^\{\{|^<|^\.\.\./.test(value.text) ? [] : fault('not-encoded') }
  const inner = decoded(text.trim())
  if (inner !== undefined && beginsLikeKey(inner))
    return { key: textFor(inner.trim(), span ?? { from: 0, to: 0 }), faults: fault('encoded-twice') }
  const key = textFor(
    text.replace(/(?<![\r\n])[\r\n]+$/, '').replace(/^(["'])(.*)\1$/, '$2'),
    span ?? { from: 0, to: 0 },
  )
  const ends = /\r\n$/.test(text)
    ? 'carriage return and line break'
    : /\n$/.test(text)
      ? 'line break'
      : /[ \t\r]$/.test(text)
        ? 'white space'
        : ''
  return {
    key,
    faults: [
      ...(ends === '' ? [] : fault('encoded-line-break', ends)),
      ...(/^["'].*["']\s*$/.test(text) ? fault('quotes-kept') : []),
      ...(/^\ufeff/.test(text) ? fault('byte-order-mark') : []),
    ],
  }
}

/** Reads a Secret of Kubernetes: `data` is base64, `stringData` is plain. */
export const readManifest = (source: string): PastedText => {
  const keys: { variable: string; value: SourceText }[] = []
  const faults: Fault[] = []
  let section = ''
  const lines = sourceLines(source.slice(0, 60_000))
  for (const [index, line] of lines.entries()) {
    const [, indent = '', quote = '', name = '', , written = ''] =
      /^(\s*)(["']?)([\w.-]+)(\2)\s*:\s*((?:\S.*)?)$/.exec(line.text) ?? []
    const rest = written.trimEnd().replace(/,$/, '')
    // Another document, or another list of the file, which is no data.
    if (/^---/.test(line.text) || /^(?:env|envFrom|containers|template)$/.test(name)) section = ''
    if (name === '') continue
    // Behind the braces or the sections of the file stands what a tool said of it.
    if (indent === '' && /^(?:error|warning|info)$/i.test(name)) continue
    if (
      /^(?:data|stringData|metadata|type|apiVersion|kind|items|spec)$/.test(name) &&
      (indent.length < 6 || quote !== '')
    ) {
      section = name
      continue
    }
    if (section !== 'data' && section !== 'stringData') continue
    const at = line.text.indexOf(rest, line.text.indexOf(':') + 1)
    const whole = trimmed(slice(line, at, at + rest.length))
    const isQuoted = /^(["']).*\1$/.test(whole.text)
    // A text in quotes that goes on in the next lines holds a line break.
    const open = !isQuoted && /^["'][A-Za-z0-9+/=]{8,}$/.test(whole.text) ? slice(whole, 1) : undefined
    const torn = open && spanIn(open)
    if (open && torn) {
      keys.push({ variable: name, value: section === 'data' ? inData(name, open).key : open })
      faults.push({ id: 'key-split', span: torn, detail: `yaml ${name}` })
      continue
    }
    const value = isQuoted ? slice(whole, 1, whole.text.length - 1) : whole
    if (value.text === '') {
      if (mayNameKey(name)) keys.push({ variable: name, value })
      continue
    }
    const plain = yamlValue(source, lines, index, value)
    if (/^[|>]/.test(plain.value.text)) continue
    if (section === 'stringData') {
      keys.push({ variable: name, value: plain.value })
      const isEncoded = beginsLikeKey(decoded(plain.value.text) ?? '') || /\bb64enc\b/.test(plain.value.text)
      const encoded = isEncoded ? spanIn(plain.value) : undefined
      if (encoded) faults.push({ id: 'encoded-twice', span: encoded, detail: 'stringData' })
      const span = plain.ends && spanIn(value)
      if (plain.ends && span) faults.push({ id: 'encoded-line-break', span, detail: plain.ends })
      const split = plain.isSplit && spanIn(value)
      if (split) faults.push({ id: 'key-split', span: split, detail: `yaml ${name}` })
      continue
    }
    const read = inData(name, plain.value)
    if (read.faults.length > 0 || mayNameKey(name) || beginsLikeKey(read.key.text)) {
      keys.push({ variable: name, value: read.key })
      faults.push(...read.faults)
    }
  }
  faults.push(...encodedByChart(source, lines))
  return { readAs: 'a Secret of Kubernetes', faults, keys }
}

/** A value of a chart that is base64 already, and that its template encodes. */
const encodedByChart = (source: string, lines: readonly SourceText[]): readonly Fault[] =>
  /\|\s*b64enc\b/.test(source)
    ? lines.flatMap((line): readonly Fault[] => {
        const [, written = ''] = /^\s*[\w-]+:\s*["']?([A-Za-z0-9+/]{16,}={0,2})["']?\s*$/.exec(line.text) ?? []
        const at = line.text.indexOf(written)
        const span = beginsLikeKey(decoded(written) ?? '') ? spanIn(line, at, at + written.length) : undefined
        return span ? [{ id: 'encoded-twice', span, detail: 'chart' }] : []
      })
    : []

/** How a command writes the value of a Secret: `echo` puts a line break behind it. */
export const echoFaults = (source: string): readonly Fault[] => {
  const match =
    /\becho[ \t]+(?!-\w*n)([^\n|]{1,300})\|[ \t]*(?:(?:openssl[ \t]+)?base64|vercel env add|(?:docker|podman) secret create|gcloud secrets (?:create|versions add)|kubeseal)|\becho[ \t]+(?!-\w*n|[\"']?(?:export )?[A-Za-z_]\w*[ \t]*=)([^\n>|]{1,300})(?<![-=])>{1,2}[ \t]*(?!["'];)\S+/.exec(
      source,
    )
  const literal = /--from-literal[= ][^\n]*\bbase64\b/.exec(source)
  if (literal)
    return [
      { id: 'encoded-twice', span: { from: literal.index, to: literal.index + literal[0].length }, detail: 'kubectl' },
    ]
  const printed = /\bbase64 (?:-d|-D|--decode)\b[^\n]*\n([A-Za-z0-9+/]{16,}={0,2})[ \t]*(?:\r?\n|$)/.exec(source)
  const inner = decoded(printed?.[1] ?? '')
  if (printed && inner !== undefined && beginsLikeKey(inner)) {
    const from = printed.index + printed[0].indexOf(printed[1] ?? '')
    return [{ id: 'encoded-twice', span: { from, to: from + (printed[1]?.length ?? 0) }, detail: 'What is kept' }]
  }
  return match
    ? [{ id: 'encoded-line-break', span: { from: match.index, to: match.index + match[0].length }, detail: 'echo' }]
    : []
}
