import { useId } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { type LogFilter, noFilter, statusesIn, typed } from './filter.ts'
import type { LogLine } from './lines.ts'
import { Select } from '#src/ui/Select.tsx'

type Props = {
  readonly provider: Provider
  readonly lines: readonly LogLine[]
  readonly shown: number
  readonly filter: LogFilter
  readonly change: (filter: LogFilter) => void
}

const outcomes = [
  { value: 'any', label: 'All' },
  { value: 'allowed', label: 'Allowed' },
  { value: 'denied', label: 'Denied' },
] as const satisfies readonly { readonly value: LogFilter['outcome']; readonly label: string }[]
const outcomeOf = (value: string): LogFilter['outcome'] => (value === 'allowed' || value === 'denied' ? value : 'any')

/** What of the log is shown: by verdict, by status, and by words of a line. */
export const LogFilterForm = ({ provider, lines, shown, filter, change }: Props) => {
  const id = useId()
  const { outcome, status, text } = filter
  const isOn = outcome !== 'any' || status !== '' || text !== ''
  return (
    <div className="logfilter" role="search" aria-label="Log">
      <Select
        label="Verdict"
        value={outcome}
        options={outcomes}
        change={(value) => change({ ...filter, outcome: outcomeOf(value) })}
      />
      <Select
        label="Status"
        value={status}
        options={[
          { value: '', label: 'All' },
          ...statusesIn(lines).map((each) => ({ value: String(each), label: String(each) })),
        ]}
        change={(value) => change({ ...filter, status: value })}
      />
      <label htmlFor={id}>Words</label>
      <input
        id={id}
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
