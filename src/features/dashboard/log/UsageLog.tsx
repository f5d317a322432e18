import { useDeferredValue, useMemo, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { DashboardReading } from '#src/features/dashboard/read-dashboard.ts'
import { Section } from '#src/features/dashboard/Section.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { filtered, noFilter } from './filter.ts'
import { lineOf } from './lines.ts'
import { LogTable } from './LogTable.tsx'
import { refusedLately } from './refusals.ts'

type Props = {
  readonly provider: Provider
  readonly reading: DashboardReading
  readonly now: number | undefined
}

/** The requests of this provider from all tabs, newest first; failed authentications are marked, counted and can sound an alarm. */
export const UsageLog = ({ provider, reading: { log, keys }, now }: Props) => {
  const [filter, setFilter] = useState(noFilter)
  const [limit, setLimit] = useState(3)
  const refused = now === undefined ? 0 : refusedLately(provider, log, now)
  const sought = useDeferredValue(filter)
  const lines = useMemo(() => {
    const all = log.map((entry) => lineOf(entry))
    return filtered(provider, all, sought)
  }, [provider, log, sought])
  return (
    <Section
      density="page"
      title="Usage"
      tools={
        <>
          {' '}
          <span className="ref">{log.length === 1 ? '1 request' : `${log.length} requests`}</span>
          <span className="push dashboard__refused" data-any={refused > 0 ? '' : undefined}>
            {refused > 0 && <Icon name="x" />}
            {refused} refused in the last 5 minutes
          </span>
        </>
      }
    >
      <div role="alert">
        {refused >= limit && (
          <p className="note dashboard__alert">
            <strong>{refused} failed authentications in 5 minutes.</strong> Look at the lines below: a key that was
            revoked, pasted wrongly or guessed.
          </p>
        )}
      </div>
      <div className="rowline dashboard__filters">
        <label className="check">
          <input
            type="checkbox"
            checked={filter.outcome === 'refused'}
            onChange={({ target }) => setFilter({ ...filter, outcome: target.checked ? 'refused' : 'any' })}
          />
          Refused only
        </label>
        <label className="dashboard__field">
          Request id
          <input
            className="input"
            value={filter.id}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setFilter({ ...filter, id: target.value })}
          />
        </label>
        <label className="dashboard__field">
          Alert at
          <input
            className="input dashboard__limit"
            type="number"
            min={1}
            max={200}
            value={limit}
            onChange={({ target }) => setLimit(Math.max(1, Number(target.value)))}
          />
          refused
        </label>
      </div>
      {lines.length === 0 ? (
        <p className="hint">
          {log.length === 0
            ? 'No request yet. What the playground sends with your keys shows here.'
            : 'No such request.'}
        </p>
      ) : (
        <LogTable provider={provider} lines={lines} filter={sought} keys={keys} />
      )}
    </Section>
  )
}
