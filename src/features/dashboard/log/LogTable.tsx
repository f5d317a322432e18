import { Fragment, useId, useState } from 'react'
import type { KeySummary } from '#mocks/control/schema.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { SentExchange } from '#src/session/state.ts'
import { PageTurner } from '#src/features/dashboard/PageTurner.tsx'
import { usePages } from '#src/features/dashboard/use-pages.ts'
import { lazyPart } from '#src/ui/LazyPart.tsx'
import { MiniTrace } from '#src/ui/MiniTrace.tsx'
import type { LogFilter } from './filter.ts'
import type { LogLine } from './lines.ts'
import type { ComparedPair } from './pair.ts'
import { isRefused } from './refusals.ts'
import { StackTable } from '#src/ui/StackTable.tsx'

const LogDetail = lazyPart('The details', async () => ({ default: (await import('./LogDetail.tsx')).LogDetail }))

/** What a playground does with a line besides showing it. */
type Closer = {
  readonly newest: string | undefined
  readonly pair: ComparedPair
  readonly choose: (id: string) => void
  readonly resend: (exchange: SentExchange) => void
}
type Props = {
  readonly provider: Provider
  readonly lines: readonly LogLine[]
  /** What the lines were chosen by: with another one the first page shows. */
  readonly filter: LogFilter
  /** The keys whose labels and refusals are pointed out, on a page of its own. */
  readonly keys?: readonly KeySummary[]
  /** Lines can be opened, sent again and compared, below a playground. */
  readonly closer?: Closer
}

/** The lines of the log as a table; one of them can be open. */
export const LogTable = ({ provider, lines, filter, keys, closer }: Props) => {
  const id = useId()
  const [open, setOpen] = useState<string>()
  const { shown, pages } = usePages(lines, filter)
  return (
    <>
      <PageTurner name="the log" pages={pages} />
      <StackTable
        caption="Requests, newest first"
        columns={['Time', 'Request', 'Key', 'Ended at', 'Answer', ...(closer ? ['Details'] : [])]}
        className="log"
      >
        <tbody role="rowgroup">
          {shown.map((line) => {
            const isOpen = line.id === open
            return (
              <Fragment key={line.id}>
                <Row
                  {...{ provider, line, keys, closer, isOpen }}
                  detail={`${id}-detail`}
                  toggle={() => setOpen(isOpen ? undefined : line.id)}
                />
                {isOpen && closer && (
                  <tr role="row" className="log__open" id={`${id}-detail`}>
                    <td role="cell" colSpan={6}>
                      <LogDetail provider={provider} line={line} resend={closer.resend} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </StackTable>
    </>
  )
}

type RowProps = Pick<Props, 'provider'> & {
  readonly keys: Props['keys'] | undefined
  readonly closer: Closer | undefined
  readonly line: LogLine
  readonly isOpen: boolean
  readonly detail: string
  readonly toggle: () => void
}

const Row = ({ provider, line: { id, entry }, keys, closer, isOpen, detail, toggle }: RowProps) => {
  const time = entry.at.slice(11, 19)
  const path = entry.url.replace(/^https:\/\/[^/]+/, '')
  const name = `${entry.method} ${path} of ${time}, ${entry.status}`
  const isMarked = keys !== undefined && isRefused(provider, entry)
  return (
    <tr role="row" data-on={closer?.newest === id ? '' : undefined} data-refused={isMarked ? '' : undefined}>
      <td role="cell" data-label="Time">
        <time dateTime={entry.at}>{time}</time>
      </td>
      <td role="cell" data-label="Request" className="path">
        <span>
          <span className="method">{entry.method}</span> <code>{path}</code>
          {keys && (
            <>
              <br />
              <span className="ref">{entry.id}</span>
            </>
          )}
        </span>
      </td>
      <td role="cell" data-label="Key">
        <span>
          <code>{entry.keyHint ?? 'no key'}</code> {keys?.find(({ hint }) => hint === entry.keyHint)?.label}
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
      {closer && (
        <td role="cell" data-label="Details" className="log__act">
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
            <input
              type="checkbox"
              checked={closer.pair.includes(id)}
              aria-label={`Compare ${name}`}
              onChange={() => closer.choose(id)}
            />
            <span>Compare</span>
          </label>
        </td>
      )}
    </tr>
  )
}
