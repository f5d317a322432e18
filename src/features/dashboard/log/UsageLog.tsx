import { useId, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { KeySummary } from '#src/features/dashboard/state/read-keys.ts'
import { filteredLog, isRefused, refusedLately } from './refusals.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { MiniTrace } from '#src/ui/MiniTrace.tsx'

/** How many lines are shown; the world keeps more. */
const SHOWN = 50

type Props = {
  readonly provider: Provider
  readonly keys: readonly KeySummary[]
  readonly log: readonly LogEntry[]
  readonly now: number | undefined
}

/** The requests of this provider from all tabs, newest first; failed authentications are marked, counted and can sound an alarm. */
export const UsageLog = ({ provider, keys, log, now }: Props) => {
  const id = useId()
  const [refusedOnly, setRefusedOnly] = useState(false)
  const [wanted, setWanted] = useState('')
  const [limit, setLimit] = useState(3)
  const refused = now === undefined ? 0 : refusedLately(provider, log, now)
  const entries = filteredLog(provider, log, { refusedOnly, id: wanted })
  const labelOf = (hint: string | null): string => keys.find((key) => key.hint === hint)?.label ?? ''
  return (
    <section className="panel__sec" aria-labelledby={id}>
      <div className="pane__h">
        <h3 id={id}>Usage</h3> <span className="ref">{log.length === 1 ? '1 request' : `${log.length} requests`}</span>
        <span className="push dashboard__refused" data-any={refused > 0 ? '' : undefined}>
          {refused > 0 && <Icon name="x" />}
          {refused} refused in the last 5 minutes
        </span>
      </div>
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
          <input type="checkbox" checked={refusedOnly} onChange={({ target }) => setRefusedOnly(target.checked)} />
          Refused only
        </label>
        <label className="dashboard__field">
          Request id
          <input
            className="input"
            value={wanted}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setWanted(target.value)}
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
      {entries.length === 0 ? (
        <p className="hint">
          {log.length === 0
            ? 'No request yet. What the playground sends with your keys shows here.'
            : 'No such request.'}
        </p>
      ) : (
        <div className="tbl tbl--stack log">
          <table role="table">
            <caption className="vh">Requests, newest first</caption>
            <thead role="rowgroup">
              <tr role="row">
                {['Time', 'Request', 'Key', 'Ended at', 'Answer'].map((name) => (
                  <th key={name} role="columnheader" scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {entries.slice(0, SHOWN).map((entry) => (
                <tr key={entry.id} role="row" data-refused={isRefused(provider, entry) ? '' : undefined}>
                  <td role="cell" data-label="Time">
                    <time dateTime={entry.at}>{entry.at.slice(11, 19)}</time>
                  </td>
                  <td role="cell" data-label="Request" className="path">
                    <span>
                      <span className="method">{entry.method}</span>{' '}
                      <code>{entry.url.replace(/^https:\/\/[^/]+/, '')}</code>
                      <br />
                      <span className="ref">{entry.id}</span>
                    </span>
                  </td>
                  <td role="cell" data-label="Key">
                    <span>
                      <code>{entry.keyHint ?? 'no key'}</code> {labelOf(entry.keyHint)}
                    </span>
                  </td>
                  <td role="cell" data-label="Ended at">
                    <MiniTrace trace={entry.trace} status={entry.status} />
                  </td>
                  <td role="cell" data-label="Answer" className="ans">
                    <span>
                      <span className="status" data-class={String(entry.status).charAt(0)} data-live="">
                        {entry.status}
                      </span>{' '}
                      {isRefused(provider, entry) ? 'refused' : ''}{' '}
                      {entry.verdict.code !== undefined && <code>{entry.verdict.code}</code>}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
