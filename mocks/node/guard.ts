import type { Problem } from '#mocks/engine/problem.ts'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::(\d+))?$/i
const ORIGIN = /^http:\/\/(.*)$/i

/** The port behind a loopback name, 80 where none is named; undefined where it is no loopback name. */
const loopbackPort = (host: string): string | undefined => {
  const named = LOOPBACK.exec(host)
  return named ? (named[1] ?? '80') : undefined
}

/** This machine by any of its names, at the very port: what runs at another port is another site. */
const isOwnOrigin = (origin: string, port: string): boolean => loopbackPort(ORIGIN.exec(origin)?.[1] ?? '') === port

/** The name in a `Host` header, in lower case and without its port. */
export const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')

const isOriginOf = (origin: string, host: string): boolean =>
  ORIGIN.exec(origin)?.[1]?.toLowerCase() === host.toLowerCase()

/**
 * Why the local server's dashboard refuses this request; undefined where it does not. The dashboard mints keys, so no page
 * of another site may reach it, neither by its own script nor by a host name that it made point here. `allowedHosts` are
 * names, without a port, that were opened at the start.
 */
export const refusal = (
  headers: Readonly<Record<string, string>>,
  allowedHosts: readonly string[] = [],
): Problem | undefined => {
  const refused = (detail: string): Problem => ({ status: 403, title: 'Refused', detail })
  const host = headers['host'] ?? ''
  const name = hostName(host)
  const port = loopbackPort(host)
  if (port === undefined && !allowedHosts.includes(name))
    return refused(
      `The dashboard answers only to a loopback name such as 127.0.0.1, not to "${host}". To allow this name, start the server with --allow-host ${name || 'NAME'}.`,
    )
  const { origin } = headers
  if (origin !== undefined && !(port === undefined ? isOriginOf(origin, host) : isOwnOrigin(origin, port)))
    return refused(`The dashboard does not answer pages of ${origin}.`)
  if (headers['sec-fetch-site'] === 'cross-site') return refused('The dashboard does not answer pages of another site.')
  const type = headers['content-type']
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  if (hasBody && !/^application\/json\s*(;|$)/i.test(type ?? ''))
    return refused(`Send the body as application/json, not as ${type ?? 'a body without a content type'}.`)
  return undefined
}
