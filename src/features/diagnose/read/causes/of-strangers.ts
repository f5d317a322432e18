import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'

// Proxies that anyone may send a call through.
const STRANGER =
  /https?:\/\/((?:[\w-]+\.)*(?:cors-anywhere\.[\w.-]+|corsproxy\.\w+|allorigins\.win|codetabs\.com|thingproxy\.freeboard\.io|crossorigin\.me|cors\.(?:sh|lol|eu\.org|bridged\.cc)|cors-proxy\.\w[\w.-]*|corsproxy\.[\w.-]+|whateverorigin\.org|jsonp\.afeld\.me|yacdn\.org|\w[\w-]*cors[\w-]*\.(?:workers\.dev|herokuapp\.com|vercel\.app|netlify\.app)))/i
const INNER = /https?(?::\/\/|%3A%2F%2F)(?:api|sandbox)\.[^\s"'`<>)]+/gi

/** The address behind a stranger's proxy, decoded where it was handed on in a query. */
const innerIn = (source: string, from: number): SourceText | undefined => {
  for (const { index, 0: text } of source.matchAll(INNER)) {
    // The proxy may be named like an API itself.
    if (STRANGER.test(text.slice(0, 80))) continue
    const span = { from: index, to: index + text.length }
    if (index < from) continue
    return text.includes('%3A') || text.includes('%3a')
      ? textFor(decoded(text), span)
      : textAt(source, span.from, span.to)
  }
  return from === 0 ? undefined : innerIn(source, 0)
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A call by way of a stranger's proxy: it is judged as the one to the API, and said to go elsewhere. */
export const byStranger = (call: PastedCall, source: string): PastedCall => {
  const match = STRANGER.exec(source.slice(0, 60_000))
  const [all = '', host = ''] = match ?? []
  if (!match) return call
  const url = innerIn(source.slice(0, 60_000), match.index + all.length)
  const fault: Fault = {
    id: 'key-to-stranger',
    span: { from: match.index, to: match.index + all.length },
    detail: host,
  }
  return url ? { ...call, url, faults: [...call.faults, fault] } : call
}

const HOSTNAME = /\.host(?:name)?\s*=\s*["'`]([\w-]+(?:\.[\w-]+)+)["'`]/

/** A call to the address that another one came for, at a host that the code puts into it: its callers choose the path. */
export const byHostname = (call: PastedCall, source: string): PastedCall => {
  const isKnown = call.url === undefined || /^(?:https?:)?\/\//.test(call.url.text)
  const match = isKnown ? null : HOSTNAME.exec(source)
  const host = match?.[1] ?? ''
  const at = match ? match.index + match[0].indexOf(host) : 0
  const span = { from: at, to: at + host.length }
  return match
    ? {
        ...call,
        url: concat([textFor('https://', span), textAt(source, at, span.to), placeholderOf('path', '/…', span)]),
      }
    : call
}
