import { expect, test } from 'vitest'
import { stackedTable } from '#src/docs/tables/stacked-table.ts'

const head = '<thead>\n<tr>\n<th scope="col"> Call </th>\n<th scope="col"> <code>Body</code> </th>\n</tr>\n</thead>'

test('the first cell heads its row, and the others carry the words of their column', () => {
  const table = stackedTable(`${head}<tbody>\n<tr>\n<td> a </td>\n<td class="right"> <em>b</em> </td>\n</tr>\n</tbody>`)
  expect(table).toContain('<th role="rowheader" scope="row">a</th>')
  expect(table).toContain('<td role="cell" data-label="Body" class="right"><span><em>b</em></span></td>')
})

test('an empty cell is empty, so that a phone shows no label without a value', () => {
  expect(stackedTable(`${head}<tbody><tr><td>a</td><td>  </td></tr></tbody>`)).toContain('<td role="cell"></td>')
})

test('every row, group and head of a column keeps its role', () => {
  const table = stackedTable(`${head}<tbody><tr><td>a</td><td>b</td></tr></tbody>`)
  expect(table.match(/role="\w+"/g)).toEqual([
    'role="rowgroup"',
    'role="row"',
    'role="columnheader"',
    'role="columnheader"',
    'role="rowgroup"',
    'role="row"',
    'role="rowheader"',
    'role="cell"',
  ])
})
