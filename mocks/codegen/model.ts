import { credentialsAt, type KnownSecret, type SampleCredentials, secretParts, type Text } from './secret-parts.ts'
import { LOCAL, type SampleTarget } from './target.ts'
import { merged, revealedText } from './text.ts'

/** A request as samples write it: what is sent, part by part, each credential with the name of its variable. */
export type SampleModel = {
  readonly method: string
  readonly url: Text
  /** Each name once. */
  readonly headers: readonly (readonly [name: string, value: Text])[]
  readonly body?: Text
}

/** A request that goes out. A header's value may have its credentials marked already. */
export type SampleRequest = {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string | Text])[]
  readonly body?: string
}

/** `isTyped`: a reader wrote the call, so that whatever may be a credential has a variable. */
export type Options = {
  readonly target?: SampleTarget
  readonly known?: readonly KnownSecret[]
  readonly isTyped?: boolean
}

/** The model of all samples of a call. */
export const modelOf = (
  { method, url, headers, body }: SampleRequest,
  credentials: SampleCredentials,
  { target = 'provider', known = [], isTyped = false }: Options = {},
): SampleModel => {
  const here = credentialsAt(url, credentials)
  const named = numbering()
  const parts = (text: string): Text => named(secretParts(text.toWellFormed(), here, known, isTyped))
  return {
    method,
    url: parts(addressAt(url, target)),
    headers: mergedHeaders(
      headers.map(([name, value]) => [name, typeof value === 'string' ? parts(value) : named(value)]),
    ),
    ...(body !== undefined && { body: parts(body) }),
  }
}

/** The variables of a model in their order, each with the value that is sent. */
export const variablesOf = ({ url, headers, body }: SampleModel): ReadonlyMap<string, string> => {
  const parts = [url, ...headers.map(([, value]) => value), body ?? []].flat()
  return new Map(parts.flatMap((part) => ('env' in part ? [[part.env, part.value] as const] : [])))
}

/** The model with its credentials as plain text. */
export const revealed = ({ method, url, headers, body }: SampleModel): SampleModel => ({
  method,
  url: revealedText(url),
  headers: headers.map(([name, value]) => [name, revealedText(value)]),
  ...(body && { body: revealedText(body) }),
})

/** The address as a client sends it, at the provider or at the local server. */
const addressAt = (text: string, target: SampleTarget): string => {
  const url = URL.parse(text)
  // An address that is none is written as it stands: it fails in each language.
  const address = url ? `${url.protocol}//${url.host}${url.pathname}${url.search}` : text
  return target === 'local' ? address.replace(/^https?:\/\//, LOCAL) : address
}

/** Two values of one variable cannot both stand in it: the second goes into one with a number. */
const numbering = (): ((parts: Text) => Text) => {
  const values = new Map<string, string[]>()
  return (parts) =>
    parts.map((part) => {
      if ('text' in part) return part
      const known = values.get(part.env) ?? []
      values.set(part.env, known)
      if (!known.includes(part.value)) known.push(part.value)
      const at = known.indexOf(part.value)
      return at === 0 ? part : { ...part, env: `${part.env}_${at + 1}` }
    })
}

/** Headers of one name are sent as one, its values in a list: so says the Fetch standard, and so do clients. */
const mergedHeaders = (headers: SampleModel['headers']): SampleModel['headers'] => {
  const byName = new Map<string, readonly [string, Text]>()
  for (const [name, value] of headers) {
    const before = byName.get(name.toLowerCase())
    byName.set(
      name.toLowerCase(),
      before ? [before[0], merged([...before[1], { text: ', ' }, ...value])] : [name, value],
    )
  }
  return [...byName.values()]
}
