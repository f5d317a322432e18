import type { Provider } from '#mocks/engine/provider.ts'
import { errorPath } from './error-links.ts'

type Named = { readonly provider: Pick<Provider, 'id' | 'name' | 'replies' | 'cases'> }

export type ListedError = {
  readonly code: string
  readonly status: number
  /** The status rests on a decision of ours. */
  readonly assumed: boolean
  readonly says: string
  /** How many cases end in it, in words. */
  readonly outcomes: string
  /** Name of the provider. */
  readonly provider: string
  /** Path of its page, without the base. */
  readonly page: string
}

export type Letter = { readonly letter: string; readonly errors: readonly ListedError[] }

/** How many cases of a provider end in an error: `13 outcomes`. */
export const outcomes = ({ cases }: Pick<Provider, 'cases'>, replyId: string): string => {
  const count = cases.filter(({ expects }) => expects.reply === replyId).length
  return `${count} outcome${count === 1 ? '' : 's'}`
}

/** A message as it is looked up: one that begins with a placeholder, such as `<field>`, stands at its name. */
const wordsOf = (code: string): string => code.replace(/^[^a-z]+/i, '')

/** All errors of these providers by the first letter of their code or message; the same code stands together, by provider. */
export const errorAlphabet = (bundles: readonly Named[]): readonly Letter[] => {
  const all = bundles.flatMap(({ provider }) =>
    Object.entries(provider.replies).map(([id, { code, status, says, source }]) => ({
      code,
      status,
      assumed: source.status.basis === 'assumed',
      says,
      outcomes: outcomes(provider, id),
      provider: provider.name,
      page: errorPath(provider.id, id),
    })),
  )
  const sorted = all.toSorted(
    (a, b) => wordsOf(a.code).localeCompare(wordsOf(b.code), 'en') || a.provider.localeCompare(b.provider, 'en'),
  )
  return Object.entries(Object.groupBy(sorted, ({ code }) => wordsOf(code).charAt(0).toUpperCase())).map(
    ([letter, errors = []]) => ({ letter, errors }),
  )
}
