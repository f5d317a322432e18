import { headersOf, type RequestDraft } from '#src/session/request/draft.ts'
import { maskedAddress, maskedHeaders } from '#src/session/request/mask.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import { endingOf, type TraceEnding } from '#src/ui/trace.ts'
import { bodyLines } from './body-lines.ts'
import { type Mark, type MarkedText, marksOf, sharedWords } from './marks.ts'
import type { ComparedLine, ComparedResult } from './round.ts'

/** A line as a column prints it. */
export type MarkedLine = { readonly text: string; readonly mark: Mark }

/** What is printed of one provider, marked against the others. */
export type Column = {
  readonly of: ComparedLine | ComparedResult
  /** `GET https://host/path`, credentials masked. */
  readonly address: string
  readonly sends: readonly MarkedLine[]
  readonly ending: TraceEnding | undefined
  /** How verdict and status stand to those of the others, in words. */
  readonly verdictIs: string | undefined
  readonly statusIs: string | undefined
  readonly headers: readonly MarkedLine[]
  readonly body: readonly MarkedLine[]
}

type Printed = MarkedText & { readonly text: string }

/** The last four characters of a masked credential differ from call to call and mean nothing. */
const withoutTail = (text: string): string => text.replace(/…\w{4}\b/g, '…')

const requestHeaders = ({ provider }: ProviderBundle, draft: RequestDraft): readonly Printed[] =>
  headersOf(provider, draft).length === 0
    ? [{ name: '', value: '', text: 'no header but the browser’s own' }]
    : maskedHeaders(provider, draft).map(([name, value]) => ({
        name: name.toLowerCase(),
        value: withoutTail(value),
        text: `${name}: ${value}`,
      }))

/** Headers that this mock adds, which no provider sends. */
const OURS = /^latchkey-/

const answerHeaders = (of: ComparedLine | ComparedResult): readonly Printed[] =>
  of.kind === 'answer'
    ? of.answer.headers
        .filter(([name]) => !OURS.test(name))
        .map(([name, value]) => ({ name: name.toLowerCase(), value, text: `${name}: ${value}` }))
    : []

const endingIn = (of: ComparedLine | ComparedResult): TraceEnding | undefined =>
  of.kind === 'answer' && of.answer.entry ? endingOf(of.answer.entry.trace, of.answer.status) : undefined

/** Marks the lines of those that have any against each other; a provider without any is nobody to differ from. */
const markedLines = (all: readonly (readonly Printed[])[]): readonly (readonly MarkedLine[])[] => {
  const marks = marksOf(all.filter((lines) => lines.length > 0)).values()
  return all.map((lines) => {
    const mine = lines.length > 0 ? (marks.next().value ?? []) : []
    return lines.map(({ text }, index) => ({ text, mark: mine[index] ?? 'alike' }))
  })
}

/** The columns of a round, each marked against the others. */
export const comparedColumns = (entries: readonly (ComparedLine | ComparedResult)[]): readonly Column[] => {
  const sends = markedLines(entries.map((of) => (of.kind === 'absent' ? [] : requestHeaders(of.bundle, of.draft))))
  const endings = entries.map(endingIn)
  const verdicts = sharedWords(endings.map((ending) => ending && `${ending.word} ${ending.check ?? ending.short}`))
  const statuses = sharedWords(entries.map((of) => (of.kind === 'answer' ? String(of.answer.status) : undefined)))
  const headers = markedLines(entries.map(answerHeaders))
  const bodies = markedLines(entries.map((of) => (of.kind === 'answer' ? bodyLines(of.answer.body) : [])))
  return entries.map((of, index) => ({
    of,
    address:
      of.kind === 'absent'
        ? ''
        : `${of.draft.method} https://${of.draft.host}${maskedAddress(of.bundle.provider, of.draft)}`,
    sends: sends[index] ?? [],
    ending: endings[index],
    verdictIs: verdicts[index],
    statusIs: statuses[index],
    headers: headers[index] ?? [],
    body: bodies[index] ?? [],
  }))
}
