import { Fragment, useCallback, useId, useState } from 'react'
import type { KeySummary } from '#mocks/control/schema.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { SentExchange } from '#src/session/state.ts'
import { PageTurner } from '#src/features/dashboard/PageTurner.tsx'
import { usePages } from '#src/features/dashboard/use-pages.ts'
import { lazyPart } from '#src/ui/LazyPart.tsx'
import { useStable } from '#src/ui/use-stable.ts'
import type { LogFilter } from './filter.ts'
import type { LogLine } from './lines.ts'
import { LogRow } from './LogRow.tsx'
import type { ComparedPair } from './pair.ts'
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
  const toggle = useCallback((line: string) => setOpen((before) => (before === line ? undefined : line)), [])
  const choose = useStable((line: string): void => closer?.choose(line))
  const onItsOwn = keys !== undefined
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
                <LogRow
                  {...{ provider, onItsOwn, toggle, choose, isOpen }}
                  id={line.id}
                  entry={line.entry}
                  label={keys?.find(({ hint }) => hint === line.entry.keyHint)?.label ?? ''}
                  isNewest={closer?.newest === line.id}
                  isPicked={closer?.pair.includes(line.id) ?? false}
                  detail={`${id}-detail`}
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
