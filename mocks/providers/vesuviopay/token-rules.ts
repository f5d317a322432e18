import type { Facts, Rule, RuleTerms } from '#mocks/engine/rule.ts'

const needsToken = ({ needs }: Facts): boolean => needs.token === true

const claim = ({ token }: Facts, name: string): unknown => (token.state === 'valid' ? token.claims[name] : undefined)

/** The token's customer has to belong to the store in the address. */
export const tokenStore = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'token-store',
  title: "Token's store",
  says: 'The customer of the token belongs to the store in the address.',
  wants: 'a token of a customer of this store',
  refuses: 'call',
  ...terms,
  applies: needsToken,
  check: (facts) => {
    const fits = claim(facts, 'storeId') === facts.params[facts.needs.store ?? '']
    const decided = 'another store'
    return { passes: fits, saw: fits ? 'a customer of this store' : `a customer of ${decided}`, decided }
  },
})

/** The token has to say that the customer's phone number was verified. */
export const phoneVerified = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'phone-verified',
  title: 'Phone verified',
  says: "The customer's phone number was verified.",
  wants: 'phoneVerified: true in the token',
  refuses: 'call',
  ...terms,
  applies: needsToken,
  check: (facts) => {
    const verified = claim(facts, 'phoneVerified') === true
    return { passes: verified, saw: `phoneVerified: ${String(verified)}`, decided: String(verified) }
  },
})
