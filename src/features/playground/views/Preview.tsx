import { useId, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { headersOf, type RequestDraft } from '#src/session/request/draft.ts'
import { maskedHeaders } from '#src/session/request/mask.ts'

/** The headers as they go out, credentials masked until the reader asks to see them. */
export const Preview = ({ provider, draft }: { readonly provider: Provider; readonly draft: RequestDraft }) => {
  const id = useId()
  const [shown, setShown] = useState(false)
  const masked = maskedHeaders(provider, draft)
  const real = headersOf(provider, draft)
  const hides = real.some(([, value], index) => masked[index]?.[1] !== value)
  const lines = shown ? real : masked
  return (
    <div className="field">
      <span className="label">
        <span id={id}>Request headers</span>
        {hides && (
          <button
            type="button"
            className="link"
            aria-label={shown ? 'Hide credentials' : 'Show credentials'}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'hide' : 'show'}
          </button>
        )}
      </span>
      <p className="preview" role="group" aria-labelledby={id}>
        {lines.length === 0 && 'none'}
        {lines.map(([name, value], index) => (
          <span key={`${name}-${index}`} className="preview__line">
            {name}: <b>{value}</b>
          </span>
        ))}
      </p>
    </div>
  )
}
