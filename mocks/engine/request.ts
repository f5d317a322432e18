export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** A request as plain data: the engine never sees a `Request`, so text that `fetch` would reject can still be judged. */
export type ApiRequest = {
  readonly method: string
  /** Host name of the provider, lower case, without scheme or port. */
  readonly host: string
  /** Path beginning with a slash, as `plainPath` spells it. */
  readonly path: string
  readonly query: URLSearchParams
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Address of the caller as the server sees it. */
  readonly ip: string
}

const parse: (text: string) => Json = JSON.parse

/** How deep a body may nest. Far deeper than any caller's, and far from where showing it again would overflow the stack. */
const DEEPEST = 512

/** How many values a body may hold: far more than any caller sends, and few enough to name each that is wrong. */
export const MOST_VALUES = 10_000

/** The body as JSON, or undefined where it is empty, malformed, nested too deep or of too many values. */
export const parsedBody = ({ body }: Pick<ApiRequest, 'body'>): Json | undefined => {
  if (body === '') return undefined
  try {
    const json = parse(body)
    // Each level takes two characters at least, so a short body needs no look.
    return body.length > 2 * DEEPEST && isTooLarge(json) ? undefined : json
  } catch {
    return undefined
  }
}

/** Whether a value nests too deep, or holds more values than `MOST_VALUES`. */
export const isTooLarge = (json: Json): boolean => {
  let level: readonly Json[] = [json]
  let count = 0
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    count += level.length
    if (level.length === 0) return false
    if (count > MOST_VALUES) return true
  }
  return true
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
