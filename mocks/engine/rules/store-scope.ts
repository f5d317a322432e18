import type { Facts, Check, RuleTerms, Observation } from '#mocks/engine/rule.ts'

const inPath = ({ auth, params }: Facts): string | undefined =>
  auth.store === undefined ? undefined : params[auth.store]
const named = ({ stores }: Facts, id: string | null | undefined): string => {
  const store = stores.find((each) => each.id === id)
  return store ? `${store.name} ${store.id.slice(0, 8)}…` : 'no store of this name'
}

/** The store in the address has to exist. */
export const storeExists = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'store-exists',
  label: 'A store that does not exist',
  asks: 'state',
  title: 'Store exists',
  description: 'The store in the address exists.',
  expected: 'the id of a store',
  scope: 'call',
  ...terms,
  applies: ({ auth }) => auth.store !== undefined,
  check: (facts): Observation => ({
    passes: facts.stores.some((store) => store.id === inPath(facts)),
    observed: named(facts, inPath(facts)),
  }),
})

/** The addressed store, or the store of the addressed object, has to be the key's own. */
export const ownStore = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'store',
  label: 'A key of another store',
  asks: 'state',
  title: 'Store',
  description: 'A key belongs to one store and opens only what is inside it.',
  expected: "the key's own store",
  scope: 'call',
  ...terms,
  check: (facts): Observation => {
    const addressed = inPath(facts) ?? facts.target.storeId
    if (addressed === undefined) return { passes: true, observed: 'no store addressed' }
    const offending = named(facts, facts.key?.storeId)
    return {
      passes: facts.key?.storeId === addressed,
      observed: `a key of ${offending}`,
      offending,
      expected: `a key of ${named(facts, addressed)}`,
    }
  },
})
