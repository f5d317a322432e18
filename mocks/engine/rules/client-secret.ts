import { hashKey } from '../key.ts'
import type { Rule, RuleTerms } from '../rule.ts'

/** A client-side key has to bring the client secret of the object that it reads, in the query parameter `parameter`. */
export const clientSecret = <Id extends string>(parameter: string, terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'client-secret',
  title: 'Client secret',
  says: `A publishable key comes with the client secret of that one payment, in \`${parameter}\`.`,
  wants: `${parameter} of this payment`,
  refuses: 'call',
  ...terms,
  applies: ({ key, needs }) => needs.keys.length > 0 && key?.class !== 'secret',
  check: ({ call, place }) => {
    const sent = call.query.get(parameter)
    if (!sent) return { passes: false, saw: `no ${parameter} in the query` }
    const fits = place.clientSecretHash === undefined || place.clientSecretHash === hashKey(sent)
    return { passes: fits, saw: fits ? `${parameter} of this payment` : `${parameter} of another payment` }
  },
})
