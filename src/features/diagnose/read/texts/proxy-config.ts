import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { concat, slice, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { sourceLines } from './lines.ts'
import { handedOn } from './partial-call.ts'
import { proxyValue } from './proxy-value.ts'

// What nginx and Apache write in front of a header that they pass on, and in front of the address that they pass it to.
const SET =
  /^\s*(?:proxy_set_header|grpc_set_header|RequestHeader\s+(?:set|add|append|setifempty)|http-request\s+(?:set|add)-header|header_up)\s+(["']?)([\w-]+)\1[ \t]+(\S.*)$/i
const UNSET =
  /^\s*(?:RequestHeader\s+unset\s+|more_clear_input_headers\s+|http-request\s+del-header\s+|header_up\s+-)["']?([\w-]+)/i
const PASS =
  /^\s*(?:proxy_pass|grpc_pass|ProxyPass(?:Match)?\s+\S+|(?:reverse_proxy|proxy)(?:\s+\/\S*)?)\s+["']?(https?:\/\/[^\s;"']+)/i
const ALL_OFF = /^\s*proxy_pass_request_headers\s+off\b/i

/** Whether a text is the configuration of a proxy: nginx, or Apache with mod_proxy. */
export const looksLikeProxy = (source: string): boolean => {
  const lines = source.slice(0, 20_000).split('\n')
  return (
    lines.some((line) => PASS.test(line)) ||
    lines.some((line) => /^\s*proxy_set_header\s/.test(line) || UNSET.test(line) || BACKEND.test(line))
  )
}

const part = (line: SourceText, text: string): SourceText => {
  const at = line.text.lastIndexOf(text)
  return slice(line, at, at + text.length)
}

// A server of HAProxy that is reached over TLS.
const BACKEND = /^\s*server\s+\S+\s+([\w-]+(?:\.[\w-]+)+)(?::443)?\s(?:.*\s)?ssl\b/

type Block = { readonly isLocation: boolean; readonly names: string[]; first: Span | undefined }

/** Headers of nginx that a block around a location sets, and that the location loses, since it sets others itself. */
const inheritedFaults = (lines: readonly SourceText[]): readonly Fault[] => {
  const faults: Fault[] = []
  const open: Block[] = []
  const close = (): void => {
    const block = open.pop()
    const outer = open.findLast(({ names }) => names.length > 0)
    if (!block?.isLocation || !block.first || !outer) return
    const lost = outer.names.find((name) => mayCarryKey(name) && !block.names.includes(name))
    if (lost !== undefined) faults.push({ id: 'proxy-drops', span: block.first, detail: `inherited ${lost}` })
  }
  for (const line of lines) {
    const [, name] = /^\s*proxy_set_header\s+["']?([\w-]+)/.exec(line.text) ?? []
    const block = open.at(-1)
    if (/\{\s*$/.test(line.text))
      open.push({ isLocation: /^\s*location\b/.test(line.text), names: [], first: undefined })
    else if (/^\s*\}/.test(line.text)) close()
    else if (name !== undefined && block) {
      block.names.push(name)
      block.first ??= spanIn(trimmed(line))
    }
  }
  while (open.length > 0) close()
  return faults
}

/** What nginx says of a variable that it does not have. */
const UNKNOWN = /\[emerg\][^\n]*unknown "(\w+)" variable/

/** Reads what a proxy sends on: the address, the headers that it sets, and those that it takes away. Its callers' own headers are not seen. */
export const readProxy = (source: string): PastedCall => {
  const headers: PastedHeader[] = []
  const faults: Fault[] = []
  let url: SourceText | undefined
  let own: Span | undefined
  for (const line of sourceLines(source)) {
    if (/^\s*#/.test(line.text)) continue
    const [, backend] = BACKEND.exec(line.text) ?? []
    const [, , name = '', value = ''] = SET.exec(line.text) ?? []
    const [, unset] = UNSET.exec(line.text) ?? []
    const [, target] = PASS.exec(line.text) ?? []
    const span = spanIn(trimmed(line))
    if (name !== '') {
      const text = proxyValue(part(line, value.trimEnd().replace(/;$/, '').trimEnd()))
      if (
        /^host$/i.test(name) &&
        /^\$(?:http_)?host\b|^\$server_name|^\{(?:http\.request\.)?host\}/.test(value) &&
        span
      )
        own = span
      const [hyphen] = /\$http_\w*-[\w-]*/.exec(value) ?? []
      if (hyphen !== undefined && span) faults.push({ id: 'proxy-variable', span, detail: `hyphen ${hyphen}` })
      if (text.text === '') {
        if (span && mayCarryKey(name)) faults.push({ id: 'proxy-drops', span, detail: name })
      } else if (!/^(?:host|connection|upgrade|x-(?:real|forwarded)-\S+)$/i.test(name))
        headers.push({ name: slice(line, line.text.indexOf(name), line.text.indexOf(name) + name.length), value: text })
    } else if (unset !== undefined) {
      if (span && mayCarryKey(unset)) faults.push({ id: 'proxy-drops', span, detail: unset })
    } else if (ALL_OFF.test(line.text) && span) faults.push({ id: 'proxy-drops', span })
    else if (backend !== undefined && span) url ??= concat([textFor('https://', span), part(line, backend)])
    else if (target !== undefined && (!url || /\/\/(?:api|sandbox)\./.test(target))) url = part(line, target)
  }
  faults.push(...inheritedFaults(sourceLines(source)))
  if (own && /^https:/.test(url?.text ?? ''))
    faults.push({ id: 'proxy-host', span: own, sure: /\b(?:40[34]|421|50[23])\b|\b[Mm]isdirected\b/.test(source) })
  const unknown = UNKNOWN.exec(source)
  if (unknown)
    faults.push({
      id: 'proxy-variable',
      span: { from: unknown.index, to: unknown.index + unknown[0].length },
      detail: unknown[1] ?? '',
    })
  const host = url && slice(url, 0, /^https?:\/\/[^/]+/.exec(url.text)?.[0].length)
  return handedOn(host, { headers, faults, readAs: 'the configuration of a proxy' })
}
