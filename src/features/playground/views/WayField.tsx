import { useId } from 'react'
import { credentialPattern, schemeWord } from '#mocks/engine/credential.ts'
import type { FieldProps } from './field-props.ts'

/** The ways to send the key, where the provider has more than one. */
export const WayField = ({ provider, playground }: FieldProps) => {
  const id = useId()
  const { session, edit } = playground
  if (provider.credentialLocations.length < 2) return null
  return (
    <div className="field">
      <span className="label" id={id}>
        Send it as
      </span>
      <div className="seg seg--code" role="group" aria-labelledby={id}>
        {provider.credentialLocations.map((way, index) => (
          <button
            key={`${way.header}-${way.scheme}`}
            type="button"
            aria-pressed={session.draft.way === index}
            title={`${way.header}: ${credentialPattern(way, '…')}`}
            onClick={() => edit({ way: index })}
          >
            {schemeWord(way) || way.header}
          </button>
        ))}
      </div>
    </div>
  )
}
