import { labelledTogether } from '#src/docs/migration/class-pairs.ts'
import { changeOf, changeWords } from '#src/docs/migration/point.ts'
import { leavingPath } from '#src/docs/migration/path.ts'
import { diffLines } from '#src/ui/diff-lines.ts'
import { href } from '#src/ui/links.ts'

/** What one provider's page shows: its main element, and the provider. */
type Side = { readonly main: HTMLElement; readonly id: string; readonly name: string }

const sideIn = (page: Document): Side | undefined => {
  const main = page.querySelector<HTMLElement>('main[data-leaving]')
  return main ? { main, id: main.dataset['leaving'] ?? '', name: main.dataset['name'] ?? '' } : undefined
}

const cell = (tag: 'td' | 'th', role: string, text: string): HTMLElement => {
  const element = document.createElement(tag)
  element.setAttribute('role', role)
  element.textContent = text
  return element
}

/** What a cell says, without the marks of its sources. */
const statementsOf = (shown: HTMLElement) =>
  [...shown.querySelectorAll('.diff')].map((statement) => {
    const said = document.createElement('span')
    said.append(...[...statement.cloneNode(true).childNodes])
    for (const mark of said.querySelectorAll('.basis')) mark.remove()
    return { says: said.textContent.trim() }
  })

const rowsOf = (side: Side, section: string) =>
  [...side.main.querySelectorAll<HTMLElement>(`[data-section="${section}"] tbody tr`)].map((row) => ({
    row,
    head: row.querySelector('th'),
    label: row.querySelector('th')?.textContent.trim() ?? '',
    keyClass: row.dataset['class'],
    shown: row.querySelector('td'),
  }))

/** The cell of a provider that has nothing to say on a point of the other's. */
const silent = (row: HTMLElement, { id, name }: Side): HTMLElement => {
  const none = document.createElement('span')
  none.className = 'moves__none'
  none.textContent = row.dataset['none'] ?? ''
  const empty = cell('td', 'cell', '')
  empty.dataset['label'] = name
  empty.dataset['provider'] = id
  empty.append(none)
  return empty
}

const addChange = (row: HTMLElement, from: HTMLElement, to: HTMLElement): void => {
  const change = changeOf({ from: statementsOf(from), to: statementsOf(to) })
  const sign = document.createElement('b')
  sign.ariaHidden = 'true'
  sign.textContent = changeWords[change].sign
  const text = document.createElement('span')
  text.append(sign, ` ${changeWords[change].says}`)
  const last = cell('td', 'cell', '')
  last.className = 'moves__change'
  last.dataset['label'] = 'Change'
  last.append(text)
  row.dataset['change'] = change
  row.append(last)
}

const layTable = (from: Side, to: Side, section: HTMLElement): void => {
  const id = section.dataset['section'] ?? ''
  const { from: ours, to: theirs } = labelledTogether(rowsOf(from, id), rowsOf(to, id))
  for (const name of [to.name, 'Change']) {
    const head = cell('th', 'columnheader', name)
    head.setAttribute('scope', 'col')
    section.querySelector('thead tr')?.append(head)
  }
  for (const { head, label, keyClass } of [...ours, ...theirs]) if (head && keyClass) head.textContent = label
  for (const { row, label, shown } of ours) {
    const other = theirs.find((each) => each.label === label)?.shown ?? silent(row, to)
    row.append(other)
    if (shown) addChange(row, shown, other)
  }
  // What only the other one has comes below.
  for (const { row, head, label, shown } of theirs) {
    if (!shown || ours.some((each) => each.label === label)) continue
    const before = silent(row, from)
    head?.after(before)
    section.querySelector('tbody')?.append(row)
    addChange(row, before, shown)
  }
}

const owners = { from: 'del', to: 'ins', both: 'span' } as const
const signs = { from: '- ', to: '+ ', both: '  ' } as const

const layCode = (from: Side, to: Side): void => {
  for (const panel of from.main.querySelectorAll<HTMLElement>('[data-lang]')) {
    const pre = panel.querySelector('pre')
    const theirs = to.main.querySelector(`[data-lang="${panel.dataset['lang'] ?? ''}"] pre`)
    if (!pre || !theirs) continue
    const [ours, others] = [[...pre.children], [...theirs.children]]
    const texts = (lines: readonly Element[]): readonly string[] => lines.map(({ textContent }) => textContent)
    const lines = diffLines(texts(ours), texts(others)).map((line) => {
      const shown = document.createElement(owners[line.kind])
      shown.append(...((line.kind === 'to' ? others[line.to] : ours[line.from])?.childNodes ?? []))
      if (line.kind !== 'both') shown.dataset['provider'] = { from, to }[line.kind].id
      const sign = shown.querySelector('b')
      if (sign) sign.textContent = signs[line.kind]
      return shown
    })
    pre.replaceChildren(...lines)
  }
}

/** Another page of the site as a document, whose scripts do not run; null where there is none. No text of it becomes markup here. */
const pageAt = (address: string): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.onloadend = () => resolve(request.status === 200 ? request.responseXML : null)
    request.send()
  })

/** Lays the page of the chosen provider beside this one's. */
const layBeside = async (from: Side, id: string): Promise<void> => {
  const page = await pageAt(href(leavingPath(id)))
  const to = page ? sideIn(page) : undefined
  if (!to) throw new Error(`No page on ${id}.`)
  for (const section of from.main.querySelectorAll<HTMLElement>('[data-section]')) layTable(from, to, section)
  layCode(from, to)
  const title = `From ${from.name} to ${to.name}`
  document.title = document.title.replace(/^[^·]+(?= ·)/, title)
  const heading = from.main.querySelector('h1')
  if (heading) heading.textContent = title
  for (const option of from.main.querySelectorAll('option')) {
    if (option.value === id && option.closest('select')?.name === 'to') option.selected = true
  }
}

// The head's script says that another provider is named: the sheet hides the tables until both stand.
const stand = (): void => void delete document.documentElement.dataset['opens']

const here = sideIn(document)
const chosen = /^[\w-]{1,60}$/.exec(new URLSearchParams(location.search).get('provider') ?? '')?.[0]
if (here && chosen !== undefined && chosen !== here.id) {
  layBeside(here, chosen)
    .catch(() => {
      const status = here.main.querySelector('[data-beside]')
      if (status) status.textContent = `The page on ${chosen} did not load. Choose the other provider again.`
    })
    .finally(stand)
} else stand()
