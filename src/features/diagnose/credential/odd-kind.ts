/** What the name of a variable says of its key, and what the beginning of the key says. */
const PAIRS: readonly (readonly [name: RegExp, key: RegExp, wanted: string, found: string])[] = [
  [/sandbox|test|staging/i, /^[sp]k_live_/, 'test', 'live'],
  [/live|prod/i, /^[sp]k_test_/, 'live', 'test'],
  [/secret/i, /^pk_/, 'secret', 'publishable'],
  [/publi/i, /^sk_/, 'publishable', 'secret'],
]

/** Where the name of a variable and the key in it speak of two kinds of keys. */
export const oddKind = (
  variable: string,
  key: string,
): { readonly wanted: string; readonly found: string } | undefined => {
  const [, , wanted = '', found = ''] = PAIRS.find(([name, start]) => name.test(variable) && start.test(key)) ?? []
  return wanted === '' ? undefined : { wanted, found }
}
