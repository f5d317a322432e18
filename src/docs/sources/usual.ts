import type { Basis, Source } from '#mocks/engine/source.ts'

/** A basis that a list may leave unmarked, as it says so above itself. */
type UsualBasis = Exclude<Basis, 'documented'>

/** The basis of most parts of a list, where none of them is documented: a page leaves those unmarked already. */
export const usualBasis = (sources: readonly Source[]): UsualBasis | undefined => {
  const bases = sources.flatMap(({ basis }) => (basis === 'documented' ? [] : [basis]))
  if (bases.length < sources.length || bases.length < 2) return undefined
  const assumed = bases.filter((basis) => basis === 'assumed').length
  return assumed * 2 >= bases.length ? 'assumed' : 'public'
}

export const usualWords = { public: 'from a public page', assumed: 'assumed' } as const satisfies Record<
  UsualBasis,
  string
>
