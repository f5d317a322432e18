import { useId, useState } from 'react'
import { fieldOf, type InstantTarget, readTarget, refusedInstant } from './exact-instant.ts'
import { freeze } from './turn-clock.ts'
import type { Time } from '#src/session/use-clock.ts'
import { type ControlAct } from '#src/transport/dashboard.ts'

type Props = {
  readonly time: Time
  readonly act: ControlAct
  /** Undefined in the world of a case, which Reset puts back. */
  readonly askReset: (() => void) | undefined
}

/** Stops the clock at an exact instant ahead. One that lies back is refused with the reason and the way to it. */
export const ExactInstant = ({ time, act, askReset }: Props) => {
  const id = useId()
  const [text, setText] = useState<string>()
  const [refused, setRefused] = useState<Exclude<InstantTarget, { readonly kind: 'ahead' }>>()
  const shown = text ?? fieldOf(time.now)
  const stop = async (): Promise<void> => {
    const target = readTarget(shown, time.now)
    if (target.kind !== 'ahead') {
      setRefused(target)
      return
    }
    setRefused(undefined)
    const answer = await act((mock) => freeze(mock, target.at))
    // What was typed while the answer was on its way stays.
    if (answer && !answer.ok) setRefused(refusedInstant(answer.problem))
    if (answer?.ok) setText((latest) => (latest === text ? undefined : latest))
  }
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault()
        void stop()
      }}
    >
      <label htmlFor={id}>Exact instant, UTC</label>
      <span className="rowline rowline--tight">
        <input
          id={id}
          className="input"
          type="datetime-local"
          step={1}
          value={shown}
          aria-invalid={refused !== undefined}
          aria-describedby={`${id}-says`}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="btn">
          Freeze the clock here
        </button>
      </span>
      <span id={`${id}-says`} role="status">
        {refused === undefined ? null : refused.kind === 'back' ? (
          <span className="hint hint--bad">
            That lies behind the clock, and the clock never runs back.{' '}
            {askReset
              ? 'A reset of your world brings it to the present, and takes the keys with it.'
              : 'Reset puts this case back to its beginning.'}
          </span>
        ) : (
          <span className="hint hint--bad">{refused.why}</span>
        )}
      </span>
      {refused?.kind === 'back' && askReset && (
        <button type="button" className="btn" onClick={askReset}>
          Reset my world…
        </button>
      )}
    </form>
  )
}
