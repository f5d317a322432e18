import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { memberOf, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { concat, placeholderOf, slice, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { items, text } from './json-parts.ts'
import { partialCall } from './partial-call.ts'

/** How deep a step of an automation nests its request. */
const DEEPEST = 12

const FILLED = /\{\{((?:(?!\}\}).){1,200})\}\}/g
const FILLED_BY_AZURE = /@\{([^{}]{1,200})\}|^@([a-z]\w*\(.{0,200}\))$/gi

// What an expression of n8n would read a credential by.
const OF_CREDENTIAL = /\$credentials?\b|\.credentials?\b|\$secrets\./

/** A value of n8n, where an equals sign in front makes an expression of it, or of a Logic App: what stands in braces is filled in. */
const expression = (part: SourceText, faults: Fault[]): SourceText => {
  const isAzure = /^@[a-z]\w*\(|@\{/i.test(part.text)
  if (!isAzure && !/^=[\s\S]*\{\{/.test(part.text)) return part
  const parts: SourceText[] = []
  let run = isAzure ? 0 : 1
  for (const { index, 0: all, 1: braced, 2: code = braced ?? '' } of part.text.matchAll(
    isAzure ? FILLED_BY_AZURE : FILLED,
  )) {
    const span = spanIn(part, index, index + all.length)
    const name = code.match(/\w{1,60}/g)?.at(-1) ?? 'value'
    if (!span) continue
    if (!isAzure && OF_CREDENTIAL.test(code)) faults.push({ id: 'credential-in-expression', span, detail: all })
    parts.push(slice(part, run, index), placeholderOf(name, all, span))
    run = index + all.length
  }
  return concat([...parts, slice(part, run)])
}

/** `{ name: value }`, or a list of `{ name, value }`, also inside of another object. */
const headersIn = (value: Value, faults: Fault[]): readonly PastedHeader[] => {
  if (value.kind !== 'collection') return []
  if (value.written === 'list')
    return value.members.flatMap(({ value: each }) => {
      const [name, part] = [text(memberOf(each, 'name', 'key', 'header')), text(memberOf(each, 'value'))]
      return name && part ? [{ name, value: expression(part, faults) }] : []
    })
  return value.members.flatMap(({ name, value: inner }) =>
    inner.kind === 'text' && name ? [{ name, value: expression(inner.part, faults) }] : headersIn(inner, faults),
  )
}

/** What Traefik writes of a request: where it went, and what came back. */
const loggedIn = (value: Value): PastedCall | undefined => {
  const [host, path] = [text(memberOf(value, 'ServiceURL')), text(memberOf(value, 'RequestPath'))]
  const status = text(memberOf(value, 'OriginStatus', 'DownstreamStatus'))
  const method = text(memberOf(value, 'RequestMethod'))
  if (!host || !path || !method) return undefined
  return partialCall({
    method,
    url: concat([host.text.endsWith('/') ? slice(host, 0, host.text.length - 1) : host, path]),
    ...(status && { response: { status: Number(status.text), body: '' } }),
    readAs: 'a line of an access log',
  })
}

const requestIn = (value: Value, depth: number): PastedCall | undefined => {
  if (value.kind !== 'collection' || depth > DEEPEST) return undefined
  const logged = loggedIn(value)
  if (logged) return logged
  const url = text(memberOf(value, 'url', 'uri', 'endpoint'))
  const faults: Fault[] = []
  const headers = value.members.flatMap(({ name, value: inner }) =>
    name && /header/i.test(name.text) ? headersIn(inner, faults) : [],
  )
  // A node of n8n whose credential would send the key, or which has none.
  const by = text(memberOf(value, 'authentication'))
  if (url && /^=?https?:\/\//.test(url.text) && (headers.length > 0 || by)) {
    const method = text(memberOf(value, 'method', 'httpMethod', 'requestMethod'))
    return {
      form: 'http',
      method: method ?? textFor('GET', spanIn(url) ?? value.span),
      ...(!method && { methodBy: 'default' as const }),
      url,
      headers,
      body: undefined,
      ...(method && !/^get$/i.test(method.text) && { bodyUnseen: true, usualType: 'application/json' }),
      faults,
      ...(by && by.text !== 'none' && { partial: true as const }),
      readAs: 'a step of a tool, in JSON',
    }
  }
  for (const each of items(value)) {
    const found = requestIn(each, depth + 1)
    if (found) return found
  }
  return undefined
}

/** The first request in a JSON text of a tool that nobody told of: an object with an address and headers. */
export const readJsonRequest = (root: Value): PastedCall | undefined => requestIn(root, 0)
