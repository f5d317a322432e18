import type { LogEntry } from '#mocks/state/store.ts'
import type { Mock } from '#mocks/browser/respond.ts'
import type { Made } from '#src/features/playground/keys/made.ts'
import { issuedIn } from '#src/features/playground/keys/issued-in.ts'
import { answerOf } from '#src/features/playground/answer/answer.ts'
import type { Answer } from '#src/features/playground/answer/answer.ts'
import type { Draft } from '#src/features/playground/request/draft.ts'
import { indented } from '#src/features/playground/request/request-for.ts'
import type { Sent } from '#src/transport/send.ts'

/** Where requests go: the reader's own world, shared by all tabs, or a case's scratch world, which lives in this page. */
export type World =
  | { readonly kind: 'own'; readonly mock: Mock; readonly worldId: string; readonly notice?: string | undefined }
  | { readonly kind: 'case'; readonly mock: Mock; readonly caseId: string }

/** A request that this page sent, and its answer: as it was, in memory alone, so that it can be sent again or compared. */
export type Exchange = {
  readonly entry: LogEntry
  readonly of: Draft
  readonly answer: Answer
  /** Where it went, and the draft that this world came with. */
  readonly world: World
  readonly origin: Draft
  readonly model: Model
}

/** The draft before the reader changed it, and what brought it: its case, or the choice of an endpoint. */
export type Model = { readonly by: 'case' | 'endpoint'; readonly draft: Draft }

export type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly ticket: number }
  | { readonly kind: 'answered'; readonly ticket: number; readonly answer: Answer; readonly of: Draft }
  | { readonly kind: 'unsendable'; readonly field: string; readonly why: string }
  | { readonly kind: 'cancelled' }
  /** Everything was cleared, here or in another tab: a case has to be chosen anew. */
  | { readonly kind: 'cleared' }
  | { readonly kind: 'failed'; readonly why: string }

export type Session = {
  readonly world: World
  readonly draft: Draft
  /** The draft as its case or world brought it. */
  readonly origin: Draft
  readonly outcome: Outcome
  readonly made: readonly Made[]
  readonly model: Model
  /** What was sent from this page, newest first. The log of a scratch world is made of it; the reader's world keeps its own. */
  readonly exchanges: readonly Exchange[]
  /** Counts what may have changed a world, so that lists know when to read again. */
  readonly changes: number
}

export type Event =
  | {
      readonly type: 'opened'
      readonly world: World
      readonly draft: Draft
      readonly origin?: Draft
      readonly model?: Model
    }
  | { readonly type: 'edited'; readonly draft: Draft; readonly model?: Model }
  | { readonly type: 'sent'; readonly ticket: number }
  | { readonly type: 'settled'; readonly ticket: number; readonly sent: Sent; readonly of: Draft }
  | { readonly type: 'failed'; readonly why: string }
  | { readonly type: 'made'; readonly made: readonly Made[] }
  | { readonly type: 'changed' }
  | { readonly type: 'cleared'; readonly draft: Draft }

/** How many exchanges the page remembers. */
const EXCHANGES = 50

/** The next state. An answer whose ticket is not the last one sent came too late, and is dropped. */
export const reduce = (session: Session, event: Event): Session => {
  switch (event.type) {
    case 'opened':
      return {
        ...session,
        world: event.world,
        draft: event.draft,
        origin: event.origin ?? event.draft,
        model: event.model ?? { by: 'case', draft: event.origin ?? event.draft },
        outcome: { kind: 'idle' },
        made: session.made.filter(({ worldId }) => worldId !== ''),
        changes: session.changes + 1,
      }
    case 'edited':
      return { ...session, draft: event.draft, model: event.model ?? session.model }
    case 'sent':
      return { ...session, outcome: { kind: 'sending', ticket: event.ticket } }
    case 'settled':
      return session.outcome.kind === 'sending' && session.outcome.ticket === event.ticket
        ? settled(session, event)
        : session
    case 'failed':
      return { ...session, outcome: { kind: 'failed', why: event.why } }
    case 'made':
      return { ...session, made: joined(event.made, session.made), changes: session.changes + 1 }
    case 'changed':
      return { ...session, changes: session.changes + 1 }
    case 'cleared':
      return {
        ...session,
        draft: event.draft,
        origin: event.draft,
        outcome: { kind: 'cleared' },
        model: { by: 'case', draft: event.draft },
        made: [],
        exchanges: [],
        changes: session.changes + 1,
      }
    default:
      return event satisfies never
  }
}

const joined = (fresh: readonly Made[], known: readonly Made[]): readonly Made[] => [
  ...fresh,
  ...known.filter(({ text }) => !fresh.some((each) => each.text === text)),
]

const settled = (session: Session, { ticket, sent, of }: Extract<Event, { type: 'settled' }>): Session => {
  const { kind } = sent
  if (kind !== 'answered') return { ...session, outcome: sent }
  const answer = answerOf(sent, indented)
  const { world, origin, model } = session
  const sentNow: readonly Exchange[] = answer.entry ? [{ entry: answer.entry, of, answer, world, origin, model }] : []
  return {
    ...session,
    outcome: { kind, ticket, answer, of },
    made: joined(issuedIn(answer.body, world.kind === 'own' ? world.worldId : ''), session.made),
    exchanges: [...sentNow, ...session.exchanges].slice(0, EXCHANGES),
    changes: session.changes + 1,
  }
}
