/** What a schema or a check was described by: the function of Zod and its arguments, and for a schema the checks on it. */
export type Description = {
  readonly name: string
  readonly values: readonly unknown[]
  readonly checks: readonly unknown[]
}

/** What a value reads as. */
export type Read = { readonly data: unknown }

/** The description of what Zod has not made yet; undefined for anything else. */
export type DescriptionOf = (thing: unknown) => Description | undefined

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const passes = (value: unknown, { name, values: [limit] }: Description): boolean => {
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : undefined
  if (name === 'regex')
    return typeof value === 'string' && limit instanceof RegExp && !limit.global && limit.test(value)
  if (typeof limit !== 'number') return false
  if (name === 'minimum' || name === 'gte') return typeof value === 'number' && value >= limit
  if (name === 'maximum') return typeof value === 'number' && value <= limit
  if (name === 'minLength') return size !== undefined && size >= limit
  return name === 'maxLength' && size !== undefined && size <= limit
}

/** What a value reads as where it fits beyond doubt; undefined where Zod has to look at it, which alone says what is wrong. */
export const surelyFits = (value: unknown, thing: unknown, descriptionOf: DescriptionOf): Read | undefined => {
  const described = descriptionOf(thing)
  if (!described) return undefined
  const { name, values, checks } = described
  const within = (each: unknown, inner: unknown): Read | undefined => surelyFits(each, inner, descriptionOf)
  const allOf = (entries: readonly (readonly [string, Read | undefined])[]): Read | undefined =>
    entries.every(([, read]) => read)
      ? { data: Object.fromEntries(entries.map(([key, read]) => [key, read?.data])) }
      : undefined
  const isSure = checks.every((check) => {
    const known = descriptionOf(check)
    return known !== undefined && passes(value, known)
  })
  if (!isSure) return undefined
  const [first, second] = values
  switch (name) {
    case 'string':
      return typeof value === 'string' ? { data: value } : undefined
    case 'number':
      return Number.isFinite(value) ? { data: value } : undefined
    case 'int':
      return Number.isSafeInteger(value) ? { data: value } : undefined
    case 'boolean':
      return typeof value === 'boolean' ? { data: value } : undefined
    case 'literal':
      return typeof value === 'string' && value === first ? { data: value } : undefined
    case 'enum':
      return typeof value === 'string' && Array.isArray(first) && first.includes(value) ? { data: value } : undefined
    case 'custom':
      return first === undefined && value !== undefined ? { data: value } : undefined
    case 'optional':
      return value === undefined ? { data: value } : within(value, first)
    case 'array': {
      const read = Array.isArray(value) ? value.map((each: unknown) => within(each, first)) : [undefined]
      return read.every((each) => each) ? { data: read.map((each) => each?.data) } : undefined
    }
    case 'record':
      return isPlain(value) && !Object.hasOwn(value, '__proto__')
        ? allOf(Object.entries(value).map(([key, each]) => [key, within(key, first) && within(each, second)]))
        : undefined
    case 'object':
      return isPlain(value) && isPlain(first)
        ? allOf(
            Object.entries(first)
              .filter(([key, inner]) => Object.hasOwn(value, key) || descriptionOf(inner)?.name !== 'optional')
              .map(([key, inner]) => [
                key,
                within(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, inner),
              ]),
          )
        : undefined
    default:
      return undefined
  }
}
