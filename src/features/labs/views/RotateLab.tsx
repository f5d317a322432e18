import { Badge } from '#src/ui/Badge.tsx'
import { InlineText } from '#src/ui/InlineText.tsx'
import { deploymentOf } from '#src/features/labs/kinds.ts'
import { blocked, type RotateState } from '#src/features/labs/rotate.ts'
import { rotateFinding } from '#src/features/labs/rotate-verdict.ts'
import { deployments, type RotateAction } from '#src/features/labs/rotation.ts'
import type { LabProps } from '#src/features/labs/session.ts'
import { useRunning } from '#src/features/labs/use-player.ts'
import { stamp } from '#src/features/labs/words.ts'
import { CallsTable } from './CallsTable.tsx'
import { Choice } from './Choice.tsx'
import { Frame } from './Frame.tsx'
import { LastCall } from './LastCall.tsx'
import { type TimelineRow, Legend, Timeline } from './Timeline.tsx'
import { Transport } from './Transport.tsx'

const rowsOf = ({ keys, now, acts, endedAt }: RotateState): readonly TimelineRow[] => {
  const made = acts.find(({ do: action }) => action === 'create' || action === 'replace')?.at
  return [
    { id: 'old', label: `Old key ${keys.old}`, bars: [{ from: 0, to: endedAt ?? now, kind: 'valid' }] },
    {
      id: 'new',
      label: keys.new === undefined ? 'New key: not made yet' : `New key ${keys.new}`,
      bars: made === undefined ? [] : [{ from: made, to: now, kind: 'valid' }],
    },
  ]
}

/** Rotate without downtime: a service that does not stop, and the reader who changes its key. */
export const RotateLab = ({ kind, providers, first }: LabProps<RotateState>) => {
  const running = useRunning(kind, providers, first)
  const { provider, options, player, shown, restart } = running
  const { state } = shown
  const { rotation } = state
  const deployment = deploymentOf(options['deploy'])
  const finding = rotateFinding(state, rotation, deployment)
  const labelOf = (action: RotateAction): string =>
    rotation.steps.find((step) => step.action === action)?.label ?? action
  const marks = [
    ...state.acts.map(({ at, do: action }) => ({ at, label: labelOf(action) })),
    ...(state.deployedAt === undefined ? [] : [{ at: state.deployedAt, label: 'Deployment through' }]),
  ].toSorted((a, b) => a.at - b.at)
  return (
    <Frame
      {...{ running, providers, finding }}
      below={
        <>
          {state.last && <LastCall provider={provider} entry={state.last.entry} title="Last call" />}
          <CallsTable calls={state.calls} names={state.keys} />
        </>
      }
      tools={
        <Choice
          label="A deployment takes"
          values={Object.keys(deployments)
            .map((each) => [each, `${each} s`] as const)
            .toSorted(([a], [b]) => Number(a) - Number(b))}
          value={deployment}
          choose={(deploy) => restart({ options: { deploy } })}
        />
      }
    >
      <Transport
        running={running}
        replays={
          rotation.way === 'overlap'
            ? { right: 'The right order', wrong: 'The wrong order' }
            : { right: 'As short as it gets', wrong: 'Unprepared' }
        }
      />
      <div className="card__band">
        <ol className="steps-of" role="list" aria-label="Your steps">
          {rotation.steps.map(({ action, label, says, source }) => {
            const why = blocked(state, action)
            return (
              <li key={action}>
                <button
                  type="button"
                  className="btn"
                  aria-disabled={why !== undefined}
                  onClick={() => void (why === undefined && player.act(action))}
                >
                  {label}
                </button>
                <span className="hint">
                  {why ?? <InlineText text={says} />}{' '}
                  {why === undefined && source && <Badge source={source} providerId={provider.id} />}
                  {action === 'deploy' &&
                    state.deploysUntil !== undefined &&
                    ` Through at ${stamp(state.deploysUntil)}.`}
                  {action === 'deploy' && why === undefined && ` ${deployment} s: ${deployments[deployment]}.`}
                </span>
              </li>
            )
          })}
        </ol>
      </div>
      <div className="card__band">
        <Timeline
          title={`Calls of a service at ${provider.name} by key, up to ${stamp(state.now)}`}
          says={`${finding.says}. ${finding.why} The table below has each change.`}
          now={state.now}
          rows={rowsOf(state)}
          calls={state.calls}
          marks={marks}
        />
        <Legend kinds={provider.cachesLookups === undefined ? ['ok', 'refused'] : ['ok', 'cached', 'refused']} />
      </div>
    </Frame>
  )
}
