import { useId, useState } from 'react'
import { advance, freeze, reset, run } from '../../desk/turn-clock.ts'
import { useMoments } from '../../desk/use-moments.ts'
import type { Kit } from '../../world/open.ts'
import type { Time } from '../../world/use-clock.ts'
import type { Playground } from '../../world/use-session.ts'
import { Icon } from '../Icon.tsx'
import type { Act } from './Side.tsx'

const STEPS = [
  ['+1 s', 1000],
  ['+1 min', 60_000],
  ['+5 min', 300_000],
  ['+1 h', 3_600_000],
] as const

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

type Props = { readonly kit: Kit; readonly playground: Playground; readonly time: Time | undefined; readonly act: Act }

/** The world's clock: it can be stopped, and turned on but never back. */
export const ClockPane = ({ kit, playground, time, act }: Props) => {
  const id = useId()
  const { session, open } = playground
  const moments = useMoments(kit.provider, session, time?.now)
  const [asks, setAsks] = useState(false)
  const isOwn = session.world.kind === 'own'
  if (!time) return null
  const iso = new Date(time.now).toISOString()
  return (
    <section aria-labelledby={id}>
      <div className="pane__h">
        <h3 id={id}>
          <Icon name="clock" />
          Clock
        </h3>
        <span className="push seg" role="group" aria-label="Clock">
          <button
            type="button"
            aria-pressed={time.runs}
            disabled={!isOwn}
            onClick={() => void act((mock) => run(mock, time, Date.now()))}
          >
            runs
          </button>
          <button
            type="button"
            aria-pressed={!time.runs}
            disabled={!isOwn}
            onClick={() => void act((mock) => freeze(mock, time))}
          >
            frozen
          </button>
        </span>
      </div>
      <div className="time">
        <p className="time__now">
          <time dateTime={iso}>{iso.slice(11, 19)}</time> <span className="ref">UTC, {date.format(time.now)}</span>
        </p>
        <div className="steps" role="group" aria-label="Turn the clock on">
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
                onClick={() => void act((mock) => advance(mock, at - time.now))}
              >
                {label}
              </button>
            ))}
          </div>
        )}
        <p className="hint">
          {isOwn
            ? 'It never runs back: a key would then have been used before it was made. To go back, reset your world.'
            : 'A case stands still, so that it answers the same each time. Start over puts it back.'}
        </p>
        {isOwn && !asks && (
          <button type="button" className="btn" onClick={() => setAsks(true)}>
            Reset my world
          </button>
        )}
        {isOwn && asks && (
          <div className="ask" role="group" aria-label="Reset my world?">
            <p>
              All keys and the log of your world go, at each provider, and saved credentials with them. The clock
              returns to the present.
            </p>
            <span className="rowline">
              <button
                type="button"
                className="btn btn--danger"
                autoFocus
                onClick={() => {
                  setAsks(false)
                  void act(reset).then(() => open(undefined, 'wait'))
                }}
              >
                Reset
              </button>
              <button type="button" className="btn" onClick={() => setAsks(false)}>
                Keep it
              </button>
            </span>
          </div>
        )}
      </div>
    </section>
  )
}
