import type { KeyRecord } from '#mocks/engine/key.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

const named = (scopes: readonly string[]): string => scopes.join(' and ') || 'no scope'

/** The key has to have each scope that the operation asks for; `scopesOf` tells which it has. */
export const scopeCheck = (scopesOf: (key: KeyRecord) => readonly string[], terms: RuleTerms): Check => ({
  id: 'scope',
  label: 'A key without the scope',
  asks: 'state',
  title: 'Scope',
  description: 'The key has each scope that the operation asks for.',
  expected: 'a key with the scope of this operation',
  scope: 'call',
  ...terms,
  applies: ({ auth }) => auth.keys.length > 0 && auth.scopes !== undefined && auth.scopes.length > 0,
  check: ({ key, auth: { scopes = [] } }) => {
    const has = key ? scopesOf(key) : []
    const offending = named(has)
    return {
      passes: scopes.every((scope) => has.includes(scope)),
      observed: `a key with ${offending}`,
      offending,
      expected: `a key with ${named(scopes)}`,
    }
  },
})
