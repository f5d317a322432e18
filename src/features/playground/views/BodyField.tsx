import { useId } from 'react'
import { endpointOfDraft } from '#src/session/request/draft.ts'
import { jsonFault } from '#src/ui/json/fault.ts'
import { Icon } from '#src/ui/Icon.tsx'
import type { FieldProps } from './field-props.ts'

/** The body; of a JSON one the place and the mend of its first fault. A broken one can be sent all the same. */
export const BodyField = ({ provider, playground }: FieldProps) => {
  const id = useId()
  const { session, edit } = playground
  const { method, body } = session.draft
  if (method === 'GET') return null
  const isForm = endpointOfDraft(provider, session.draft)?.bodyType === 'form'
  const fault = isForm ? undefined : jsonFault(body)
  return (
    <div className="field">
      <label htmlFor={id}>Body, {isForm ? 'form' : 'JSON'}</label>
      <textarea
        id={id}
        className="input"
        value={body}
        rows={Math.min(10, Math.max(3, body.split('\n').length))}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={fault !== undefined}
        aria-describedby={fault && `${id}-fault`}
        onChange={({ target }) => edit({ body: target.value })}
      />
      {fault && (
        <p className="hint hint--bad" id={`${id}-fault`}>
          <Icon name="x" />
          <span>
            Line {fault.line}, column {fault.column}: {fault.says}.
          </span>
        </p>
      )}
    </div>
  )
}
