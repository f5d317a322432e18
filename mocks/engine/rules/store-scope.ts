import type { Facts, Rule, RuleTerms, Seen } from '#mocks/engine/rule.ts'

const inPath = ({ needs, params }: Facts): string | undefined =>
  needs.store === undefined ? undefined : params[needs.store]
const named = ({ stores }: Facts, id: string | null | undefined): string => {
  const store = stores.find((each) => each.id === id)
  return store ? `${store.name} ${store.id.slice(0, 8)}…` : 'no store of this name'
}

/** The store in the address has to exist. */
export const storeExists = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'store-exists',
  title: 'Store exists',
  says: 'The store in the address exists.',
  wants: 'the id of a store',
  refuses: 'call',
  ...terms,
  applies: ({ needs }) => needs.store !== undefined,
  check: (facts): Seen => ({
    passes: facts.stores.some((store) => store.id === inPath(facts)),
    saw: named(facts, inPath(facts)),
  }),
})

/** The addressed store, or the store of the addressed object, has to be the key's own. */
export const ownStore = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'store',
  title: 'Store',
  says: 'A key belongs to one store and opens only what is inside it.',
  wants: "the key's own store",
  refuses: 'call',
  ...terms,
  check: (facts): Seen => {
    const addressed = inPath(facts) ?? facts.place.storeId
    if (addressed === undefined) return { passes: true, saw: 'no store addressed' }
    const decided = named(facts, facts.key?.storeId)
    return {
      passes: facts.key?.storeId === addressed,
      saw: `a key of ${decided}`,
      decided,
      wants: `a key of ${named(facts, addressed)}`,
    }
  },
})
