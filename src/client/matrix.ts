import type { MatrixRow, MatrixView } from '#src/docs/compare/matrix.ts'
import {
  asCsv,
  asMarkdown,
  isBasis,
  matrixSummary,
  pinnedOnly,
  shownCells,
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
    differing: field('differing') !== '',
    hidden: boxes.filter(({ checked }) => !checked).map(({ value }) => value),
  }
}

/** Lets the controls of the comparison work on its table. */
export const mount = (form: HTMLElement): void => {
  const table = form.parentElement?.querySelector<HTMLTableElement>('.matrix table')
  if (!(form instanceof HTMLFormElement) || !table) return
  const lines = [...(table.tBodies[0]?.rows ?? [])]
  const rows = lines.map(rowOf)
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')]
  const pins = heads.flatMap((head) => head.querySelector('button') ?? [])
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=provider]')]
  const status = form.querySelector('[role=status]')
  const names = Object.fromEntries(boxes.map(({ value, dataset }) => [value, dataset['name'] ?? value]))

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
    for (const head of heads) head.hidden = isOff(head.dataset['provider'])
    if (status) status.textContent = matrixSummary(shown.length, rows.length, view.hidden, names)
  }
  const unpin = (): void => {
    for (const pin of pins) pin.ariaPressed = 'false'
  }
  const copy = async (kind: string): Promise<void> => {
    const cells = shownCells(rows, viewOf(form), names)
    const said = await navigator.clipboard.writeText(kind === 'csv' ? asCsv(cells) : asMarkdown(cells)).then(
      () => 'Copied.',
      () => 'The browser does not let this page copy.',
    )
    if (status) status.textContent = said
  }

  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'provider') unpin()
    show()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => {
    unpin()
    setTimeout(show)
  })
  form.addEventListener('click', ({ target }) => {
    const kind = target instanceof HTMLElement ? target.dataset['copyAs'] : undefined
    if (kind !== undefined) void copy(kind)
  })
  for (const pin of pins)
    pin.addEventListener('click', () => {
      pin.ariaPressed = String(pin.ariaPressed !== 'true')
      const pinned = pins.filter(({ ariaPressed }) => ariaPressed === 'true').map(({ value }) => value)
      const hidden = pinnedOnly(Object.keys(names), pinned)
      for (const box of boxes) box.checked = !hidden.includes(box.value)
      show()
    })
  show()
  form.dataset['ready'] = ''
}
