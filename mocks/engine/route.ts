import type { Endpoint } from './endpoint.ts'
import type { Provider } from './provider.ts'

export type Routed = { readonly endpoint: Endpoint; readonly params: Readonly<Record<string, string>> }

/** The parameters of `path` where it fits `pattern` (segments beginning with a colon match anything); else undefined. */
export const matchPath = (pattern: string, path: string): Record<string, string> | undefined =>
  match(pattern.split('/'), path.split('/'))

const match = (pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined => {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith(':') && segment !== '') params[part.slice(1)] = segment
    else if (part !== segment) return undefined
  }
  return params
}

/** The endpoint that a method and path lead to; undefined where there is none. Parameters stay percent-encoded. */
export const route = (provider: Provider, method: string, path: string): Routed | undefined => {
  const segments = path.split('/')
  for (const endpoint of provider.endpoints) {
    if (endpoint.method !== method) continue
    const params = match(endpoint.path.split('/'), segments)
    if (params) return { endpoint, params }
  }
  return undefined
}
