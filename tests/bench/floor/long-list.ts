import { createElement as h, useState } from 'react'

const LENGTH = 10
const columns = Array.from({ length: 10 }, (_, column) => column)

/** The smallest table of ten rows that React makes: ten cells of text a row, and a button that turns to the next ten. */
export const LongList = () => {
  const [page, setPage] = useState(0)
  const rows = Array.from({ length: LENGTH }, (_, row) => page * LENGTH + row)
  const cell = (row: number, column: number) => h('td', { key: column }, `${row} in ${column}`)
  return h(
    'div',
    null,
    h('button', { type: 'button', onClick: () => setPage(page + 1) }, 'Older'),
    h(
      'table',
      null,
      h(
        'tbody',
        null,
        rows.map((row) =>
          h(
            'tr',
            { key: row },
            columns.map((column) => cell(row, column)),
          ),
        ),
      ),
    ),
  )
}
