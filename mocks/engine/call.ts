export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** A request as plain data: the engine never sees a `Request`, so text that `fetch` would reject can still be judged. */
export type Call = {
  readonly method: string
  /** Host name of the provider, lower case, without scheme or port. */
  readonly host: string
  /** Path as sent, percent-encoding kept, beginning with a slash. */
  readonly path: string
  readonly query: URLSearchParams
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Address of the caller as the server sees it. */
  readonly ip: string
}

const parse: (text: string) => Json = JSON.parse

/** The body as JSON, or undefined where it is empty or malformed. */
export const parsedBody = (call: Pick<Call, 'body'>): Json | undefined => {
  if (call.body === '') return undefined
  try {
    return parse(call.body)
  } catch {
    return undefined
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
