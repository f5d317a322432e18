import type { LogEntry } from '../../../mocks/world/store.ts'
import type { Mock } from '../../../mocks/respond.ts'
import type { Made } from '../keys/made.ts'
import { issuedIn } from '../keys/issued-in.ts'
import { answerOf } from '../answer/answer.ts'
import type { Answer } from '../answer/answer.ts'
import type { Draft } from '../request/draft.ts'
import { indented } from '../request/request-for.ts'
import type { Sent } from '../transport/send.ts'

/** Where requests go: the reader's own world, shared by all tabs, or a case's scratch world, which lives in this page. */
export type World =
  | { readonly kind: 'own'; readonly mock: Mock; readonly worldId: string; readonly notice?: string | undefined }
  | { readonly kind: 'case'; readonly mock: Mock; readonly caseId: string }

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
  /** Requests of scratch worlds in this page, newest first; the reader's world keeps its own log. */
  readonly scratchLog: readonly LogEntry[]
  /** Counts what may have changed a world, so that lists know when to read again. */
  readonly changes: number
}

export type Event =
  | { readonly type: 'opened'; readonly world: World; readonly draft: Draft; readonly origin?: Draft }
  | { readonly type: 'edited'; readonly draft: Draft }
  | { readonly type: 'sent'; readonly ticket: number }
  | { readonly type: 'settled'; readonly ticket: number; readonly sent: Sent; readonly of: Draft }
  | { readonly type: 'failed'; readonly why: string }
  | { readonly type: 'made'; readonly made: readonly Made[] }
  | { readonly type: 'changed' }
  | { readonly type: 'cleared'; readonly draft: Draft }

const LOG_LENGTH = 50

/** The next state. An answer whose ticket is not the last one sent came too late, and is dropped. */
export const reduce = (session: Session, event: Event): Session => {
  switch (event.type) {
    case 'opened':
      return {
        ...session,
        world: event.world,
        draft: event.draft,
        origin: event.origin ?? event.draft,
        outcome: { kind: 'idle' },
        made: session.made.filter(({ worldId }) => worldId !== ''),
        changes: session.changes + 1,
      }
    case 'edited':
      return { ...session, draft: event.draft }
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
        made: [],
        scratchLog: [],
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
  const logged = session.world.kind === 'case' && answer.entry ? [answer.entry] : []
  return {
    ...session,
    outcome: { kind, ticket, answer, of },
    made: joined(issuedIn(answer.body, session.world.kind === 'own' ? session.world.worldId : ''), session.made),
    scratchLog: [...logged, ...session.scratchLog].slice(0, LOG_LENGTH),
    changes: session.changes + 1,
  }
}
