import { Badge } from '#src/ui/Badge.tsx'
import { InlineText } from '#src/ui/InlineText.tsx'
import { type GhostState, leaks } from '#src/features/labs/ghost.ts'
import { ghostFinding } from '#src/features/labs/ghost-verdict.ts'
import { leakOf } from '#src/features/labs/kinds.ts'
import type { LabProps } from '#src/features/labs/session.ts'
import { useRunning } from '#src/features/labs/use-player.ts'
import { stamp } from '#src/features/labs/words.ts'
import { CallsTable } from './CallsTable.tsx'
import { Choice } from './Choice.tsx'
import { Frame } from './Frame.tsx'
import { LastCall } from './LastCall.tsx'
import { type Bar, Legend, Timeline } from './Timeline.tsx'
import { Transport } from './Transport.tsx'

const barsOf = ({ now, revokedAt, calls }: GhostState): readonly Bar[] => {
  if (revokedAt === undefined) return [{ from: 0, to: now, kind: 'valid' }]
  const ghost = calls.findLast(({ cached }) => cached)
  return [
    { from: 0, to: revokedAt, kind: 'valid' },
    ...(ghost ? [{ from: revokedAt, to: ghost.at, kind: 'cached' } as const] : []),
  ]
}

const choices = Object.entries(leaks)

/** The five-minute ghost: a leaked key in a thief's hand, and one button. */
export const GhostLab = ({ kind, providers, first }: LabProps<GhostState>) => {
  const running = useRunning(kind, providers, first)
  const { provider, options, player, shown, restart } = running
  const { state } = shown
  const { revokedAt, cachedUntil } = state
  const finding = ghostFinding(state)
  const { revoke } = provider.operations
  return (
    <Frame
      {...{ running, providers, finding }}
      below={
        <>
          {state.last && <LastCall provider={provider} entry={state.last.entry} title="The thief’s last call" />}
          <CallsTable calls={state.calls} names={{ leaked: state.key }} />
        </>
      }
      tools={
        <Choice
          label="The key was"
          values={choices}
          value={leakOf(options['leak'])}
          choose={(leak) => restart({ options: { leak } })}
        />
      }
    >
      <Transport
        running={running}
        jump={cachedUntil === undefined ? undefined : { label: 'To the end of the cache', to: cachedUntil }}
        replays={
          options['leak'] === 'used'
            ? { right: 'Revoke soon', wrong: 'Hesitate' }
            : { right: 'Revoke before the first use', wrong: 'Revoke after it' }
        }
      />
      <div className="card__band">
        <ol className="steps-of" role="list" aria-label="Your steps">
          <li>
            <button
              type="button"
              className="btn btn--danger"
              aria-disabled={revokedAt !== undefined}
              onClick={() => void (revokedAt === undefined && player.act('revoke'))}
            >
              Revoke the leaked key
            </button>
            <span className="hint">
              {revokedAt === undefined
                ? revoke && <InlineText text={revoke.says} />
                : `Revoked at ${stamp(revokedAt)}, for good.`}{' '}
              {revoke && <Badge source={revoke.source} providerId={provider.id} />}
            </span>
          </li>
        </ol>
        <p className="hint">
          {cachedUntil === undefined
            ? 'No lookup of this key is cached.'
            : `The lookup of this key is cached until ${stamp(cachedUntil)}.`}
        </p>
      </div>
      <div className="card__band">
        <Timeline
          title={`A thief’s calls with a leaked key, up to ${stamp(state.now)}`}
          says={`${finding.says}. ${finding.why} The table below has each change.`}
          now={state.now}
          least={420_000}
          rows={[{ id: 'leaked', label: `Leaked key ${state.key}`, bars: barsOf(state) }]}
          calls={state.calls}
          marks={revokedAt === undefined ? [] : [{ at: revokedAt, label: 'Revoked' }]}
        />
        <Legend kinds={['ok', 'cached', 'refused']} />
      </div>
    </Frame>
  )
}
