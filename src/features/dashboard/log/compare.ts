import type { Provider } from '#mocks/engine/provider.ts'
import { endingOf, stepWords, type TracedStep, tracedSteps } from '#src/ui/trace.ts'
import { reasonPhrase } from '#src/ui/status-text.ts'
import { shortTimes } from '#src/ui/short-times.ts'
import type { LogLine } from './lines.ts'
import { indentKept, marked, pairLines, plain, type Stretch } from './marks.ts'
import { maskedExchange, type MaskedExchange } from './masked-exchange.ts'

/** How the two sides of a row stand to each other. `masked`: they look alike, since what differs is hidden. */
export type Relation = 'same' | 'differs' | 'masked' | 'only-a' | 'only-b'

export const relationWords = {
  same: 'same',
  differs: 'differs',
  masked: 'differs in what is masked',
  'only-a': 'only in A',
  'only-b': 'only in B',
} satisfies Record<Relation, string>

/** One row of the comparison: what is compared, and its two sides in stretches. */
export type ComparedRow = {
  readonly label: string
  readonly relation: Relation
  readonly a: readonly Stretch[]
  readonly b: readonly Stretch[]
}
export type ComparedSection = { readonly title: string; readonly rows: readonly ComparedRow[]; readonly why?: string }

const row = (label: string, a: string | undefined, b: string | undefined, hidden = false): ComparedRow => {
  if (a === undefined || b === undefined)
    return {
      label,
      relation: a === undefined ? 'only-b' : 'only-a',
      a: indentKept(a ?? ''),
      b: indentKept(b ?? ''),
    }
  if (a === b) return { label, relation: hidden ? 'masked' : 'same', a: plain(a), b: plain(b) }
  const [left, right] = marked(a, b)
  return { label, relation: 'differs', a: left, b: right }
}

const textRows = (a: string, b: string): readonly ComparedRow[] => {
  const lines = (text: string) => (text === '' ? [] : text.split('\n'))
  const rows = pairLines(lines(a), lines(b)).map((pair, index) => row(`line ${index + 1}`, pair.a, pair.b))
  return rows.reduce<readonly ComparedRow[]>(gathered, [])
}

/** Lines that only one side has and that follow each other are one row: they came or went together. */
const gathered = (rows: readonly ComparedRow[], next: ComparedRow): readonly ComparedRow[] => {
  const last = rows.at(-1)
  if (last?.relation !== next.relation || (next.relation !== 'only-a' && next.relation !== 'only-b'))
    return [...rows, next]
  const [first = ''] = last.label.replace('lines', 'line').split(' to ')
  const label = `${first.replace('line', 'lines')} to ${next.label.replace('line ', '')}`
  const both = (side: 'a' | 'b') =>
    last[side].length === 0 ? [] : [...last[side], { text: '\n', marked: false }, ...next[side]]
  return [...rows.slice(0, -1), { ...last, label, a: both('a'), b: both('b') }]
}

const headerRows = (a: MaskedExchange, b: MaskedExchange): readonly ComparedRow[] => {
  const names = new Set([...a.headers, ...b.headers].map(({ name }) => name.toLowerCase()))
  return [...names].flatMap((low) => {
    const of = ({ headers }: MaskedExchange) => headers.filter(({ name }) => name.toLowerCase() === low)
    const [left, right] = [of(a), of(b)]
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
      const [mine, theirs] = [left[index], right[index]]
      return row(mine?.name ?? theirs?.name ?? low, mine?.value, theirs?.value, mine?.raw !== theirs?.raw)
    })
  })
}

/** An answer with its own id in words: every request has another one, so it is no difference. */
const withoutId = ({ answer }: MaskedExchange, { entry }: LogLine): MaskedExchange['answer'] => {
  const own = (text: string): string => text.replaceAll(entry.id, 'its own id')
  return { headers: answer.headers.map(([name, value]) => [name, own(value)]), body: own(answer.body) }
}

const answerRows = (a: MaskedExchange['answer'], b: MaskedExchange['answer']): readonly ComparedRow[] => {
  const names = [...new Set([...a.headers, ...b.headers].map(([name]) => name))]
  const value = ({ headers }: MaskedExchange['answer'], name: string) => headers.find(([each]) => each === name)?.[1]
  return [...names.map((name) => row(name, value(a, name), value(b, name))), ...textRows(a.body, b.body)]
}

const stepText = ({ state, outcome, observed }: TracedStep, at: string): string =>
  outcome === 'passed' || outcome === 'failed'
    ? shortTimes(`${stepWords[state]}: ${observed.join('')}`, at)
    : stepWords[state]

const stepRows = (provider: Provider, a: LogLine, b: LogLine): readonly ComparedRow[] => {
  const [left, right] = [tracedSteps(provider, a.entry.trace), tracedSteps(provider, b.entry.trace)]
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [mine, theirs] = [left[index], right[index]]
    const label = `${index + 1} ${mine?.title ?? theirs?.title ?? ''}`
    return row(label, mine && stepText(mine, a.entry.at), theirs && stepText(theirs, b.entry.at))
  })
}

const endingText = ({ entry: { trace, status } }: LogLine): string => {
  const { word, says, check } = endingOf(trace, status)
  return `${word} ${says} ${check ?? ''}`.trim()
}

const statusText = ({ entry: { status, verdict } }: LogLine): string =>
  [status, reasonPhrase(status), verdict.code].filter(Boolean).join(' ')

const requestLine = ({ entry }: LogLine, masked: MaskedExchange | undefined): string =>
  `${entry.method} ${masked?.address ?? entry.url}`

/** Two lines of the log, part by part, credentials masked. What only the page that sent a request knows is left out with the reason. */
export const compareLines = (provider: Provider, a: LogLine, b: LogLine): readonly ComparedSection[] => {
  const [left, right] = [a, b].map(({ exchange }) => exchange && maskedExchange(provider, exchange))
  const known = left && right
  const why = `${[!left && 'A', !right && 'B'].filter(Boolean).join(' and ')} came from another tab or from before this page was loaded, so this part is not known here.`
  const section = (title: string, rows: readonly ComparedRow[] | undefined): ComparedSection =>
    rows ? { title, rows } : { title, rows: [], why }
  return [
    section('Status', [row('Status', statusText(a), statusText(b)), row('Verdict', endingText(a), endingText(b))]),
    section('Checks', stepRows(provider, a, b)),
    section('Request line', [row('', requestLine(a, left), requestLine(b, right))]),
    section('Headers', known && headerRows(left, right)),
    section('Body', known && textRows(left.body, right.body)),
    section('Answer', known && answerRows(withoutId(left, a), withoutId(right, b))),
  ]
}

/** How many rows of a section differ. */
export const differences = ({ rows }: ComparedSection): number =>
  rows.filter(({ relation }) => relation !== 'same').length
