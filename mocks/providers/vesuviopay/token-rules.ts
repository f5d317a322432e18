import type { Facts, Check, RuleTerms } from '#mocks/engine/rule.ts'

const needsToken = ({ auth }: Facts): boolean => auth.token === true

const claim = ({ token }: Facts, name: string): unknown => (token.state === 'valid' ? token.claims[name] : undefined)

/** The token's customer has to belong to the store in the address. */
export const tokenStore = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'token-store',
  label: 'A token of another store',
  aspect: 'secondCredential',
  asks: 'state',
  title: "Token's store",
  description: 'The customer of the token belongs to the store in the address.',
  expected: 'a token of a customer of this store',
  scope: 'call',
  ...terms,
  applies: needsToken,
  check: (facts) => {
    const fits = claim(facts, 'storeId') === facts.params[facts.auth.store ?? '']
    const offending = 'another store'
    return {
      passes: fits,
      observed: fits ? 'a customer of this store' : `a customer of ${offending}`,
      offending,
    }
  },
})

/** The token has to say that the customer's phone number was verified. */
export const phoneVerified = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'phone-verified',
  label: 'Phone verified',
  asks: 'state',
  title: 'Phone verified',
  description: "The customer's phone number was verified.",
  expected: 'phoneVerified: true in the token',
  scope: 'call',
  ...terms,
  applies: needsToken,
  check: (facts) => {
    const verified = claim(facts, 'phoneVerified') === true
    return { passes: verified, observed: `phoneVerified: ${String(verified)}`, offending: String(verified) }
  },
})
