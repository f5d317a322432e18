import {
  isBasis,
  type MatrixRow,
  matrixSummary,
  type MatrixSort,
  type MatrixView,
  nextSort,
  shownRows,
} from '#src/docs/compare/matrix.ts'

const rowOf = (row: HTMLTableRowElement): MatrixRow => ({
  label: row.querySelector('th')?.textContent.trim() ?? '',
  cells: [...row.querySelectorAll<HTMLElement>('td')].map((cell) => {
    const basis = cell.querySelector<HTMLElement>('.basis')?.dataset['basis'] ?? ''
    return {
      provider: cell.dataset['provider'] ?? '',
      text: cell.querySelector('p, .basis')?.textContent.trim() ?? '',
      basis: isBasis(basis) ? basis : 'assumed',
    }
  }),
})

/** `paykore ascending`, as the list of orders spells it. */
const sortIn = (text: string): MatrixSort | undefined => {
  const [by = '', direction] = text.split(' ')
  return direction === 'ascending' || direction === 'descending' ? { by, direction } : undefined
}
const sortText = (sort: MatrixSort | undefined): string => (sort ? `${sort.by} ${sort.direction}` : '')

const viewOf = (form: HTMLFormElement): MatrixView => {
  const data = new FormData(form)
  const field = (name: string): string => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  const basis = field('basis')
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=provider]')]
  return {
    text: field('text'),
    basis: isBasis(basis) ? basis : '',
    hidden: boxes.filter(({ checked }) => !checked).map(({ value }) => value),
    sort: sortIn(field('order')),
  }
}

/** Lets the controls of the comparison work on its table. */
export const startMatrix = (form: HTMLElement): void => {
  const table = form.parentElement?.querySelector<HTMLTableElement>('.matrix table')
  if (!(form instanceof HTMLFormElement) || !table) return
  const lines = [...(table.tBodies[0]?.rows ?? [])]
  const rows = lines.map(rowOf)
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')]
  const order = form.querySelector<HTMLSelectElement>('[name=order]')
  const status = form.querySelector('[role=status]')
  const names = Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('[name=provider]')].map(({ value, dataset }) => [
      value,
      dataset['name'] ?? value,
    ]),
  )

  const show = (): void => {
    const view = viewOf(form)
    const shown = shownRows(rows, view)
    const isOff = (provider: string | undefined): boolean => view.hidden.includes(provider ?? '')
    for (const [index, line] of lines.entries()) {
      line.hidden = !shown.includes(index)
      for (const [at, cell] of [...line.cells].slice(1).entries()) {
        const { provider, basis } = rows[index]?.cells[at] ?? {}
        cell.hidden = isOff(provider)
        cell.toggleAttribute('data-off', view.basis !== '' && basis !== view.basis)
      }
    }
    for (const index of shown) {
      const line = lines[index]
      if (line) table.tBodies[0]?.append(line)
    }
    for (const head of heads) {
      const by = head.dataset['by'] ?? ''
      head.hidden = isOff(by)
      head.ariaSort = view.sort?.by === by ? view.sort.direction : 'none'
    }
    if (status) status.textContent = matrixSummary(shown.length, rows.length, view, names)
  }

  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(show))
  table.tHead?.addEventListener('click', ({ target }) => {
    const head = target instanceof Element && target.closest('button') ? target.closest('th') : null
    if (!head || !order) return
    order.value = sortText(nextSort(sortIn(order.value), head.dataset['by'] ?? ''))
    show()
  })
  show()
  form.dataset['ready'] = ''
}
