import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

const SAID =
  /\bzsh: no matches found: (?=https?:)|\bfish: No matches for wildcard ['\u2018"](?=https?:)|\b(?:bash|zsh): [^\n]{0,200}: event not found/

/** What a shell says that ran nothing, since it took a sign of the line for one of its own. */
export const shellSaid = (source: string): readonly Fault[] => {
  const match = SAID.exec(source.slice(0, 60_000))
  const [all = ''] = match ?? []
  const detail = all.endsWith('event not found') ? 'bang' : all.slice(0, all.indexOf(':'))
  return match ? [{ id: 'ampersand', span: { from: match.index, to: match.index + all.length }, detail }] : []
}

/** Variables between backticks in a header: the shell runs what they hold. */
export const inBackticks = ({ headers }: PastedCall): readonly Fault[] =>
  headers.flatMap(({ value }) => {
    const match = /`\$\{?(\w{2,60})\}?`/.exec(value.text)
    const span = match ? spanIn(value, match.index, match.index + match[0].length) : undefined
    return span ? [{ id: 'variable-as-command' as const, span, detail: `${match?.[1] ?? ''} backticks` }] : []
  })
