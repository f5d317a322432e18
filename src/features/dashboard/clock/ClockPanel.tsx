import { useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { advance, freeze, jump, reset, run } from './turn-clock.ts'
import { livesOf, momentsOf } from './moments.ts'
import type { World } from '#src/session/state.ts'
import type { Time } from '#src/session/use-clock.ts'
import type { Density } from '#src/features/dashboard/density.ts'
import type { DashboardReading } from '#src/features/dashboard/read-dashboard.ts'
import { Section } from '#src/features/dashboard/Section.tsx'
import { Ask } from '#src/features/dashboard/Ask.tsx'
import { ExactInstant } from './ExactInstant.tsx'
import { Lifelines } from './Lifelines.tsx'
import { type ControlAct } from '#src/transport/dashboard.ts'

const STEPS = [
  ['+1 min', 60_000],
  ['+5 min', 300_000],
  ['+1 h', 3_600_000],
  ['+1 day', 86_400_000],
] as const

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

type Props = {
  readonly provider: Provider
  readonly world: World
  /** Undefined until the dashboard is read. */
  readonly reading: DashboardReading | undefined
  /** The token at hand, whose end is a moment too; empty where there is none. */
  readonly token: string
  readonly time: Time | undefined
  readonly act: ControlAct
  /** The reader's world was put back to its beginning. */
  readonly wasReset: () => void
  readonly density: Density
}

/** The world's clock: stop it, let it run, turn it on. It goes back by a reset alone, which is asked once. */
export const ClockPanel = ({ provider, world, reading, token, time, act, wasReset, density }: Props) => {
  const [asks, setAsks] = useState(false)
  const isOwn = world.kind === 'own'
  if (!time) return null
  const { keys = [], cachedAt = [] } = reading ?? {}
  const moments = momentsOf(provider, { now: time.now, cachedAt, keys: livesOf(keys), token })
  const iso = new Date(time.now).toISOString()
  const begin = async (): Promise<void> => {
    if ((await act(reset))?.ok) wasReset()
  }
  return (
    <Section
      density={density}
      title="Clock"
      icon="clock"
      tools={
        <span className="push seg" role="group" aria-label="Clock">
          <button
            type="button"
            aria-pressed={time.runs}
            disabled={!isOwn}
            onClick={() => void act((mock) => run(mock, Date.now))}
          >
            runs
          </button>
          <button
            type="button"
            aria-pressed={!time.runs}
            disabled={!isOwn}
            onClick={() => void act((mock) => freeze(mock))}
          >
            frozen
          </button>
        </span>
      }
    >
      <div className="time">
        <p className="time__now">
          <time dateTime={iso}>{iso.slice(11, 19)}</time> <span className="ref">UTC, {date.format(time.now)}</span>
        </p>
        {moments.length > 0 && <Lifelines now={time.now} moments={moments} />}
        <div className="steps" role="group" aria-label="Move the clock on">
          {STEPS.map(([label, ms]) => (
            <button key={label} type="button" className="btn" onClick={() => void act((mock) => advance(mock, ms))}>
              {label}
            </button>
          ))}
        </div>
        {moments.length > 0 && (
          <div className="steps" role="group" aria-label="Jump to">
            <span className="label">Jump to</span>
            {moments.map(({ id: moment, label, at }) => (
              <button
                key={moment}
                type="button"
                className="btn"
                title={new Date(at).toISOString()}
                onClick={() => void act((mock) => jump(mock, at))}
              >
                {label}
              </button>
            ))}
          </div>
        )}
        <ExactInstant time={time} act={act} askReset={isOwn ? () => setAsks(true) : undefined} />
        <p className="hint">
          {isOwn
            ? 'The clock only moves forward.'
            : 'In a case the clock is frozen, so that it gives the same answer each time.'}
        </p>
        {isOwn && (
          <button type="button" className="btn" aria-expanded={asks} onClick={() => setAsks(true)}>
            Reset my world
          </button>
        )}
        {asks && (
          <Ask
            title="Reset my world?"
            says={[
              'This removes all keys and the log of your world, at each provider, and saved credentials with them.',
              'The clock returns to the present. It cannot be undone.',
            ]}
            go="Reset"
            act={() => void begin()}
            close={() => setAsks(false)}
          />
        )}
      </div>
    </Section>
  )
}
