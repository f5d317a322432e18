import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, slice, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { sourceLines } from './lines.ts'
import { handedOn } from './partial-call.ts'
import { proxyValue } from './proxy-value.ts'

// What opens a list of headers that are set, or taken away.
const SETS = /customRequestHeaders|request_headers_to_add|^\s*(?:-\s+)?(?:add|set|append|replace)\s*:/i
const DROPS = /request_headers_to_remove|^\s*(?:-\s+)?remove\s*:/i
const ANSWER = /customResponseHeaders|response_headers_to|^\s*response\s*:/i
const ADDRESS =
  /\b(?:url|uri|base-url|backend)["']?\s*[=:]\s*["']?(https?:\/\/[^\s"'/{}]+)|\b(?:host_rewrite_literal|upstream_host)\s*:\s*["']?([\w-]+(?:\.[\w-]+)+)/i
const BARE_HOST =
  /\b(?:address|host|destination|domain_name|DomainName)["']?\s*[:=]\s*["']?((?:api|sandbox)\.[\w.-]+\.\w{2,})(?=["'\s;]|$)/i

const NAMED = /^(\s*(?:-\s+)?)["']?([A-Za-z][\w-]*)["']?[ \t]*[:=][ \t]*((?:[^ \t].*)?)$/
const ITEM = /^\s*-\s*["']?([A-Za-z][\w-]*)(?::[ \t]{0,4}([^\s"'][^"']{0,500}))?["']?[ \t]{0,4}$/
const INLINE = /[A-Za-z][\w-]{1,80}/g
// How API Gateway maps a header: a fixed text stands in single quotes, all else is looked up.
const MAPPED = /integration\.request\.header\.([\w-]+)["']?[ \t]*[:=][ \t]*["']?('?)([^"'\n]+)/
// What Varnish and Fastly write.
const IN_VCL = /\b(?:(unset|remove)|set)\s+(?:req|bereq)\.http\.([\w-]+)(?:\s*=\s*([^;]+))?/
const LISTED = /^\s*(?:headers|Headers)\s*[=:]\s*\[([^\]]*)\]/
const LABEL = /customrequestheaders\.([\w-]+)\s*[=:]\s*["']?([^"'\n]*)/i
const IN_XML = /<set\s+name="HTTP_(\w+)"\s+value="([^"]*)"|<set-header\s+name="([\w-]+)"([^>]*)>/i
const XML_VALUE = /<value>([^<]*)<\/value>/i

const part = (line: SourceText, text: string, from = 0): SourceText => {
  const at = line.text.indexOf(text, from)
  return slice(line, at, at + text.length)
}

const indentOf = ({ text }: SourceText): number => text.search(/\S/)

/** Reads what a gateway does to the headers of its callers, and where it sends them. */
export const readGateway = (source: string): PastedCall => {
  const headers: PastedHeader[] = []
  const faults: Fault[] = []
  let url: SourceText | undefined
  let open: { readonly does: 'sets' | 'drops' | 'else'; readonly indent: number } | undefined
  let named: SourceText | undefined
  const drop = (line: SourceText, name: string): void => {
    const span = spanIn(trimmed(line))
    if (span) faults.push({ id: 'proxy-drops', span, detail: name })
  }
  const put = (line: SourceText, name: SourceText, written: string): void => {
    const text = written.trim().replace(/^(["'])(.*)\1,?$/, '$2')
    if (text === '') drop(line, name.text)
    else headers.push({ name, value: proxyValue(part(line, text, line.text.indexOf(name.text) + name.text.length)) })
  }
  const isCloudFront = /forwarded_values|ForwardedValues/.test(source)
  for (const line of sourceLines(source.slice(0, 60_000))) {
    const { text } = line
    if (/^\s*(?:#|$)/.test(text)) continue
    const address = ADDRESS.exec(text)?.[1]
    const host = ADDRESS.exec(text)?.[2] ?? BARE_HOST.exec(text)?.[1]
    if (address !== undefined) url ??= part(line, address)
    else if (host !== undefined)
      url ??= concat([textFor('https://', spanIn(line) ?? { from: 0, to: 0 }), part(line, host)])
    const [, label, labelled = ''] = LABEL.exec(text) ?? []
    const [, server, serverValue = '', header, rest = ''] = IN_XML.exec(text) ?? []
    const [, dropped, inVcl, vclValue = ''] = IN_VCL.exec(text) ?? []
    const [, forwarded] = isCloudFront ? (LISTED.exec(text) ?? []) : []
    const where = spanIn(trimmed(line))
    if (forwarded !== undefined && where && !/["'](?:\*|authorization|(?:x-)?api-key)["']/i.test(forwarded))
      faults.push({ id: 'proxy-drops', span: where, detail: 'cloudfront' })
    const [, mapped, fixed = '', target = ''] = MAPPED.exec(text) ?? []
    if (inVcl !== undefined) {
      if (dropped !== undefined) drop(line, inVcl)
      else put(line, part(line, inVcl), vclValue)
    } else if (mapped !== undefined) {
      const at = part(line, target.trimEnd(), text.indexOf(mapped) + mapped.length)
      const span = spanIn(at)
      const name = target.trim().split('.').at(-1) ?? ''
      const isLookedUp = fixed === '' && /^(?:stageVariables|context|method)\./.test(target)
      headers.push({ name: part(line, mapped), value: isLookedUp && span ? placeholderOf(name, target, span) : at })
    } else if (label !== undefined) put(line, part(line, label), labelled)
    else if (server !== undefined)
      put(line, textFor(server.replaceAll('_', '-'), spanIn(part(line, server)) ?? { from: 0, to: 0 }), serverValue)
    else if (header !== undefined) {
      named = undefined
      if (/exists-action="delete"/.test(rest)) drop(line, header)
      else named = part(line, header)
    } else if (named && XML_VALUE.test(text)) {
      const value = XML_VALUE.exec(text)?.[1] ?? ''
      headers.push({ name: named, value: proxyValue(part(line, value)) })
      named = undefined
    } else if (ANSWER.test(text)) open = { does: 'else', indent: indentOf(line) }
    else if (DROPS.test(text) || SETS.test(text)) {
      const does = DROPS.test(text) ? 'drops' : 'sets'
      const inline = text.trimStart().startsWith('[') ? -1 : text.indexOf('[')
      if (!(open?.does === 'else' && indentOf(line) > open.indent)) open = { does, indent: indentOf(line) }
      if (inline >= 0 && does === 'drops' && open.does === 'drops')
        for (const [name] of text.slice(inline).matchAll(INLINE)) drop(line, name)
    } else if (open && indentOf(line) < open.indent) open = undefined
    if (!open || open.does === 'else' || DROPS.test(text) || SETS.test(text)) continue
    const [, listed, value] = ITEM.exec(text) ?? []
    if (open.does === 'drops') {
      if (listed !== undefined && listed !== 'headers') drop(line, listed)
      continue
    }
    const [, lead = '', name = '', written = ''] = NAMED.exec(text) ?? []
    if (/^key$/i.test(name)) named = part(line, written.replace(/^["']|["'],?$/g, ''), lead.length + name.length)
    else if (/^value$/i.test(name) && named) {
      put(line, named, written)
      named = undefined
    } else if (listed !== undefined && value !== undefined) put(line, part(line, listed), value)
    else if (written !== '' && !/^(?:headers?|append|header|name|request)$/i.test(name))
      put(line, part(line, name), written)
  }
  return handedOn(url, { headers, faults, readAs: 'the configuration of a gateway' })
}
