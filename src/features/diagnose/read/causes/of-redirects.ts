import type { Cause } from './cause.ts'
import { isWithoutKey } from './cause.ts'

const ADDRESS = /https?:\/\/([\w.-]{1,200})(?::\d{1,5})?[^\s"'<>)\]}]{0,500}/i
const STATUS = /(?<![\w.:/-])(30[12378]|40[13])(?![\w.:-])/

/** Whether two hosts are of one owner, as far as names tell: `example.com` and `api.example.com`. */
const areRelated = (one: string, other: string): boolean => {
  const own = (host: string): string => host.split('.').at(-2) ?? host
  return one !== other && own(one) === own(other)
}

type Hop = { readonly host: string; readonly status: string; readonly from: number; readonly to: number }

/** The hosts that the lines of a log name, each with the status that stands behind it there or in the next lines. */
const hopsIn = (source: string): readonly Hop[] => {
  const hops: Hop[] = []
  let last: Omit<Hop, 'status'> | undefined
  for (const { 0: line, index } of source.matchAll(/[^\r\n]+/g)) {
    const found = ADDRESS.exec(line)
    const isTarget = /^[<\s]*["']?location\b/i.test(line)
    if (found && !isTarget)
      last = {
        host: (found[1] ?? '').toLowerCase(),
        from: index + found.index,
        to: index + found.index + found[0].length,
      }
    const rest = found ? line.slice(found.index + found[0].length) : line
    const [, status] = /^\s*[{"]/.test(line) ? [] : (STATUS.exec(rest) ?? [])
    if (!last || status === undefined) continue
    hops.push({ ...last, status })
    last = undefined
  }
  return hops
}

/** Lines of a client's log: one host sent it on, and the next one got no key. */
const hostsInLog: Cause = (source) => {
  if (!/\b30[12378]\b/.test(source)) return []
  const hops = hopsIn(source)
  const first = hops.find(({ status }) => status.startsWith('3'))
  const next = first ? hops.slice(hops.indexOf(first) + 1).find(({ status }) => status.startsWith('4')) : undefined
  return first && next && areRelated(first.host, next.host)
    ? [{ id: 'redirect-dropped', span: { from: first.from, to: first.to }, detail: `${first.status} ${next.host}` }]
    : []
}

const LAST =
  /\b(?:location|responseUrl|response_?url|url_effective|effectiveUri|final url|redirected to|redirecting to|following redirect to)\b["']?(?:[ \t]{0,4}[:=])?[ \t]{0,4}["']?https?:\/\/([\w.-]{1,200})/i
// The host of a call, in an address or in the options that a client prints.
const CALLED = /https?:\/\/([\w.-]{1,200})|\bhost(?:name)?["']?: ["']([\w.-]{1,200})["']/gi
const WRITTEN_OUT = /^.{0,2000}?\burl_effective\b.{0,2000}$/m

/** The address that answered in the end, where it is at another host than the one that was called. */
const lastHost: Cause = (source) => {
  const command = WRITTEN_OUT.exec(source)
  const said = LAST.exec(source) ?? (command ? ADDRESS.exec(source.slice(command.index + command[0].length)) : null)
  const to = said?.[1]?.toLowerCase() ?? ''
  const named = [...(command?.[0] ?? source).matchAll(CALLED)]
  const called = named.find(([, address = '', name = address]) => areRelated(name.toLowerCase(), to))
  if (!called || to === '') return []
  const at = (command?.index ?? 0) + called.index
  return [{ id: 'redirect-dropped', span: { from: at, to: at + called[0].length }, detail: `redirect ${to}` }]
}

const PRINTED_LAST = /\b(?:response|res|r|resp|answer)\.(?:url|request\.url|responseURL|real_url|effectiveUri)\b/
const BY_COMMENT = /^[ \t]*(?:\/\/|#)?[^\n]{0,40}?https?:\/\/([\w.-]{1,200})\S{0,300}[ \t,|:>-]{1,6}40[13]\b/gm

/** What a line prints of the address that answered, where the code prints that: another host than the called one. */
const printedHost: Cause = (source) => {
  if (!PRINTED_LAST.test(source)) return []
  const called = [...source.matchAll(CALLED)]
  for (const { 1: host = '', index } of source.matchAll(BY_COMMENT)) {
    const to = host.toLowerCase()
    const from = called.find(({ 1: name = '', index: at }) => at < index && areRelated(name.toLowerCase(), to))
    if (from)
      return [
        {
          id: 'redirect-dropped',
          span: { from: from.index, to: from.index + from[0].length },
          detail: `redirect ${to}`,
        },
      ]
  }
  return []
}

/** A redirect to another host, behind which the answer says that no key came. */
export const redirectToHost: Cause = (source) => {
  if (!/MISSING_API_KEY|Missing auth|"Unauthorized"|'Unauthorized'/i.test(source) || !isWithoutKey(source)) return []
  const found = hostsInLog(source)
  if (found.length > 0) return found
  const last = lastHost(source)
  return last.length > 0 ? last : printedHost(source)
}
