import type { ShownAnswer } from '#src/session/answer/answer.ts'
import type { Column } from '#src/features/live-compare/column.ts'
import { MarkedText } from './MarkedText.tsx'

type Props = { readonly column: Column; readonly answer: ShownAnswer; readonly name: string }

/** Status, headers and body of an answer, marked against the others. */
export const AnswerParts = ({
  column: { statusIs, headers, body },
  answer: { status, statusText, via },
  name,
}: Props) => (
  <>
    <div className="column__part">
      <p className="label">Status</p>
      <p className="status" data-class={String(status).charAt(0)} data-live="">
        {status} {statusText}
      </p>
      {statusIs !== undefined && <p className="column__is">{statusIs}</p>}
      <p className="hint">{via === 'worker' ? 'through the service worker' : 'answered in this page'}</p>
    </div>
    <div className="column__part">
      <p className="label">Headers of the answer</p>
      <MarkedText label={`Headers of the answer of ${name}`} lines={headers} />
    </div>
    <div className="column__part">
      <p className="label">Body</p>
      {body.length === 0 ? <p className="hint">empty</p> : <MarkedText label={`Body of ${name}`} lines={body} />}
    </div>
  </>
)
