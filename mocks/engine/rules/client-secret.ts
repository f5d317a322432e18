import { isObject } from '#mocks/engine/request.ts'
import { hashKey } from '#mocks/engine/key.ts'
import type { Facts, Check, RuleTerms } from '#mocks/engine/rule.ts'

// A `GET` has no body, so there it stands in the query; elsewhere it is a field of the body.
const sentAs = (parameter: string, { call, json }: Facts): string | undefined => {
  const sent = call.method === 'GET' ? call.query.get(parameter) : isObject(json) ? json[parameter] : undefined
  if (sent === undefined || sent === null || sent === '') return undefined
  return typeof sent === 'string' ? sent : JSON.stringify(sent)
}

/**
 * A client-side key has to bring the client secret of the object that it addresses, as `parameter`. A secret key needs
 * none; one that it brings is compared all the same.
 */
export const clientSecret = <Id extends string>(parameter: string, terms: RuleTerms<Id>): Check<Id> => ({
  id: 'client-secret',
  label: 'A wrong client secret',
  aspect: 'secondCredential',
  asks: 'state',
  title: 'Client secret',
  description: `A publishable key needs the client secret of that one payment, in \`${parameter}\`.`,
  expected: `${parameter} of this payment`,
  scope: 'call',
  ...terms,
  applies: (facts) =>
    facts.auth.keys.length > 0 && (facts.key?.class !== 'secret' || sentAs(parameter, facts) !== undefined),
  check: (facts) => {
    const sent = sentAs(parameter, facts)
    if (sent === undefined) return { passes: false, observed: `no ${parameter}` }
    const { clientSecretHash } = facts.target
    if (clientSecretHash === undefined)
      return { passes: true, observed: `a ${parameter}, and no payment to compare it with` }
    const fits = clientSecretHash === hashKey(sent)
    const offending = 'not of this payment'
    return {
      passes: fits,
      observed: fits ? `${parameter} of this payment` : `${parameter} that is ${offending}`,
      offending,
    }
  },
})
