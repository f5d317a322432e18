import { useId } from 'react'
import { endpointOfDraft } from '#src/session/request/draft.ts'
import { lazyPart } from '#src/ui/LazyPart.tsx'
import type { FieldProps } from './field-props.ts'

// What finds a fault is loaded with the first.
const JsonFault = lazyPart('The place of the fault in the body', () => import('./JsonFault.tsx'), { quiet: true })

/** An empty body is none, and has no fault. */
const isJson = (text: string): boolean => {
  try {
    return text.trim() === '' || JSON.parse(text) !== undefined
  } catch {
    return false
  }
}

/** The body; of a JSON one the place and the mend of its first fault. A broken one can be sent all the same. */
export const BodyField = ({ provider, playground }: FieldProps) => {
  const id = useId()
  const { session, edit } = playground
  const { method, body } = session.draft
  if (method === 'GET') return null
  const isForm = endpointOfDraft(provider, session.draft)?.bodyType === 'form'
  const isBroken = !isForm && !isJson(body)
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
        aria-invalid={isBroken}
        aria-describedby={isBroken ? `${id}-fault` : undefined}
        onChange={({ target }) => edit({ body: target.value })}
      />
      {isBroken && <JsonFault id={`${id}-fault`} text={body} />}
    </div>
  )
}
