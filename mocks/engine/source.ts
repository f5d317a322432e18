/** How firmly a statement stands: the provider's own text, another public page of theirs, or our decision where both are silent. */
export type Basis = 'documented' | 'public' | 'assumed'

/** A basis with its source: a heading of the text, the address of a page, or the open question that was decided and why. */
export type Ground =
  | { readonly basis: 'documented'; readonly heading: string }
  | { readonly basis: 'public'; readonly url: string }
  | { readonly basis: 'assumed'; readonly question: string; readonly why: string }

/** Said by the provider's text, below `heading`. */
export const documented = (heading: string): Ground => ({ basis: 'documented', heading })

/** Read on the provider's public page at `url`. */
export const published = (url: string): Ground => ({ basis: 'public', url })

/** Decided by us; `question` is the id of the open question (or '' for a general decision). */
export const assumed = (question: string, why: string): Ground => ({ basis: 'assumed', question, why })

const firmness = { documented: 2, public: 1, assumed: 0 } satisfies Record<Basis, number>

/** The weakest of several grounds, the first of equals: a chain is as firm as its weakest link. */
export const weakestGround = (first: Ground, ...others: readonly Ground[]): Ground =>
  others.reduce((least, ground) => (firmness[ground.basis] < firmness[least.basis] ? ground : least), first)

/** The basis of the weakest ground. */
export const weakest = (first: Ground, ...others: readonly Ground[]): Basis => weakestGround(first, ...others).basis
