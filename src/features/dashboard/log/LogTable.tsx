import { Fragment, lazy, Suspense, useId, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { DiffLineOfLog } from './lines.ts'
import type { ComparedPair } from './pair.ts'
import type { SentExchange } from '#src/session/state.ts'
import { MiniTrace } from '#src/ui/MiniTrace.tsx'

const LogDetail = lazy(() => import('./LogDetail.tsx').then((loaded) => ({ default: loaded.LogDetail })))

type Props = {
  readonly provider: Provider
  readonly lines: readonly DiffLineOfLog[]
  readonly newest: string | undefined
  readonly pair: ComparedPair
  readonly choose: (id: string) => void
  readonly resend: (exchange: SentExchange) => void
}

/** The lines of the log as a table; one of them can be open. */
export const LogTable = ({ provider, lines, newest, pair, choose, resend }: Props) => {
  const id = useId()
  const [open, setOpen] = useState<string>()
  return (
    <div className="tbl tbl--stack log">
      <table role="table">
        <caption className="vh">Request log, newest first</caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Time', 'Request', 'Key', 'Ended at', 'Answer', 'Look closer'].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => {
            const isOpen = line.id === open
            return (
              <Fragment key={line.id}>
                <Row
                  line={line}
                  isNewest={line.id === newest}
                  isOpen={isOpen}
                  isChosen={pair.includes(line.id)}
                  detail={`${id}-detail`}
                  toggle={() => setOpen(isOpen ? undefined : line.id)}
                  choose={() => choose(line.id)}
                />
                {isOpen && (
                  <tr role="row" className="log__open" id={`${id}-detail`}>
                    <td role="cell" colSpan={6}>
                      <Suspense fallback={<p className="hint">Loading</p>}>
                        <LogDetail provider={provider} line={line} resend={resend} />
                      </Suspense>
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly line: DiffLineOfLog
  readonly isNewest: boolean
  readonly isOpen: boolean
  readonly isChosen: boolean
  readonly detail: string
  readonly toggle: () => void
  readonly choose: () => void
}

const Row = ({ line: { entry }, isNewest, isOpen, isChosen, detail, toggle, choose }: RowProps) => {
  const time = entry.at.slice(11, 19)
  const path = entry.url.replace(/^https:\/\/[^/]+/, '')
  const name = `${entry.method} ${path} of ${time}, ${entry.status}`
  return (
    <tr role="row" data-on={isNewest ? '' : undefined}>
      <td role="cell" data-label="Time">
        <time dateTime={entry.at}>{time}</time>
      </td>
      <td role="cell" data-label="Request" className="path">
        <span className="method">{entry.method}</span> <code>{path}</code>
      </td>
      <td role="cell" data-label="Key">
        <code>{entry.keyHint ?? 'no key'}</code>
      </td>
      <td role="cell" data-label="Ended at">
        <MiniTrace trace={entry.trace} status={entry.status} />
      </td>
      <td role="cell" data-label="Answer" className="ans">
        <span className="status" data-class={String(entry.status).charAt(0)} data-live="">
          {entry.status}
        </span>{' '}
        {entry.verdict.code !== undefined && <code>{entry.verdict.code}</code>}
      </td>
      <td role="cell" data-label="Look closer" className="log__act">
        <button
          type="button"
          className="btn"
          aria-expanded={isOpen}
          aria-controls={isOpen ? detail : undefined}
          aria-label={`${isOpen ? 'Close' : 'Open'} ${name}`}
          onClick={toggle}
        >
          {isOpen ? 'Close' : 'Open'}
        </button>
        <label className="log__pick">
          <input type="checkbox" checked={isChosen} aria-label={`Compare ${name}`} onChange={choose} />
          <span>Compare</span>
        </label>
      </td>
    </tr>
  )
}
