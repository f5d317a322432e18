import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { lazyPart } from '#src/ui/LazyPart.tsx'
import { filtered, type LogFilter, noFilter } from './filter.ts'
import { type ComparedPair, paired } from './pair.ts'
import { logLines } from './lines.ts'
import { useDashboard } from '#src/features/dashboard/use-dashboard.ts'
import { onClear } from '#src/session/saved/on-clear.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { Playground } from '#src/session/use-session.ts'
import { LogFilterForm } from './LogFilterForm.tsx'
import { LogTable } from './LogTable.tsx'

const Comparison = lazyPart('The comparison', async () => ({ default: (await import('./Comparison.tsx')).Comparison }))

type Props = { readonly bundle: ProviderBundle; readonly playground: Playground }

/** The requests so far, newest first, with credentials masked: to be filtered, opened, sent again, and compared two by two. */
export const LogPane = ({ bundle: { provider }, playground }: Props) => {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { session } = playground
  const { reading } = useDashboard(provider, session.world, session.changes)
  const lines = logLines(session, reading?.log ?? [])
  const [filter, setFilter] = useState<LogFilter>(noFilter)
  const [pair, setPair] = useState<ComparedPair>([])
  useEffect(
    () =>
      onClear(() => {
        setFilter(noFilter)
        setPair([])
      }),
    [],
  )
  const close = (): void => {
    setPair([])
    heading.current?.focus()
  }
  // What is typed stands there at once, the lines that it finds a moment later.
  const sought = useDeferredValue(filter)
  const shown = filtered(provider, lines, sought)
  const [older, newer] = lines.filter((line) => pair.includes(line.id)).toReversed()
  const where =
    session.world.kind === 'own'
      ? 'of your world, from all tabs, answered in your browser'
      : 'this session, answered in your browser'
  return (
    <section className="logpane" aria-labelledby={id}>
      <div className="pane__h">
        <h2 id={id} ref={heading} tabIndex={-1}>
          Log
        </h2>{' '}
        <span className="ref">
          {lines.length === 1 ? '1 request' : `${lines.length} requests`} {where}
        </span>
      </div>
      {lines.length > 0 && (
        <LogFilterForm provider={provider} lines={lines} shown={shown.length} filter={filter} change={setFilter} />
      )}
      {older && newer && <Comparison provider={provider} a={older} b={newer} close={close} />}
      {older && !newer && <p className="hint">Tick a second request to compare the two.</p>}
      {shown.length > 0 && (
        <LogTable
          provider={provider}
          lines={shown}
          filter={sought}
          closer={{
            newest: lines[0]?.id,
            pair,
            choose: (line) => setPair(paired(pair, line)),
            resend: (exchange) => void playground.resend(exchange),
          }}
        />
      )}
    </section>
  )
}
