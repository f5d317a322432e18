import type { KeyClass } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { nearestRoute, type NearestRoute, type PastedAddress } from './address.ts'
import type { PastedCall } from './call.ts'

/** Where a call without an address is judged: at an endpoint that takes such a key and asks for nothing else, one to read if there is one. */
export const anyEndpoint = (provider: Provider, keyClass: KeyClass | undefined): NearestRoute | undefined => {
  const open = provider.endpoints.filter(
    ({ auth: needs, path }) => needs.keys.length > 0 && !needs.token && !path.includes(':'),
  )
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

/** Whether a variable stands for a part of the path. */
export const isFilled = ({ url }: PastedCall, { path }: PastedAddress): boolean =>
  url?.placeholders.some(({ from, to }) => from < path.to && to > path.from) ?? false

/** The address that a call leads to. Where only a part of a call names no method, the one that the address takes counts. */
export const routeOf = (provider: Provider, call: PastedCall, { path }: PastedAddress): NearestRoute | undefined => {
  const found = nearestRoute(provider, call.method.text.toUpperCase(), path.text)
  return found && call.partial && call.methodBy === 'default'
    ? { ...found, kinds: found.kinds.filter((kind) => kind !== 'method') }
    : found
}
