import { isoTime } from '#mocks/engine/iso-time.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** A key that was replaced by a newer one is dead from that moment. */
export const notReplaced = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'not-replaced',
  situation: 'replaced-key',
  asks: 'state',
  guide: 'lifecycle',
  title: 'Not replaced',
  description: 'A key that was replaced stops working at once.',
  expected: 'a key that has not been replaced',
  scope: 'key',
  ...terms,
  check: ({ key }) =>
    key?.ended?.how === 'replaced'
      ? { passes: false, observed: `replaced ${isoTime(key.ended.at)}` }
      : { passes: true, observed: 'not replaced' },
})
