import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

/** A key that was replaced by a newer one is dead from that moment. */
export const notReplaced = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'not-replaced',
  title: 'Not replaced',
  says: 'A key that was replaced stops working at once.',
  wants: 'a key that no newer key has replaced',
  refuses: 'key',
  ...terms,
  check: ({ key }) =>
    key?.ended?.how === 'replaced'
      ? { passes: false, saw: `replaced ${new Date(key.ended.at).toISOString()}` }
      : { passes: true, saw: 'not replaced' },
})
