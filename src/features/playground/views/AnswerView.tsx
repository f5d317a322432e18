import { type ShownAnswer, viaWords } from '#src/session/answer/answer.ts'
import { headerRows } from '#src/session/answer/headers.ts'
import { fieldUses, sourcesOfAnswer } from '#src/session/answer/reading.ts'
import { endpointOfDraft, type RequestDraft } from '#src/session/request/draft.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import { errorPath } from '#src/docs/errors/error-links.ts'
import { href } from '#src/ui/links.ts'
import { AnswerStatus } from '#src/ui/AnswerStatus.tsx'
import { Badge } from '#src/ui/Badge.tsx'
import { Json } from '#src/ui/Json.tsx'
import { InlineText } from '#src/ui/InlineText.tsx'

type Props = {
  readonly bundle: ProviderBundle
  readonly answer: ShownAnswer
  readonly of: RequestDraft
}

/** What came back: status, where it was answered, body with the use of its fields, what to do, headers. */
export const AnswerView = ({ bundle, answer, of }: Props) => {
  const { provider, docs } = bundle
  const { status, statusText, body, entry, headers } = answer
  const replyId = entry?.reply
  const reply = replyId === undefined ? undefined : provider.replies[replyId]
  const uses = fieldUses(docs, answer)
  return (
    <>
      <p className="ans__top">
        <AnswerStatus status={status} statusText={statusText} />
        {sourcesOfAnswer(reply, endpointOfDraft(provider, of), status).map(({ of: part, source }) => (
          <span key={part} className="ans__basis">
            <Badge source={source} providerId={provider.id} />
            {part !== '' && <span className="ref"> {part}</span>}
          </span>
        ))}
      </p>
      <p className="ans__meta">
        <span>{viaWords(answer)}</span>
        {entry && (
          <span>
            trace <code>{entry.id}</code>
          </span>
        )}
      </p>
      {body !== '' && <Json text={body} label="Body of the answer" />}
      {uses.length > 0 && (
        <dl className="reads" aria-label="Fields of the error">
          {uses.map(({ field, use }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <InlineText text={use} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {reply && (
        <p className="ans__fix">
          <InlineText text={reply.fix} />{' '}
          {replyId !== undefined && <a href={href(errorPath(provider.id, replyId))}>This error</a>}
        </p>
      )}
      <dl className="hdrs" aria-label="Headers of the answer">
        {headerRows(provider, { headers, entry }).map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} {note !== undefined && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
