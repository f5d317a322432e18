import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '#mocks/engine/error-text.ts'
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
      .catch((error: unknown): SendOutcome => ({ kind: 'failed', why: errorText(error) }))
      // At once, where the world is in memory: no frame shows the request without its verdict.
      .then((next) => isOver || flushSync(() => setAhead({ outcome: next, draft, world, changes })))
    return () => {
      isOver = true
    }
  }, [isShown, provider, world, draft, changes, now])

  if (isShown) return outcome
  if (ahead?.draft === draft && ahead.world === world && ahead.changes === changes) return ahead.outcome
  return isCurrent(session) ? outcome : waiting
}
