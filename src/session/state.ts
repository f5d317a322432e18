import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { Mock } from '#mocks/mock.ts'
import type { IssuedCredential } from './keys/issued.ts'
import { issuedIn } from './keys/issued-in.ts'
import { answerOf, type ShownAnswer } from './answer/answer.ts'
import type { RequestDraft } from './request/draft.ts'
import { indented } from './request/request-for.ts'
import type { Sent } from '#src/transport/send.ts'

/** Where requests go: the reader's own world, shared by all tabs, or a case's scratch world, which lives in this page. */
export type World =
  | { readonly kind: 'own'; readonly mock: Mock; readonly worldId: string; readonly notice?: string | undefined }
  | { readonly kind: 'case'; readonly mock: Mock; readonly caseId: string }

/** The id that credentials issued in this world carry: the reader's world has one, scratch worlds share the empty one. */
export const worldIdOf = (world: World): string => (world.kind === 'own' ? world.worldId : '')

/** A request that this page sent, and its answer: as it was, in memory alone, so that it can be sent again or compared. */
export type SentExchange = {
  readonly entry: LogEntry
  readonly of: RequestDraft
  readonly answer: ShownAnswer
  /** Where it went, and the draft that this world came with. */
  readonly world: World
  readonly origin: RequestDraft
  readonly model: SessionState
}

/** The draft before the reader changed it, and what brought it: its case, or the choice of an endpoint. */
export type SessionState = { readonly by: 'case' | 'endpoint'; readonly draft: RequestDraft }

export type SendOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly ticket: number }
  | { readonly kind: 'answered'; readonly ticket: number; readonly answer: ShownAnswer; readonly of: RequestDraft }
  | { readonly kind: 'unsendable'; readonly field: string; readonly why: string }
  | { readonly kind: 'cancelled' }
  /** Everything was cleared, here or in another tab: a case has to be chosen anew. */
  | { readonly kind: 'cleared' }
  /** The reader's world was cleared or reset where this page could not notice. It is in a new one now; nothing was sent. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string }

export type PlaygroundSession = {
  readonly world: World
  readonly draft: RequestDraft
  /** The draft as its case or world brought it. */
  readonly origin: RequestDraft
  readonly outcome: SendOutcome
  /** What the outcome belongs to: a verdict is shown only beside its own request, in the world as it was. */
  readonly of: { readonly draft: RequestDraft; readonly changes: number }
  readonly issued: readonly IssuedCredential[]
  readonly model: SessionState
  /** What was sent from this page, newest first. The log of a scratch world is made of it; the reader's world keeps its own. */
  readonly exchanges: readonly SentExchange[]
  /** Counts what may have changed a world, so that lists know when to read again. */
  readonly changes: number
}

export type Event =
  | {
      readonly type: 'opened'
      readonly world: World
      readonly draft: RequestDraft
      readonly origin?: RequestDraft
      readonly model?: SessionState
    }
  /** The reader filled in these parts of the request, whichever it is by now. */
  | { readonly type: 'filled'; readonly change: Partial<RequestDraft> }
  | { readonly type: 'edited'; readonly draft: RequestDraft; readonly model?: SessionState }
  | { readonly type: 'sent'; readonly ticket: number }
  | { readonly type: 'settled'; readonly ticket: number; readonly sent: Sent; readonly of: RequestDraft }
  | { readonly type: 'failed'; readonly why: string }
  /** The reader's world is another one than at hand; `isExpected` where they were told of it before. */
  | { readonly type: 'moved'; readonly ticket: number; readonly world: World; readonly isExpected: boolean }
  | { readonly type: 'made'; readonly issued: readonly IssuedCredential[] }
  | { readonly type: 'changed' }
  | { readonly type: 'cleared'; readonly draft: RequestDraft }

/** How many exchanges the page remembers. */
const EXCHANGES = 50

/** Whether the outcome still belongs to the request and the world at hand. What is on its way has no verdict yet. */
export const isCurrent = ({ outcome, of, draft, changes }: PlaygroundSession): boolean => {
  if (outcome.kind === 'sending' || outcome.kind === 'cleared') return true
  // That a send came to nothing is no verdict: what then happens in the world does not take the news back.
  return of.draft === draft && (outcome.kind === 'gone' || outcome.kind === 'failed' || of.changes === changes)
}

const NEVER = -1

/** The next state. An answer whose ticket is not the last one sent came too late, and is dropped. */
export const reduce = (session: PlaygroundSession, event: Event): PlaygroundSession => {
  switch (event.type) {
    case 'opened':
      return {
        ...session,
        world: event.world,
        draft: event.draft,
        origin: event.origin ?? event.draft,
        model: event.model ?? { by: 'case', draft: event.origin ?? event.draft },
        outcome: { kind: 'idle' },
        of: { draft: event.draft, changes: NEVER },
        issued: session.issued.filter(({ worldId }) => worldId !== ''),
        changes: session.changes + 1,
      }
    case 'filled':
      return { ...session, draft: { ...session.draft, ...event.change } }
    case 'edited':
      return { ...session, draft: event.draft, model: event.model ?? session.model }
    case 'sent':
      return { ...session, outcome: { kind: 'sending', ticket: event.ticket } }
    case 'settled':
      return isAwaited(session, event) ? settled(session, event) : session
    case 'failed':
      return {
        ...session,
        outcome: { kind: 'failed', why: event.why },
        of: { draft: session.draft, changes: session.changes },
      }
    case 'moved':
      return isAwaited(session, event) ? moved(session, event) : session
    case 'made':
      return { ...session, issued: merged(event.issued, session.issued), changes: session.changes + 1 }
    case 'changed':
      return { ...session, changes: session.changes + 1 }
    case 'cleared':
      return {
        ...session,
        draft: event.draft,
        origin: event.draft,
        outcome: { kind: 'cleared' },
        model: { by: 'case', draft: event.draft },
        issued: [],
        exchanges: [],
        changes: session.changes + 1,
      }
    default:
      return event satisfies never
  }
}

const isAwaited = ({ outcome }: PlaygroundSession, { ticket }: { readonly ticket: number }): boolean =>
  outcome.kind === 'sending' && outcome.ticket === ticket

const moved = (
  session: PlaygroundSession,
  { world, isExpected }: Extract<Event, { type: 'moved' }>,
): PlaygroundSession => {
  const changes = session.changes + 1
  const there = { ...session, world, changes }
  return isExpected ? there : { ...there, outcome: { kind: 'gone' }, of: { draft: session.draft, changes } }
}

const merged = (
  fresh: readonly IssuedCredential[],
  known: readonly IssuedCredential[],
): readonly IssuedCredential[] => [...fresh, ...known.filter(({ text }) => !fresh.some((each) => each.text === text))]

const settled = (
  session: PlaygroundSession,
  { ticket, sent, of }: Extract<Event, { type: 'settled' }>,
): PlaygroundSession => {
  const { kind } = sent
  if (kind !== 'answered') return { ...session, outcome: sent, of: { draft: of, changes: session.changes } }
  const answer = answerOf(sent, indented)
  const { world, origin, model } = session
  const sentNow: readonly SentExchange[] = answer.entry
    ? [{ entry: answer.entry, of, answer, world, origin, model }]
    : []
  return {
    ...session,
    outcome: { kind, ticket, answer, of },
    of: { draft: of, changes: session.changes + 1 },
    issued: merged(issuedIn(answer.body, worldIdOf(world)), session.issued),
    exchanges: [...sentNow, ...session.exchanges].slice(0, EXCHANGES),
    changes: session.changes + 1,
  }
}
