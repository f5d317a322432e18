/** A word of a name, in whatever way its words are joined: `LATEST_KEY` holds no `test`. */
const wordOf = (words: string): RegExp => new RegExp(`(?:^|[\\W_])(?:${words})(?:[\\W_]|$)`, 'i')

/** What the name of a variable says of its key, and what the beginning of the key says. */
const PAIRS: readonly (readonly [name: RegExp, key: RegExp, wanted: string, found: string])[] = [
  [wordOf('sandbox|test|staging'), /^[sp]k_live_/, 'test', 'live'],
  [wordOf('live|prod|production'), /^[sp]k_test_/, 'live', 'test'],
  [wordOf('secret'), /^pk_/, 'secret', 'publishable'],
  [wordOf('publishable|public'), /^sk_/, 'publishable', 'secret'],
]

/** Where the name of a variable and the key in it speak of two kinds of keys. */
export const oddKind = (
  variable: string,
  key: string,
): { readonly wanted: string; readonly found: string } | undefined => {
  const [, , wanted = '', found = ''] =
    PAIRS.find(([name, start]) => name.test(variable.replace(/(?<=[a-z])(?=[A-Z])/g, '_')) && start.test(key)) ?? []
  return wanted === '' ? undefined : { wanted, found }
}
