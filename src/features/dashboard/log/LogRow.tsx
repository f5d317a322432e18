import { memo } from 'react'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { MiniTrace } from '#src/ui/MiniTrace.tsx'
import { isRefused } from './refusals.ts'

type Props = {
  readonly provider: Provider
  readonly id: string
  readonly entry: LogEntry
  /** The log is a page of its own: refusals are pointed out, and lines are not opened. */
  readonly onItsOwn: boolean
  /** The label of the key that was sent; empty for none. */
  readonly label: string
  readonly isNewest: boolean
  readonly isPicked: boolean
  readonly isOpen: boolean
  /** The id of what stands open below. */
  readonly detail: string
  readonly toggle: (id: string) => void
  readonly choose: (id: string) => void
}

const Row = (props: Props) => {
  const { provider, id, entry, onItsOwn, label, isNewest, isPicked, isOpen, detail, toggle, choose } = props
  const time = entry.at.slice(11, 19)
  const path = entry.url.replace(/^https:\/\/[^/]+/, '')
  const name = `${entry.method} ${path} of ${time}, ${entry.status}`
  const isMarked = onItsOwn && isRefused(provider, entry)
  return (
    <tr role="row" data-on={isNewest ? '' : undefined} data-refused={isMarked ? '' : undefined}>
      <td role="cell" data-label="Time">
        <time dateTime={entry.at}>{time}</time>
      </td>
      <td role="cell" data-label="Request" className="path">
        <span>
          <span className="method">{entry.method}</span> <code>{path}</code>
          {onItsOwn && (
            <>
              <br />
              <span className="ref">{entry.id}</span>
            </>
          )}
        </span>
      </td>
      <td role="cell" data-label="Key">
        <span>
          <code>{entry.keyHint ?? 'no key'}</code> {label}
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
          {isMarked && 'refused '}
          {entry.verdict.code !== undefined && <code>{entry.verdict.code}</code>}
        </span>
      </td>
      {!onItsOwn && (
        <td role="cell" data-label="Details" className="log__act">
          <button
            type="button"
            className="btn"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detail : undefined}
            aria-label={`${isOpen ? 'Close' : 'Open'} ${name}`}
            onClick={() => toggle(id)}
          >
            {isOpen ? 'Close' : 'Open'}
          </button>
          <label className="log__pick">
            <input type="checkbox" checked={isPicked} aria-label={`Compare ${name}`} onChange={() => choose(id)} />
            <span>Compare</span>
          </label>
        </td>
      )}
    </tr>
  )
}

/** A request of the log. It is drawn again when something of it changes, and not with each request that follows. */
export const LogRow = memo(Row)
