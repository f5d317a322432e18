import type { Provider } from '#mocks/engine/provider.ts'
import { stepState } from '#src/ui/trace.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { Verdict } from '#src/ui/Verdict.tsx'

/** The verdict on a call, with the call in a line above it. The checks stay as the reader opened them until the verdict changes. */
export const LastCall = ({
  provider,
  entry,
  title,
}: {
  readonly provider: Provider
  readonly entry: LogEntry
  readonly title: string
}) => {
  const how = entry.trace.map(stepState).join()
  return (
    <div className="card__band verdict last" role="group" aria-label={title}>
      <p className="last__line">
        <span className="label">{title}</span>{' '}
        <code>
          {entry.method} {entry.url.replace(/^https:\/\/[^/]+/, '')}
        </code>{' '}
        <span className="status" data-class={String(entry.status).charAt(0)} data-live="">
          {entry.status}
        </span>
        {entry.verdict.code !== undefined && <code> {entry.verdict.code}</code>}
      </p>
      <Verdict key={how} provider={provider} judged={entry} form="row" fresh={false} />
    </div>
  )
}
