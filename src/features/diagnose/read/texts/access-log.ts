import type { PastedCall } from '#src/features/diagnose/call.ts'
import { concat, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { partialCall } from './partial-call.ts'

/** The request in a line of an access log, with the status behind it, or in front of it as HAProxy writes it. */
const REQUEST = /"(GET|POST|PUT|PATCH|DELETE|HEAD) (\/[^\s"]{0,500}) HTTP\/[\d.]+"(?: (\d{3})(?= ))?/
const BEFORE = / (\d{3}) \d+ \S+ \S+ [\w-]{4} /
/** A host by its name: an address in numbers tells nobody whose it is. */
const HOST = /(?<![\w.@-])(?:[a-z][\w-]*\.)+[a-z]{2,12}(?![\w.-])/gi
/** What Envoy writes behind the status where it answered by itself: its flags, and the details. What the API answered has neither. */
const FLAGS =
  /" \d{3} ((?:UF|UH|UT|UC|UO|UR|URX|UPE|LR|LH|NR|NC|NFCF|RL|RLSE|UAEX|IH|DT|DF|OM)(?:,[A-Z]{2,4}){0,3})(?: ([a-z]\w{3,60}))?(?=[ {])/
const BY_ITSELF =
  /" \d{3} - ((?:rbac_access_denied|jwt_authn_access_denied|ext_authz_denied|direct_response|route_not_found|cluster_not_found|no_healthy_upstream|request_rate_limited)\w{0,40})(?=[ {[])/
const FILE = /\.(?:js|ts|py|php|rb|go|java|log|json|html?|internal|local|svc)$/i

/** The host that a line names: one that begins like that of an API comes first. */
const hostIn = (line: string): { readonly host: string; readonly at: number } | undefined => {
  const found = [...line.matchAll(HOST)].filter(([host]) => host.split('.').length > 2 && !FILE.test(host))
  const best = found.find(([host]) => /^(?:api|sandbox)\./i.test(host)) ?? found[0]
  return best && { host: best[0], at: best.index }
}

/** Reads a line of the access log of a proxy, which shows the request and no headers. */
export const readAccessLog = (source: string): PastedCall | undefined => {
  for (const { 0: line, index: from } of source.slice(0, 60_000).matchAll(/[^\r\n]+/g)) {
    const match = REQUEST.exec(line)
    const [all = '', method = '', path = '', behind] = match ?? []
    const status = behind ?? BEFORE.exec(line)?.[1]
    const named = match && status !== undefined ? hostIn(line.replace(all, ' '.repeat(all.length))) : undefined
    if (!match || !named || status === undefined) continue
    const at = from + match.index + 1
    const [denied = ''] = /\b(?:ext_authz_denied|rbac_access_denied|jwt_authn_access_denied)/.exec(line) ?? []
    const [, flags = '', details = ''] = FLAGS.exec(line) ?? []
    const own = denied || [flags, details].join(' ').trim() || (BY_ITSELF.exec(line)?.[1] ?? '')
    const host = { from: from + named.at, to: from + named.at + named.host.length }
    const pathAt = at + method.length + 1
    return partialCall({
      method: textAt(source, at, at + method.length),
      url: concat([
        textFor('https://', { from: host.from, to: host.from }),
        textAt(source, host.from, host.to),
        textAt(source, pathAt, pathAt + path.length),
      ]),
      response: { status: Number(status), body: own, ...(own !== '' && { gateway: 'Envoy' }) },
      readAs: 'a line of an access log',
    })
  }
  return undefined
}
