import { beginningOfKey } from '#mocks/engine/key-beginning.ts'

/** A word of a name, in whatever way its words are joined: `LATEST_KEY` holds no `test`. */
const wordOf = (words: string): RegExp => new RegExp(`(?:^|[\\W_])(?:${words})(?:[\\W_]|$)`, 'i')

/** What the name of a variable says of its key, and what the beginning of the key says. */
const PAIRS: readonly (readonly [name: RegExp, wanted: string, found: string])[] = [
  [wordOf('sandbox|test|staging'), 'test', 'live'],
  [wordOf('live|prod|production'), 'live', 'test'],
  [wordOf('secret'), 'secret', 'publishable'],
  [wordOf('publishable|public'), 'publishable', 'secret'],
]

/** Where the name of a variable and the key in it speak of two kinds of keys. */
export const oddKind = (
  variable: string,
  key: string,
): { readonly wanted: string; readonly found: string } | undefined => {
  const beginning = beginningOfKey(key)
  const words = variable.replace(/(?<=[a-z])(?=[A-Z])/g, '_')
  const [, wanted = '', found = ''] =
    PAIRS.find(([name, , says]) => name.test(words) && (says === beginning.environment || says === beginning.class)) ??
    []
  return wanted === '' ? undefined : { wanted, found }
}
