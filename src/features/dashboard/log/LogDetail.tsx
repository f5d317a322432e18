import type { Provider } from '#mocks/engine/provider.ts'
import { type LogLine, notSendable } from './lines.ts'
import { maskedExchange } from './masked-exchange.ts'
import type { SentExchange } from '#src/session/state.ts'
import { Json } from '#src/ui/Json.tsx'
import { Verdict } from '#src/ui/Verdict.tsx'

type Props = {
  readonly provider: Provider
  readonly line: LogLine
  readonly resend: (exchange: SentExchange) => void
}

/** A line of the log, opened: the request with its credentials masked, every check, and the answer. */
export const LogDetail = ({ provider, line, resend }: Props) => {
  const { entry, exchange } = line
  const masked = exchange && maskedExchange(provider, exchange)
  const why = notSendable(line)
  return (
    <div className="logdetail">
      <div className="logdetail__ask" role="group" aria-label="Request of this line">
        <pre className="wire" tabIndex={0}>
          <span className="method">{entry.method}</span> <b>{masked?.address ?? entry.url}</b>
          {masked?.headers.map(({ name, value }, index) => (
            <span key={index}>
              {`\n${name}: `}
              <b>{value}</b>
            </span>
          ))}
          {masked && masked.body !== '' && `\n\n${masked.body}`}
        </pre>
        <p className="hint">
          {entry.id} · {entry.at}
          {!masked && ` · key ${entry.keyHint ?? 'none'}; headers and body are kept only in the page that sent them`}
        </p>
        <div className="rowline">
          <button type="button" className="btn" disabled={!exchange} onClick={() => exchange && resend(exchange)}>
            Send again
          </button>
          {why !== undefined && <span className="hint">{why}</span>}
        </div>
      </div>
      <div className="logdetail__why verdict" role="group" aria-label="Verdict of this line">
        <Verdict provider={provider} judged={entry} form="column" fresh={false} />
      </div>
      {masked && masked.answer.body !== '' && (
        <div className="logdetail__answer" role="group" aria-label="Answer of this line">
          <Json text={masked.answer.body} label="Body of the answer, masked" />
        </div>
      )}
    </div>
  )
}
