import { firmness, type StatementBasis } from '#mocks/engine/source.ts'

/** A row of the comparison: what is asked, and what each provider says of it. */
export type MatrixRow = {
  readonly label: string
  readonly cells: readonly { readonly provider: string; readonly text: string; readonly basis: StatementBasis }[]
}

/** What a reader asked to see: a text, a basis ('' is any), only what differs, and the providers that are hidden. */
export type MatrixView = {
  readonly text: string
  readonly basis: StatementBasis | ''
  readonly differing: boolean
  readonly hidden: readonly string[]
}

export const isBasis = (text: string): text is StatementBasis => Object.hasOwn(firmness, text)

const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.trim().toLowerCase())

const visible = ({ cells }: MatrixRow, hidden: readonly string[]): MatrixRow['cells'] =>
  cells.filter(({ provider }) => !hidden.includes(provider))

const isShown = (row: MatrixRow, { text, basis, hidden, differing }: MatrixView): boolean => {
  const cells = visible(row, hidden)
  return (
    cells.some((cell) => (basis === '' || cell.basis === basis) && (has(row.label, text) || has(cell.text, text))) &&
    (!differing || new Set(cells.map((cell) => cell.text)).size > 1)
  )
}

/** The rows that a view shows, as their places in `rows`. */
export const shownRows = (rows: readonly MatrixRow[], view: MatrixView): readonly number[] =>
  rows.flatMap((row, index) => (isShown(row, view) ? [index] : []))

/** The providers to hide when these are pinned: one alone has nothing to be compared with, so then all are shown. */
export const pinnedOnly = (providers: readonly string[], pinned: readonly string[]): readonly string[] =>
  pinned.length < 2 ? [] : providers.filter((id) => !pinned.includes(id))

/** What a view shows as lines of cells, the first of them the head; a cell says what it rests on unless documented. */
export const shownCells = (
  rows: readonly MatrixRow[],
  view: MatrixView,
  names: Readonly<Record<string, string>>,
): readonly (readonly string[])[] => [
  ['Aspect', ...Object.keys(names).flatMap((id) => (view.hidden.includes(id) ? [] : [names[id] ?? id]))],
  ...rows
    .filter((row) => isShown(row, view))
    .map((row) => [
      row.label,
      ...visible(row, view.hidden).map(({ text, basis }) =>
        basis === 'public' || basis === 'assumed' ? `${text} (${basis})` : text,
      ),
    ]),
]

const markdownRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |\n`

export const asMarkdown = ([head = [], ...body]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map(markdownRow).join('')

/** As RFC 4180 has it. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .map((line) => `${line}\r\n`)
    .join('')

/** What is said of a view: how many rows and providers it shows. `names` are those of all providers. */
export const matrixSummary = (
  shown: number,
  total: number,
  hidden: readonly string[],
  names: Readonly<Record<string, string>>,
): string => {
  const providers = Object.keys(names).length
  if (hidden.length >= providers) return 'No provider is chosen, so no row is shown.'
  if (shown === 0) return 'No row matches.'
  const rows = shown === total ? `All ${total} rows` : `${shown} of ${total} rows`
  return `${rows}${hidden.length === 0 ? '' : `, ${providers - hidden.length} of ${providers} providers`}.`
}
