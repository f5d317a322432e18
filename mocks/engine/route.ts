import type { Endpoint } from './endpoint.ts'
import type { Provider } from './provider.ts'

export type Routed = { readonly endpoint: Endpoint; readonly params: Readonly<Record<string, string>> }

/** The parameters of `path` where it fits `pattern` (segments beginning with a colon match anything); else undefined. */
export const matchPath = (pattern: string, path: string): Record<string, string> | undefined => {
  const params = fillablePath(pattern, path)
  return params && Object.values(params).every((value) => value !== '') ? params : undefined
}

/** As `matchPath`, but a parameter may still be empty: an address that is being filled in. */
export const fillablePath = (pattern: string, path: string): Record<string, string> | undefined => {
  const { start, parts } = partsOf(pattern)
  if (!parts) return pattern === path ? {} : undefined
  if (!path.startsWith(start)) return undefined
  const segments = path.split('/')
  if (parts.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (let at = 0; at < parts.length; at += 1) {
    const [part = '', segment = ''] = [parts[at], segments[at]]
    if (part.startsWith(':')) params[part.slice(1)] = segment
    else if (part !== segment) return undefined
  }
  return params
}

/** What stands before the first parameter of a pattern, and its segments where it has one. */
type Parts = { readonly start: string; readonly parts?: readonly string[] }

// Each call tries several patterns, so one is cut once.
const known = new Map<string, Parts>()
const partsOf = (pattern: string): Parts => {
  const cut = known.get(pattern)
  if (cut) return cut
  const first = pattern.indexOf('/:')
  const made = first < 0 ? { start: pattern } : { start: pattern.slice(0, first + 1), parts: pattern.split('/') }
  known.set(pattern, made)
  return made
}

/** The endpoint that a method and path lead to; undefined where there is none. Parameters stay percent-encoded. */
export const route = (provider: Provider, method: string, path: string): Routed | undefined => {
  for (const endpoint of provider.endpoints) {
    if (endpoint.method !== method) continue
    const params = matchPath(endpoint.path, path)
    if (params) return { endpoint, params }
  }
  return undefined
}

/** The endpoint at a path, by this method or else by any. */
export const endpointLike = (provider: Provider, method: string, path: string): Endpoint | undefined =>
  route(provider, method, path)?.endpoint ?? provider.endpoints.find((each) => matchPath(each.path, path) !== undefined)
