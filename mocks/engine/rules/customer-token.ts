import type { Facts, Rule, RuleTerms } from '#mocks/engine/rule.ts'

const needsToken = ({ needs }: Facts): boolean => needs.token === true

/** A token has to come in `Authorization: Bearer`. */
export const tokenSent = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'token-sent',
  title: 'Token sent',
  says: "The customer's token comes in `Authorization` after `Bearer`, beside the key.",
  wants: 'Authorization: Bearer <token>',
  refuses: 'call',
  ...terms,
  applies: needsToken,
  check: ({ token }) =>
    token.state === 'absent'
      ? { passes: false, saw: 'no token in Authorization', decided: 'no token' }
      : { passes: true, saw: 'Authorization: Bearer …' },
})

/** The token has to be one that was issued here and not changed since. */
export const tokenGenuine = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'token-valid',
  title: 'Token valid',
  says: 'The token is one that was issued here, unchanged.',
  wants: 'a signed token of this environment',
  refuses: 'call',
  ...terms,
  applies: needsToken,
  check: ({ token, key }) => {
    if (token.state === 'invalid') return { passes: false, saw: token.why }
    if (token.state === 'absent') return { passes: false, saw: 'no token' }
    const { environment } = token.claims
    return {
      passes: environment === key?.environment,
      saw: `signature good, issued in ${String(environment)}`,
      decided: String(environment),
      wants: `a token of ${key?.environment ?? 'the key'}`,
    }
  },
})

/** The token's time must not be over. */
export const tokenFresh = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'token-fresh',
  title: 'Token fresh',
  says: "The token's time is not over.",
  wants: 'an expiry that lies ahead',
  refuses: 'call',
  ...terms,
  applies: needsToken,
  check: ({ token, now }) => {
    if (token.state !== 'valid' && token.state !== 'expired') return { passes: false, saw: 'no token' }
    const decided = `ends ${new Date(token.expiresAt).toISOString()}`
    return { passes: token.state === 'valid', saw: `${decided}, now ${new Date(now).toISOString()}`, decided }
  },
})
