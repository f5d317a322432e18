import { isoTime } from '#mocks/engine/iso-time.ts'
import type { Facts, Check, RuleTerms } from '#mocks/engine/rule.ts'

const needsToken = ({ auth }: Facts): boolean => auth.token === true

/** A token has to come in `Authorization: Bearer`. */
export const tokenSent = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'token-sent',
  label: 'No token of a customer',
  aspect: 'secondCredential',
  asks: 'request',
  title: 'Token sent',
  description: "The customer's token comes in `Authorization` after `Bearer`, beside the key.",
  expected: 'Authorization: Bearer <token>',
  scope: 'call',
  ...terms,
  applies: needsToken,
  check: ({ token }) =>
    token.state === 'absent'
      ? { passes: false, observed: 'no token in Authorization', offending: 'no token' }
      : { passes: true, observed: 'Authorization: Bearer …' },
})

/** The token has to be one that was issued here and not changed since. */
export const tokenGenuine = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'token-valid',
  label: 'A bad token',
  aspect: 'secondCredential',
  asks: 'state',
  title: 'Token valid',
  description: 'The token is one that was issued here, unchanged.',
  expected: 'a signed token of this environment',
  scope: 'call',
  ...terms,
  applies: needsToken,
  check: ({ token, key }) => {
    if (token.state === 'invalid') return { passes: false, observed: token.why }
    if (token.state === 'absent') return { passes: false, observed: 'no token' }
    const { environment } = token.claims
    return {
      passes: environment === key?.environment,
      observed: `signature good, issued in ${String(environment)}`,
      offending: String(environment),
      expected: `a token of ${key?.environment ?? 'the key'}`,
    }
  },
})

/** The token's time must not be over. */
export const tokenFresh = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'token-fresh',
  label: 'A token past its time',
  aspect: 'secondCredential',
  asks: 'request',
  title: 'Token fresh',
  description: 'The token has not expired.',
  expected: 'an expiry in the future',
  scope: 'call',
  ...terms,
  applies: needsToken,
  check: ({ token, now }) => {
    if (token.state !== 'valid' && token.state !== 'expired') return { passes: false, observed: 'no token' }
    const offending = `ends ${isoTime(token.expiresAt)}`
    return {
      passes: token.state === 'valid',
      observed: `${offending}, now ${isoTime(now)}`,
      offending,
    }
  },
})
