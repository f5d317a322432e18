import { useCallback, useEffect, useReducer, useRef } from 'react'
import { errorText } from '#mocks/engine/error-text.ts'
import { onClear } from '#src/session/saved/on-clear.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { Situation } from '#src/docs/compare/situations.ts'
import { openRound, sendRound } from './ask.ts'
import { reduceRound, type Round } from './round.ts'

/** A round over all providers, and what can be done with it. Each action ends in a state; none throws. */
export const useRound = (bundles: readonly ProviderBundle[], first: Round) => {
  const [round, dispatch] = useReducer(reduceRound, first)
  const tickets = useRef(first.ticket)
  const flight = useRef<AbortController>(null)

  /** Ends whatever is on its way; the next ticket. */
  const nextTicket = useCallback((): number => {
    flight.current?.abort()
    return (tickets.current += 1)
  }, [])

  const choose = useCallback(
    async (situation: Situation): Promise<void> => {
      const ticket = nextTicket()
      dispatch({ type: 'chosen', ticket, situation })
      try {
        dispatch({ type: 'opened', ticket, lines: await openRound(bundles, situation) })
      } catch (error) {
        dispatch({ type: 'failed', ticket, why: errorText(error) })
      }
    },
    [bundles, nextTicket],
  )

  const send = useCallback(async (): Promise<void> => {
    const ticket = nextTicket()
    const abort = new AbortController()
    flight.current = abort
    dispatch({ type: 'sent', ticket })
    try {
      // Worlds that have answered once are used up: a second round begins in new ones, with new keys.
      const fresh =
        round.kind === 'idle' && round.lines.length > 0 ? round.lines : await openRound(bundles, round.situation)
      dispatch({ type: 'opened', ticket, lines: fresh })
      dispatch({ type: 'settled', ticket, results: await sendRound(fresh, abort.signal) })
    } catch (error) {
      dispatch({ type: 'failed', ticket, why: errorText(error) })
    }
  }, [bundles, nextTicket, round])

  const { situation } = round
  useEffect(() => onClear(() => dispatch({ type: 'chosen', ticket: nextTicket(), situation })), [nextTicket, situation])

  return { round, choose, send }
}
