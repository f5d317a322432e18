import { Icon } from '#src/ui/Icon.tsx'
import type { Base } from '#src/features/labs/run.ts'
import { isCalm, type Running, speeds } from '#src/features/labs/use-player.ts'
import { countWords } from '#src/features/labs/words.ts'

const STEPS = [
  ['+1 s', 1000],
  ['+10 s', 10_000],
  ['+1 min', 60_000],
] as const

type Props<State extends Base> = {
  readonly running: Running<State>
  /** A moment that is worth a jump. */
  readonly jump?: { readonly label: string; readonly to: number } | undefined
  readonly replays?: Readonly<Record<'right' | 'wrong', string>>
}

/** Time: start, stop, step by step, how fast; and the replays. */
export const Transport = <State extends Base>({ running, jump, replays }: Props<State>) => {
  const { shown, lab, player, speed, setSpeed, replay } = running
  const { state, playing, left } = shown
  const ended = state.over && left.length === 0
  const runs = !lab.idle || left.length > 0
  const waits = left.length > 0 && state.now === 0 && !playing
  return (
    <div className="card__band transport">
      <div className="rowline" role="group" aria-label="Time">
        {runs && (
          <button
            type="button"
            className="btn btn--primary"
            disabled={ended}
            onClick={playing ? player.pause : player.play}
          >
            {playing ? 'Pause' : state.now === 0 ? 'Start' : 'Resume'}
          </button>
        )}
        {STEPS.map(([label, ms]) => (
          <button key={label} type="button" className="btn" disabled={ended} onClick={() => void player.step(ms)}>
            {label}
          </button>
        ))}
        {jump && jump.to > state.now && (
          <button type="button" className="btn" disabled={ended} onClick={() => void player.step(jump.to - state.now)}>
            {jump.label}
          </button>
        )}
        {(left.length > 0 || playing) && (
          <button type="button" className="btn" onClick={() => void player.finish()}>
            Show the end
          </button>
        )}
        {!lab.idle && (
          <span className="seg" role="group" aria-label="Speed">
            {speeds.map((each) => (
              <button key={each} type="button" aria-pressed={speed === each} onClick={() => setSpeed(each)}>
                {each}×
              </button>
            ))}
          </span>
        )}
      </div>
      {replays && (
        <div className="rowline" role="group" aria-label="Replays">
          <span className="label">Or watch a replay</span>
          {(['right', 'wrong'] as const).map((which) => (
            <button key={which} type="button" className="btn" onClick={() => replay(which)}>
              <Icon name="run" />
              {replays[which]}
            </button>
          ))}
        </div>
      )}
      {waits && <p className="hint">This link holds a run of {countWords(left.length, 'step')}. Start plays it.</p>}
      {isCalm() && (
        <p className="hint">
          Your system asks for less motion: the picture changes once a second, and replays show their end at once.
        </p>
      )}
    </div>
  )
}
