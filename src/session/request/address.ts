import { fillablePath } from '#mocks/engine/route.ts'

export type NamedValue = readonly [name: string, value: string]
export type DraftAddress = { readonly path: string; readonly query: readonly NamedValue[] }

/** Takes an address as typed or pasted apart: `/v1/things?x=1`. */
export const readAddress = (text: string): DraftAddress => {
  const at = text.indexOf('?')
  return at < 0
    ? { path: text, query: [] }
    : { path: text.slice(0, at), query: [...new URLSearchParams(text.slice(at + 1))] }
}

/** Path and query as they are sent. */
export const addressText = ({ path, query }: DraftAddress): string => {
  const text = new URLSearchParams(
    query.filter(([name]) => name !== '').map(([name, value]) => [name, value]),
  ).toString()
  return text === '' ? path : `${path}?${text}`
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // A lone percent sign is shown as it stands.
  }
}

/** The parameters of a path, by the pattern of its endpoint; they may still be empty. Undefined where the path has another form. */
export const paramsIn = (pattern: string, path: string): readonly NamedValue[] | undefined => {
  const params = fillablePath(pattern, path)
  return params && Object.entries(params).map(([name, value]) => [name, decoded(value)] as const)
}

/** The path with one parameter set. */
export const withParam = (pattern: string, path: string, name: string, value: string): string => {
  const segments = path.split('/')
  return pattern
    .split('/')
    .map((part, index) => (part === `:${name}` ? encodeURIComponent(value) : (segments[index] ?? '')))
    .join('/')
}

/** Pairs with one value set; the pair is added where it is missing. */
export const withPair = (pairs: readonly NamedValue[], name: string, value: string): readonly NamedValue[] => {
  const at = pairs.findIndex(([each]) => each === name)
  return at < 0 ? [...pairs, [name, value]] : pairs.with(at, [name, value])
}

/** A path to begin with: the endpoint's own, its parameters empty. */
export const emptyPath = (pattern: string): string => pattern.replace(/:\w+/g, '')

/** The query parameters to fill in: those that the endpoint documents, and what is there besides. */
export const queryFields = (
  documented: Readonly<Record<string, string>> | undefined,
  query: readonly NamedValue[],
): readonly NamedValue[] => {
  const names = new Set([...Object.keys(documented ?? {}), ...query.map(([name]) => name)])
  return [...names].map((name) => [name, query.find(([each]) => each === name)?.[1] ?? ''])
}
