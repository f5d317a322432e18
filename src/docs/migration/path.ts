export type MigrationPair = { readonly from: string; readonly to: string }

/** The providers whose pairs have pages of their own. A later provider gets one page, which takes the other by choice: no square of pages. */
const inPairs: readonly string[] = ['paykore', 'payviox', 'ivorypay', 'vesuviopay', 'perfectpay']

/** The ordered pairs of the given providers that have a page of their own. */
export const pairsIn = (ids: readonly string[]): readonly MigrationPair[] => {
  const ours = ids.filter((id) => inPairs.includes(id))
  return ours.flatMap((from) => ours.filter((to) => to !== from).map((to) => ({ from, to })))
}

/** Path of the page on leaving one provider, without the base. It takes the other one by choice. */
export const leavingPath = (from: string): string => `/compare/from-${from}/`

/** Path of the page on a migration, without the base. */
export const migrationPath = ({ from, to }: MigrationPair): string =>
  pairsIn([from, to]).length > 0 ? `/compare/${from}-to-${to}/` : `${leavingPath(from)}?provider=${to}`
