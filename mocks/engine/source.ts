/** How firmly a statement stands: the provider's own text, another public page of theirs, or our decision where both are silent. */
export type Basis = 'documented' | 'public' | 'assumed'

/** A basis with its source: a heading of the text, the address of a page, or the open question that was decided and why. */
export type Source =
  | { readonly basis: 'documented'; readonly heading: string }
  | { readonly basis: 'public'; readonly url: string }
  | { readonly basis: 'assumed'; readonly question: string; readonly why: string }

/** The mark of a matter on which no text that we read says anything. Only a statement may carry it: nothing that the mock does rests on silence. */
export type Silence = { readonly basis: 'unstated' }

/** What a printed statement carries: its source, or the mark of silence. */
export type StatementSource = Source | Silence
export type StatementBasis = StatementSource['basis']

/** Said by the provider's text, below `heading`. */
export const documented = (heading: string): Source => ({ basis: 'documented', heading })

/** Read on the provider's public page at `url`. */
export const published = (url: string): Source => ({ basis: 'public', url })

/** Decided by us; `question` is the id of the open question (or '' for a general decision). */
export const assumed = (question: string, why: string): Source => ({ basis: 'assumed', question, why })

/** How firm a basis is; the firmer, the more. */
export const firmness = { documented: 3, public: 2, assumed: 1, unstated: 0 } satisfies Record<StatementBasis, number>

/** The weakest of several sources, the first of equals: a chain is as firm as its weakest link. */
export const weakestSource = (first: Source, ...others: readonly Source[]): Source =>
  others.reduce((least, source) => (firmness[source.basis] < firmness[least.basis] ? source : least), first)

/** The basis of the weakest source. */
export const weakest = (first: Source, ...others: readonly Source[]): Basis => weakestSource(first, ...others).basis
