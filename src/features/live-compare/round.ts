import type { AspectStatement } from '#mocks/engine/docs.ts'
import type { Mock } from '#mocks/mock.ts'
import type { ShownAnswer } from '#src/session/answer/answer.ts'
import type { RequestDraft } from '#src/session/request/draft.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { Situation } from '#src/docs/compare/situations.ts'

/** A provider that does not know the situation, with what it says of the matter. */
export type Absent = { readonly kind: 'absent'; readonly bundle: ProviderBundle; readonly says: AspectStatement }
/** What a provider's column asks: its case of the situation, in a scratch world of its own. */
type Asked = {
  readonly bundle: ProviderBundle
  readonly caseId: string
  readonly title: string
  readonly draft: RequestDraft
}
export type ComparedCall = Asked & { readonly kind: 'call'; readonly mock: Mock }
export type ComparedLine = Absent | ComparedCall
export type ComparedResult =
  | Absent
  | (Asked & { readonly kind: 'answer'; readonly answer: ShownAnswer })
  | (Asked & { readonly kind: 'lost'; readonly why: string })

/** One situation, asked of every provider at once. */
export type Round = { readonly situation: Situation; readonly ticket: number } & (
  | { readonly kind: 'idle'; readonly lines: readonly ComparedLine[] }
  | { readonly kind: 'sending'; readonly lines: readonly ComparedLine[] }
  | { readonly kind: 'answered'; readonly results: readonly ComparedResult[] }
  | { readonly kind: 'failed'; readonly why: string }
)

export type RoundEvent = { readonly ticket: number } & (
  | { readonly type: 'chosen'; readonly situation: Situation }
  | { readonly type: 'opened'; readonly lines: readonly ComparedLine[] }
  | { readonly type: 'sent' }
  | { readonly type: 'settled'; readonly results: readonly ComparedResult[] }
  | { readonly type: 'failed'; readonly why: string }
)

/** The columns of a round as it stands: questions, or answers once there are some. */
export const columnsOf = (round: Round): readonly (ComparedLine | ComparedResult)[] => {
  switch (round.kind) {
    case 'idle':
    case 'sending':
      return round.lines
    case 'answered':
      return round.results
    case 'failed':
      return []
    default:
      return round satisfies never
  }
}

const asked = (round: Round): readonly ComparedLine[] =>
  round.kind === 'idle' || round.kind === 'sending' ? round.lines : []

/** The next state. What carries another ticket than the last one given out came too late, and is dropped. */
export const reduceRound = (round: Round, event: RoundEvent): Round => {
  const { ticket } = event
  const { situation } = round
  const isLast = round.ticket === ticket
  switch (event.type) {
    case 'chosen':
      return { kind: 'idle', situation: event.situation, ticket, lines: [] }
    case 'sent':
      return { kind: 'sending', situation, ticket, lines: asked(round) }
    case 'opened':
      return isLast && (round.kind === 'idle' || round.kind === 'sending') ? { ...round, lines: event.lines } : round
    case 'settled':
      return isLast && round.kind === 'sending'
        ? { kind: 'answered', situation, ticket, results: event.results }
        : round
    case 'failed':
      return isLast ? { kind: 'failed', situation, ticket, why: event.why } : round
    default:
      return event satisfies never
  }
}
