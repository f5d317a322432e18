import { firmness, type StatementBasis } from '#mocks/engine/source.ts'

/** A row of the comparison: what is asked, and what each provider says of it. */
export type MatrixRow = {
  readonly label: string
  readonly cells: readonly { readonly provider: string; readonly text: string; readonly basis: StatementBasis }[]
}

/** An order of rows: by their labels (`by` is ''), or by how firm the cells of one provider are. */
export type MatrixSort = { readonly by: string; readonly direction: 'ascending' | 'descending' }

/** What a reader asked to see: a text, a basis ('' is any), the providers that are hidden, and an order. */
export type MatrixView = {
  readonly text: string
  readonly basis: StatementBasis | ''
  readonly hidden: readonly string[]
  readonly sort: MatrixSort | undefined
}

export const isBasis = (text: string): text is StatementBasis => Object.hasOwn(firmness, text)

const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.trim().toLowerCase())

const isShown = ({ label, cells }: MatrixRow, { text, basis, hidden }: MatrixView): boolean =>
  cells.some(
    (cell) =>
      !hidden.includes(cell.provider) &&
      (basis === '' || cell.basis === basis) &&
      (has(label, text) || has(cell.text, text)),
  )

const compared = (a: MatrixRow, b: MatrixRow, by: string): number => {
  if (by === '') return a.label.localeCompare(b.label, 'en')
  const [one, other] = [a, b].map(({ cells }) => cells.find(({ provider }) => provider === by))
  return one && other ? firmness[other.basis] - firmness[one.basis] : 0
}

/** The rows that a view shows, as their places in `rows`, in its order. Equal rows stay as they were written. */
export const shownRows = (rows: readonly MatrixRow[], view: MatrixView): readonly number[] => {
  const shown = rows.map((row, index) => ({ row, index })).filter(({ row }) => isShown(row, view))
  const { sort } = view
  if (!sort) return shown.map(({ index }) => index)
  const sign = sort.direction === 'ascending' ? 1 : -1
  return shown.toSorted((a, b) => sign * compared(a.row, b.row, sort.by)).map(({ index }) => index)
}

/** The order after one more press of a column's button: up, down, and back to how it was written. */
export const nextSort = (sort: MatrixSort | undefined, by: string): MatrixSort | undefined => {
  if (sort?.by !== by) return { by, direction: 'ascending' }
  return sort.direction === 'ascending' ? { by, direction: 'descending' } : undefined
}

const orderWords = ({ by, direction }: MatrixSort, names: Readonly<Record<string, string>>): string => {
  if (by === '') return direction === 'ascending' ? 'from A to Z' : 'from Z to A'
  return `${direction === 'ascending' ? 'the firmest' : 'the weakest'} of ${names[by] ?? by} first`
}

/** What is said of a view: how many rows and providers it shows, and in which order. `names` are those of all providers. */
export const matrixSummary = (
  shown: number,
  total: number,
  { hidden, sort }: Pick<MatrixView, 'hidden' | 'sort'>,
  names: Readonly<Record<string, string>>,
): string => {
  const providers = Object.keys(names).length
  if (hidden.length >= providers) return 'No provider is chosen, so no row is shown.'
  if (shown === 0) return 'No row fits.'
  const rows = shown === total ? `All ${total} rows` : `${shown} of ${total} rows`
  const columns = hidden.length === 0 ? '' : `, ${providers - hidden.length} of ${providers} providers`
  return `${rows}${columns}${sort ? `, ${orderWords(sort, names)}` : ''}.`
}
