import { useEffect, useId, useState } from 'react'
import { onWorldChange } from '../../../../mocks/browser/world.ts'
import type { LogEntry } from '../../../../mocks/world/store.ts'
import { ownWorld } from '../../world/open.ts'
import type { Kit } from '../../world/open.ts'
import type { Session } from '../../world/state.ts'
import { Mini } from '../Mini.tsx'

/** How many lines are shown; the world keeps more. */
const SHOWN = 50

const useLog = (providerId: string, { world, changes, scratchLog }: Session): readonly LogEntry[] => {
  const [own, setOwn] = useState<readonly LogEntry[]>([])
  const isOwn = world.kind === 'own'
  useEffect(() => {
    if (!isOwn) return undefined
    let isLast = true
    const read = async (): Promise<void> => {
      try {
        const { mock } = await ownWorld()
        const entries = await mock.store.requests(providerId)
        if (isLast) setOwn(entries)
      } catch {
        if (isLast) setOwn([]) // The world was cleared: so was its log.
      }
    }
    void read()
    const stop = onWorldChange(() => void read())
    return () => {
      isLast = false
      stop()
    }
  }, [isOwn, providerId, changes])
  return isOwn ? own : scratchLog
}

/** The requests so far, newest first, with credentials masked. */
export const LogPane = ({ kit: { provider }, session }: { readonly kit: Kit; readonly session: Session }) => {
  const id = useId()
  const entries = useLog(provider.id, session)
  const isOwn = session.world.kind === 'own'
  return (
    <section className="logpane" aria-labelledby={id}>
      <div className="pane__h">
        <h2 id={id}>Log</h2>{' '}
        <span className="ref">
          {entries.length === 1 ? '1 request' : `${entries.length} requests`}
          {isOwn ? ' of your world, from all tabs' : ' to scratch worlds, since this page was opened'}; none left this
          browser
        </span>
      </div>
      {entries.length > 0 && (
        <div className="tbl tbl--stack log">
          <table role="table">
            <caption className="vh">Request log, newest first</caption>
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
              {entries.slice(0, SHOWN).map((entry, index) => (
                <Row key={`${entry.id}-${entries.length - index}`} entry={entry} isNewest={index === 0} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const Row = ({ entry, isNewest }: { readonly entry: LogEntry; readonly isNewest: boolean }) => (
  <tr role="row" data-on={isNewest ? '' : undefined}>
    <td role="cell" data-label="Time">
      <time dateTime={entry.at}>{entry.at.slice(11, 19)}</time>
    </td>
    <td role="cell" data-label="Request" className="path">
      <span className="method">{entry.method}</span> <code>{entry.url.replace(/^https:\/\/[^/]+/, '')}</code>
    </td>
    <td role="cell" data-label="Key">
      <code>{entry.keyHint ?? 'no key'}</code>
    </td>
    <td role="cell" data-label="Ended at">
      <Mini trace={entry.trace} status={entry.status} />
    </td>
    <td role="cell" data-label="Answer" className="ans">
      <span className="status" data-class={String(entry.status).charAt(0)} data-live="">
        {entry.status}
      </span>{' '}
      {entry.verdict.code !== undefined && <code>{entry.verdict.code}</code>}
    </td>
  </tr>
)
