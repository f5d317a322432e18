import { knownIds } from './known-ids.ts'

// A caller without types hears at the door which argument is wrong: further in, it would be a fault of no name, or of nothing.

/** What is said of something that is taken for a mock. */
export const NO_MOCK = 'This is no mock that createMock of this package made. Did you forget to await it?'

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Throws a `TypeError` for options that are no object, or that hold one which `what` does not have. */
export const checkOptions = (what: string, options: unknown, known: readonly string[]): void => {
  if (!isObject(options)) throw new TypeError(`${what} takes an object of options. It has: ${known.join(', ')}.`)
  const stray = Object.keys(options).find((name) => !known.includes(name))
  if (stray !== undefined) throw new TypeError(`${what} has no option "${stray}". It has: ${known.join(', ')}.`)
}

/** Throws a `TypeError` for what is no list of ids and providers. */
export const checkProviders = (providers: unknown): void => {
  if (!Array.isArray(providers))
    throw new TypeError(`\`providers\` of createMock is no list. Give one, as in providers: ['${knownIds[0] ?? ''}'].`)
  const isProvider = (each: unknown): boolean => typeof each === 'string' || (isObject(each) && 'hosts' in each)
  if (!providers.every(isProvider))
    throw new TypeError(
      'A provider is an id, or an object that defineProvider or declare made. Did you forget to await declare?',
    )
}
