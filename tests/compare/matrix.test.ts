import { describe, expect, test } from 'vitest'
import type { MatrixRow, MatrixView } from '#src/docs/compare/matrix.ts'
import { asCsv, asMarkdown, matrixSummary, pinnedOnly, shownCells, shownRows } from '#src/docs/compare/matrix.ts'

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
const all: MatrixView = { text: '', basis: '', hidden: [], differing: false }
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

  test('silence can be asked for', () => {
    expect(shownRows(silent, { ...all, basis: 'unstated' })).toEqual([1])
  })

  const alike: readonly MatrixRow[] = [
    {
      label: 'Id',
      cells: [
        { provider: 'a', text: 'none', basis: 'documented' },
        { provider: 'b', text: 'none', basis: 'assumed' },
        { provider: 'c', text: 'one, "x|y"', basis: 'public' },
      ],
    },
    {
      label: 'Usage',
      cells: ['a', 'b', 'c'].map((provider) => ({ provider, text: 'Not stated', basis: 'unstated' })),
    },
  ]
  test.each<{ hidden: string[]; shows: number[] }>([
    { hidden: [], shows: [0] },
    { hidden: ['a'], shows: [0] },
    { hidden: ['c'], shows: [] },
    { hidden: ['a', 'b'], shows: [] },
  ])('without $hidden, only the rows $shows differ', ({ hidden, shows }) => {
    expect(shownRows(alike, { ...all, hidden, differing: true })).toEqual(shows)
  })

  test.each<{ pinned: string[]; hidden: string[] }>([
    { pinned: [], hidden: [] },
    { pinned: ['b'], hidden: [] },
    { pinned: ['c', 'a'], hidden: ['b'] },
    { pinned: ['a', 'b', 'c'], hidden: [] },
  ])('with $pinned pinned, $hidden is hidden', ({ pinned, hidden }) => {
    expect(pinnedOnly(['a', 'b', 'c'], pinned)).toEqual(hidden)
  })

  test('what is shown is copied as Markdown or CSV, with what it rests on', () => {
    const cells = shownCells(alike, { ...all, hidden: ['a'] }, { a: 'Ay', b: 'Bee', c: 'Cee' })
    expect(asMarkdown(cells)).toBe(
      [
        '| Aspect | Bee | Cee |',
        '| --- | --- | --- |',
        String.raw`| Id | none (assumed) | one, "x\|y" (public) |`,
        '| Usage | Not stated | Not stated |',
        '',
      ].join('\n'),
    )
    expect(asCsv(cells)).toBe(
      ['Aspect,Bee,Cee', 'Id,none (assumed),"one, ""x|y"" (public)"', 'Usage,Not stated,Not stated', ''].join('\r\n'),
    )
  })

  const names = { a: 'Ay', b: 'Bee' }
  test.each<{ shown: number; hidden: string[]; says: string }>([
    { shown: 3, hidden: [], says: 'All 3 rows.' },
    { shown: 1, hidden: [], says: '1 of 3 rows.' },
    { shown: 3, hidden: ['a'], says: 'All 3 rows, 1 of 2 providers.' },
    { shown: 0, hidden: [], says: 'No row matches.' },
    { shown: 0, hidden: ['a', 'b'], says: 'No provider is chosen, so no row is shown.' },
  ])('says "$says"', ({ shown, hidden, says }) => {
    expect(matrixSummary(shown, 3, hidden, names)).toBe(says)
  })
})
