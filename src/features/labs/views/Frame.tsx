import type { ReactNode } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { Copy } from '#src/ui/Copy.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { Select } from '#src/ui/Select.tsx'
import type { LabFinding } from '#src/features/labs/finding.ts'
import type { Base } from '#src/features/labs/run.ts'
import { BEGINNING } from '#src/features/labs/scratch.ts'
import { hashOf } from '#src/features/labs/session.ts'
import type { Running } from '#src/features/labs/use-player.ts'
import { stamp } from '#src/features/labs/words.ts'
import { Found } from './Found.tsx'

type Props<State extends Base> = {
  readonly running: Running<State>
  readonly providers: readonly Provider[]
  readonly finding: LabFinding
  /** Controls of this lab's own, for the head. */
  readonly tools?: ReactNode
  readonly children: ReactNode
  /** What stands behind the finding: the last call, the numbers. */
  readonly below?: ReactNode
}

/** What every lab has around it: provider, time, reset, a link; and what the run has shown. */
export const Frame = <State extends Base>({ running, providers, finding, tools, children, below }: Props<State>) => {
  const { provider, shown, restart, problem } = running
  const { now } = shown.state
  const fault = shown.fault ?? problem
  return (
    <section className="card run" data-provider={provider.id} aria-label="Lab">
      <div className="card__head">
        {providers.length > 1 ? (
          <span className="run__pick">
            <Select
              label="Provider"
              value={provider.id}
              options={providers.map((each) => ({ value: each.id, label: each.name }))}
              change={(id) => restart({ provider: id })}
            />
          </span>
        ) : (
          <span className="card__title">{provider.name}</span>
        )}
        {tools}
        <span className="clock">
          <Icon name="clock" />
          <span>
            <b>{stamp(now)}</b>{' '}
            <time dateTime={new Date(BEGINNING + now).toISOString()}>
              {new Date(BEGINNING + now).toISOString().slice(11, 19)} UTC
            </time>
          </span>
        </span>
        <span className="push rowline rowline--tight">
          <button type="button" className="btn btn--quiet" onClick={() => restart()}>
            Reset
          </button>
          <Copy text={location.origin + location.pathname + hashOf(running, shown)}>Link to this run</Copy>
        </span>
      </div>
      {fault !== undefined && (
        <p className="card__band hint hint--bad" role="alert">
          The lab stopped: {fault} Reset it to go on.
        </p>
      )}
      {children}
      <Found finding={finding} quiet={shown.playing} />
      {below}
    </section>
  )
}
