import { useId } from 'react'
import { loginEndpoint } from '#src/session/request/endpoints.ts'
import { tokenOptions } from '#src/session/keys/token-options.ts'
import type { SavedCredential } from '#src/session/saved/credentials.ts'
import { Options } from '#src/ui/Select.tsx'
import type { FieldProps } from './field-props.ts'
import { SecretInput } from './SecretInput.tsx'

type Props = FieldProps & {
  readonly saved: readonly SavedCredential[]
}

/** The customer's token, for an endpoint that asks for one beside the key. */
export const TokenField = ({ provider, playground, saved }: Props) => {
  const id = useId()
  const { session, edit, logIn } = playground
  const { token } = session.draft
  const options = tokenOptions(provider, session, saved)
  return (
    <div className="field">
      <label htmlFor={id}>Customer’s token, as Authorization: Bearer</label>
      <div className="rowline rowline--tight">
        <select
          id={id}
          className="select"
          value={`${token.from}:${token.id}`}
          onChange={({ target }) => {
            const option = options.find(({ value }) => value === target.value)
            if (option) edit({ token: option.chosen })
          }}
        >
          <Options options={options} />
        </select>
        {loginEndpoint(provider) && (
          <button type="button" className="btn" onClick={() => void logIn()}>
            Log in as the demo customer
          </button>
        )}
      </div>
      {token.from === 'pasted' && (
        <SecretInput
          id={`${id}-text`}
          label="Pasted token"
          value={token.text}
          placeholder="Paste a token"
          change={(text) => edit({ token: { ...token, text } })}
        />
      )}
    </div>
  )
}
