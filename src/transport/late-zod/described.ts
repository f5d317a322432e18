import { schemasComeBy } from '#mocks/engine/late-schemas.ts'
import { type Description, type Read, surelyFits } from './surely-fits.ts'

/** Zod, once it is there. */
let zod: object | undefined

const load = async (): Promise<void> => {
  zod = await import('./zod.ts')
}

const callOn = (owner: unknown, name: string, values: readonly unknown[]): unknown => {
  const found: unknown = Reflect.get(Object(owner), name)
  if (typeof found !== 'function') throw new Error(`Zod has no ${name}.`)
  return Reflect.apply(found, owner, values)
}

/** A schema or a check as its module describes it. Zod makes it when the first value is checked that does not fit beyond doubt. */
class Described {
  readonly description: Description
  readonly #make: () => unknown
  #made: unknown

  constructor(description: Description, make: () => unknown) {
    this.description = description
    this.#make = make
  }

  made(): unknown {
    return (this.#made ??= this.#make())
  }

  check(...checks: readonly unknown[]): Described {
    const description = { ...this.description, checks: [...this.description.checks, ...checks] }
    return new Described(description, () => callOn(this.made(), 'check', checks.map(made)))
  }

  /** Throws where only Zod can tell and is not there yet: whoever checks a value waits for `schemasReady` before. */
  safeParse(value: unknown): unknown {
    const read = zod ? undefined : fits(value, this)
    return read ? { success: true, ...read } : callOn(this.made(), 'safeParse', [value])
  }
}

const fits = (value: unknown, schema: unknown): Read | undefined =>
  surelyFits(value, schema, (thing) => (thing instanceof Described ? thing.description : undefined))

schemasComeBy((asked) => {
  if (zod) return undefined
  const about = asked?.()
  const isSure = about && (about.schema === undefined || fits(about.value, about.schema))
  return isSure ? undefined : load()
})

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const made = (value: unknown): unknown => {
  if (value instanceof Described) return value.made()
  if (Array.isArray(value)) return value.map(made)
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, made(each)])) : value
}

/** A function of Zod, by its path in there, that describes what it is asked for. */
export const late =
  (name: string, part?: 'iso') =>
  (...values: readonly unknown[]): Described =>
    new Described({ name: part ? `${part}.${name}` : name, values, checks: [] }, () => {
      if (!zod) throw new Error('Zod is not loaded: wait for schemasReady().')
      return callOn(part ? Reflect.get(zod, part) : zod, name, values.map(made))
    })
