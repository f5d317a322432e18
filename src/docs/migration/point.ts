import type { KeyClass } from '#mocks/engine/key.ts'
import type { StatementSource } from '#mocks/engine/source.ts'

/** What one provider says of a point. Text may hold `code` in backticks; `path` is a page on it, without the base. */
export type MigrationStatement = { readonly says: string; readonly source?: StatementSource; readonly path?: string }

export type Change = 'same' | 'changes' | 'gone' | 'new'

/** A point on which two providers are compared. `none` is printed where one has nothing to say. */
export type Point = {
  readonly label: string
  readonly from: readonly MigrationStatement[]
  readonly to: readonly MigrationStatement[]
  readonly none: string
  /** The class of key that it is about: the first provider's, or the other's where only that one has it. */
  readonly keyClass?: KeyClass | undefined
}

/** How a change is written: a sign, so that no colour is needed, and words. */
export const changeWords = {
  same: { sign: '=', says: 'the same' },
  changes: { sign: '≠', says: 'changes' },
  gone: { sign: '−', says: 'goes' },
  new: { sign: '+', says: 'comes' },
} as const satisfies Record<Change, { readonly sign: string; readonly says: string }>

const textOf = (statements: readonly MigrationStatement[]): string => statements.map(({ says }) => says).join('\n')

/** Whether a point changes; it stays the same only where both providers say the same. */
export const changeOf = ({ from, to }: Pick<Point, 'from' | 'to'>): Change => {
  if (textOf(from) === textOf(to)) return 'same'
  if (from.length === 0) return 'new'
  return to.length === 0 ? 'gone' : 'changes'
}
