import type { Problem } from './engine/problem.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

const isOwnOrigin = (origin: string): boolean => {
  try {
    return LOOPBACK.test(new URL(origin).host)
  } catch {
    return false // `null` and other words that are no address are foreign.
  }
}

/**
 * Why the local server's dashboard refuses this request; undefined where it does not. The dashboard mints keys, so no page
 * of another site may reach it, neither by its own script nor by a host name that it made point here.
 */
export const refusal = (headers: Headers): Problem | undefined => {
  const refused = (detail: string): Problem => ({ status: 403, title: 'Refused', detail })
  const host = headers.get('host') ?? ''
  if (!LOOPBACK.test(host))
    return refused(`The dashboard answers only to a loopback name such as 127.0.0.1, not to "${host}".`)
  const origin = headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin)) return refused(`The dashboard does not answer pages of ${origin}.`)
  if (headers.get('sec-fetch-site') === 'cross-site')
    return refused('The dashboard does not answer pages of another site.')
  const type = headers.get('content-type')
  const hasBody = headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0
  if (hasBody && !/^application\/json\b/i.test(type ?? ''))
    return refused(`Send the body as application/json, not as ${type ?? 'a body without a content type'}.`)
  return undefined
}
