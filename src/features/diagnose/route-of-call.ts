import type { KeyClass } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { matchPath } from '#mocks/engine/route.ts'
import { nearlyNamesThem } from './name-provider.ts'
import { isLocal, nearestRoute, type NearestRoute, type PastedAddress } from './address.ts'
import type { PastedCall } from './call.ts'
import { errorsOf } from './errors/find-errors.ts'

/** Where a call without an address is judged: at an endpoint that takes such a key and asks for nothing else, one to read if there is one. */
export const anyEndpoint = (provider: Provider, keyClass: KeyClass | undefined): NearestRoute | undefined => {
  const open = provider.endpoints.filter(({ auth, path }) => auth.keys.length > 0 && !auth.token && !path.includes(':'))
  const fitting = open.filter(({ auth }) => keyClass === undefined || auth.keys.includes(keyClass))
  const endpoint = fitting.find(({ method }) => method === 'GET') ?? fitting[0] ?? open[0]
  return (
    endpoint && {
      routed: { endpoint, params: {} },
      method: endpoint.method,
      path: endpoint.path,
      kinds: [],
      wrong: { from: 0, to: 0 },
    }
  )
}

/** Whether an address of the provider may begin so: each whole part is one of its own or stands for an id, the last may go on. */
const mayBegin = ({ endpoints }: Provider, text: string): boolean => {
  const parts = text.split('/')
  const last = parts.length - 1
  return endpoints.some(({ path }) => {
    const own = path.split('/')
    return parts.every((part, index) => {
      const theirs = own[index]
      if (theirs === undefined) return false
      return theirs.startsWith(':') || (index === last ? theirs.startsWith(part) : theirs === part)
    })
  })
}

/** Whether a variable stands for a part of the path that leaves open which address it is. */
export const isFilled = (
  provider: Provider,
  { url, partial }: PastedCall,
  { path, hostKnown }: PastedAddress,
): boolean => {
  if (partial === true && /:\w+\*|:splat|\(\.\*\)|\$\d/.test(path.text)) return true
  const first = url?.placeholders.find(({ from, to }) => from < path.to && to > path.from)
  if (!first) return false
  return !hostKnown || mayBegin(provider, path.text.slice(0, Math.max(0, first.from - path.from)))
}

/** Whether a path is only what all addresses of the provider begin with: the base that a client was given. */
export const isBase = ({ endpoints }: Provider, { path }: PastedAddress): boolean => {
  const base = path.text.endsWith('/') ? path.text.slice(0, -1) : path.text
  return base === '' || endpoints.some((endpoint) => endpoint.path.startsWith(`${base}/`))
}

/** Whether the provider's pages name this address and the mock does not play it. */
export const isUnplayed = ({ unplayed = [] }: Provider, { path }: PastedAddress): boolean =>
  unplayed.some((each) => matchPath(each.path, path.text) !== undefined)

/** Whether a script calls the server of its own page, which may hand the call on under another path. */
export const isOwnServer = ({ form }: PastedCall, { host, path, hostKnown }: PastedAddress): boolean =>
  /^(?:fetch|node)$/.test(form) && !hostKnown && host.text === '' && path.text !== ''

/** Whether a call goes to a machine of the reader or of somebody else, and the answer is one of the provider: a proxy there hands it on under another path. */
export const isHandedOn = (provider: Provider, { response }: PastedCall, { host }: PastedAddress): boolean =>
  response !== undefined &&
  (isLocal(host.text) || !nearlyNamesThem(provider, host.text)) &&
  errorsOf([provider], response.body, response.status).some(({ weight }) => weight >= 6)

/** The address that a call leads to. Where only a part of a call names no method, the one that the address takes counts. */
export const routeOf = (provider: Provider, call: PastedCall, { path }: PastedAddress): NearestRoute | undefined => {
  const found = nearestRoute(provider, call.method.text.toUpperCase(), path.text)
  const isUnsaid = call.partial === true && call.methodBy === 'default'
  // A variable in front may hold the beginning of the path.
  const isBehindBase = call.url?.placeholders.some(({ from }) => from === 0) === true
  return (
    found && {
      ...found,
      kinds: found.kinds.filter(
        (kind) => !(isUnsaid && kind === 'method') && !(isBehindBase && kind === 'prefix-missing'),
      ),
    }
  )
}
