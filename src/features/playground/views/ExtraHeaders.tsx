import { useId } from 'react'
import type { NamedValue } from '#src/session/request/address.ts'
import { isSecret } from '#src/session/request/mask.ts'
import type { FieldProps } from './field-props.ts'
import { ValueInput } from './ValueInput.tsx'

/** Headers of the reader's own, beside those that the fields above make. */
export const ExtraHeaders = ({ provider, playground }: FieldProps) => {
  const id = useId()
  const { session, edit } = playground
  const { extra } = session.draft
  const set = (index: number, pair: NamedValue): void => edit({ extra: extra.with(index, pair) })
  return (
    <details className="more" open={extra.length > 0}>
      <summary>Further headers{extra.length > 0 && ` (${extra.length})`}</summary>
      {extra.map(([name, value], index) => (
        <div key={index} className="pair">
          <ValueInput
            id={`${id}-${index}-name`}
            label={`Name of header ${index + 1}`}
            value={name}
            isSecret={false}
            change={(text) => set(index, [text, value])}
          />
          <ValueInput
            id={`${id}-${index}`}
            label={`Value of header ${index + 1}`}
            value={value}
            isSecret={isSecret(name, value, provider.keyFormats)}
            change={(text) => set(index, [name, text])}
          />
          <button
            type="button"
            className="btn btn--quiet"
            aria-label={`Remove header ${index + 1}`}
            onClick={() => edit({ extra: extra.toSpliced(index, 1) })}
          >
            Remove
          </button>
        </div>
      ))}
      <button type="button" className="btn" onClick={() => edit({ extra: [...extra, ['', '']] })}>
        Add a header
      </button>
    </details>
  )
}
