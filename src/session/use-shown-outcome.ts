import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { outcomeAhead } from './answer/ahead.ts'
import type { RequestDraft } from './request/draft.ts'
import { isCurrent, type PlaygroundSession, type SendOutcome, type World } from './state.ts'
import type { Time } from './use-clock.ts'

type Ahead = {
  readonly outcome: SendOutcome
  readonly draft: RequestDraft
  readonly world: World
  readonly changes: number
}

type Here = Pick<PlaygroundSession, 'draft' | 'world' | 'changes'>

const isFor = (ahead: Ahead, { draft, world, changes }: Here): boolean =>
  ahead.draft === draft && ahead.world === world && ahead.changes === changes

const failedCheck = ({ trace }: LogEntry): string | undefined => trace.find(({ outcome }) => outcome === 'failed')?.rule

const isSame = (a: SendOutcome, b: SendOutcome): boolean =>
  a.kind === 'answered' &&
  b.kind === 'answered' &&
  a.answer.status === b.answer.status &&
  a.answer.entry !== undefined &&
  b.answer.entry !== undefined &&
  a.answer.entry.reply === b.answer.entry.reply &&
  failedCheck(a.answer.entry) === failedCheck(b.answer.entry)

const waiting: SendOutcome = { kind: 'idle' }

/**
 * The outcome of the request as it stands: what it was answered or, once the request, a key or the clock has changed, what it
 * would be answered now. `time` is the world's clock, which makes keys expire.
 */
export const useShownOutcome = (
  provider: Provider,
  session: PlaygroundSession,
  time: Time | undefined,
): SendOutcome => {
  const { draft, world, changes, outcome } = session
  const [ahead, setAhead] = useState<Ahead>()
  const isShown = isCurrent(session) && !(outcome.kind === 'answered' && outcome.answer.via === 'ahead')
  const now = time?.now

  useEffect(() => {
    if (isShown) return undefined
    let isOver = false
    void outcomeAhead(provider, world.mock, draft)
      // A world that cannot be read has no verdict ahead; sending says what is wrong with it.
      .catch(() => waiting)
      // At once, where the world is in memory: no frame shows the request without its verdict.
      .then((next) => {
        if (isOver) return
        flushSync(() =>
          setAhead((last) =>
            // A second later only the ids and times of the answer differ: what the reader is looking at stays.
            last && isFor(last, { draft, world, changes }) && isSame(last.outcome, next)
              ? last
              : { outcome: next, draft, world, changes },
          ),
        )
      })
    return () => {
      isOver = true
    }
  }, [isShown, provider, world, draft, changes, now])

  if (isShown) return outcome
  if (ahead && isFor(ahead, session)) return ahead.outcome
  return isCurrent(session) ? outcome : waiting
}
