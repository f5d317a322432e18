import { describe, expect, test } from 'vitest'
import { type MatrixRow, matrixSummary, type MatrixView, nextSort, shownRows } from '#src/docs/compare/matrix.ts'

const row = (label: string, a: MatrixRow['cells'][number]['basis'], b: typeof a): MatrixRow => ({
  label,
  cells: [
    { provider: 'a', text: `${label} at A`, basis: a },
    { provider: 'b', text: `${label} at B, Bearer`, basis: b },
  ],
})
const rows = [
  row('Header', 'documented', 'assumed'),
  row('Expiry', 'assumed', 'public'),
  row('Limit', 'public', 'public'),
]
const silent = [row('Stated', 'assumed', 'public'), row('Silent', 'unstated', 'public')]
const all: MatrixView = { text: '', basis: '', hidden: [], sort: undefined }
const labels = (view: Partial<MatrixView>) => shownRows(rows, { ...all, ...view }).map((index) => rows[index]?.label)

describe('The comparison', () => {
  test.each<{ view: Partial<MatrixView>; shows: string[] }>([
    { view: {}, shows: ['Header', 'Expiry', 'Limit'] },
    { view: { text: 'header' }, shows: ['Header'] },
    { view: { text: ' LIMIT ' }, shows: ['Limit'] },
    { view: { text: 'bearer' }, shows: ['Header', 'Expiry', 'Limit'] },
    { view: { text: 'bearer', hidden: ['b'] }, shows: [] },
    { view: { text: 'nothing like it' }, shows: [] },
    { view: { basis: 'assumed' }, shows: ['Header', 'Expiry'] },
    { view: { basis: 'assumed', hidden: ['a'] }, shows: ['Header'] },
    { view: { basis: 'public', text: 'at A' }, shows: ['Limit'] },
    { view: { hidden: ['a', 'b'] }, shows: [] },
  ])('shows $shows for $view', ({ view, shows }) => {
    expect(labels(view)).toEqual(shows)
  })

  test.each<{ sort: MatrixView['sort']; order: string[] }>([
    { sort: { by: '', direction: 'ascending' }, order: ['Expiry', 'Header', 'Limit'] },
    { sort: { by: '', direction: 'descending' }, order: ['Limit', 'Header', 'Expiry'] },
    { sort: { by: 'a', direction: 'ascending' }, order: ['Header', 'Limit', 'Expiry'] },
    { sort: { by: 'a', direction: 'descending' }, order: ['Expiry', 'Limit', 'Header'] },
    { sort: { by: 'b', direction: 'ascending' }, order: ['Expiry', 'Limit', 'Header'] },
    { sort: { by: 'nobody', direction: 'ascending' }, order: ['Header', 'Expiry', 'Limit'] },
  ])('stands in the order $order for $sort', ({ sort, order }) => {
    expect(labels({ sort })).toEqual(order)
  })

  test('silence can be asked for, and is the weakest of all', () => {
    expect(shownRows(silent, { ...all, basis: 'unstated' })).toEqual([1])
    expect(shownRows(silent, { ...all, sort: { by: 'a', direction: 'ascending' } })).toEqual([0, 1])
    expect(shownRows(silent, { ...all, sort: { by: 'a', direction: 'descending' } })).toEqual([1, 0])
  })

  test('a column’s button leads up, down, and back to how it was written', () => {
    const up = nextSort(undefined, 'a')
    const down = nextSort(up, 'a')
    expect([up, down, nextSort(down, 'a')]).toEqual([
      { by: 'a', direction: 'ascending' },
      { by: 'a', direction: 'descending' },
      undefined,
    ])
    expect(nextSort(down, '')).toEqual({ by: '', direction: 'ascending' })
  })

  const names = { a: 'Ay', b: 'Bee' }
  test.each<{ shown: number; hidden: string[]; sort: MatrixView['sort']; says: string }>([
    { shown: 3, hidden: [], sort: undefined, says: 'All 3 rows.' },
    { shown: 1, hidden: [], sort: undefined, says: '1 of 3 rows.' },
    { shown: 3, hidden: ['a'], sort: undefined, says: 'All 3 rows, 1 of 2 providers.' },
    { shown: 3, hidden: [], sort: { by: 'b', direction: 'descending' }, says: 'All 3 rows, the weakest of Bee first.' },
    { shown: 2, hidden: [], sort: { by: '', direction: 'ascending' }, says: '2 of 3 rows, from A to Z.' },
    { shown: 0, hidden: [], sort: undefined, says: 'No row fits.' },
    { shown: 0, hidden: ['a', 'b'], sort: undefined, says: 'No provider is chosen, so no row is shown.' },
  ])('says "$says"', ({ shown, hidden, sort, says }) => {
    expect(matrixSummary(shown, 3, { hidden, sort }, names)).toBe(says)
  })
})
