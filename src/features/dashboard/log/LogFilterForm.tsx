import { useId } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { type LogFilter, noFilter, statusesIn, typed } from './filter.ts'
import type { LogLine } from './lines.ts'

type Props = {
  readonly provider: Provider
  readonly lines: readonly LogLine[]
  readonly shown: number
  readonly filter: LogFilter
  readonly change: (filter: LogFilter) => void
}

const outcomes = { any: 'All', allowed: 'Allowed', denied: 'Denied' } satisfies Partial<
  Record<LogFilter['outcome'], string>
>
const outcomeOf = (value: string): LogFilter['outcome'] => (value === 'allowed' || value === 'denied' ? value : 'any')

/** What of the log is shown: by verdict, by status, and by words of a line. */
export const LogFilterForm = ({ provider, lines, shown, filter, change }: Props) => {
  const id = useId()
  const { outcome, status, text } = filter
  const isOn = outcome !== 'any' || status !== '' || text !== ''
  return (
    <div className="logfilter" role="search" aria-label="Log">
      <label htmlFor={`${id}-v`}>Verdict</label>
      <select
        id={`${id}-v`}
        className="select"
        value={outcome}
        onChange={({ target }) => change({ ...filter, outcome: outcomeOf(target.value) })}
      >
        {Object.entries(outcomes).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-s`}>Status</label>
      <select
        id={`${id}-s`}
        className="select"
        value={status}
        onChange={({ target }) => change({ ...filter, status: target.value })}
      >
        <option value="">All</option>
        {statusesIn(lines).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <label htmlFor={`${id}-t`}>Words</label>
      <input
        id={`${id}-t`}
        className="input"
        type="search"
        value={text}
        data-secret=""
        autoComplete="off"
        spellCheck={false}
        placeholder="endpoint, path, check, code, key"
        onChange={({ target }) => change({ ...filter, text: typed(provider, target.value) })}
      />
      <span className="hint" role="status">
        {isOn && (shown === 0 ? 'None fits.' : `${shown} of ${lines.length} fit.`)}
      </span>
      {isOn && (
        <button type="button" className="btn btn--quiet" onClick={() => change(noFilter)}>
          Show all
        </button>
      )}
    </div>
  )
}
