import { useId, useState } from 'react'
import type { Json } from '#mocks/engine/request.ts'
import type { FieldError } from '#mocks/engine/problem.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { plainText } from '#src/ui/inline-text.ts'
import { endByMint, endedByMint } from './consequences.ts'
import { mintBody, mintFields } from './mint-fields.ts'
import type { DashboardKeys } from '#src/features/dashboard/state/read-keys.ts'
import { dashboardCall, type ControlAct } from '#src/transport/dashboard.ts'
import { Ask } from '#src/features/dashboard/Ask.tsx'

const inputs = { text: 'text', date: 'date', instant: 'datetime-local' } as const

type Props = {
  readonly provider: Provider
  readonly desk: DashboardKeys
  readonly act: ControlAct
  readonly done: (body: Json) => void
}

/** A new key or pair, with the fields that this provider's dashboard has. */
export const MintForm = ({ provider, desk, act, done }: Props) => {
  const id = useId()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [asks, setAsks] = useState(false)
  const fields = mintFields(provider, desk)
  const ended = endedByMint(provider, desk, values['environment'] ?? provider.environments[0] ?? '')
  const mint = async (): Promise<void> => {
    const answer = await act((mock) =>
      dashboardCall(mock, 'POST', `/_dashboard/${provider.id}/keys`, mintBody(fields, values)),
    )
    if (answer?.ok) done(answer.body)
    else setErrors(answer?.problem.errors ?? [])
  }
  return (
    <form
      className="stack stack--sm mint"
      aria-label={provider.operations.mint.issues === 'pair' ? 'New pair' : 'New key'}
      onSubmit={(event) => {
        event.preventDefault()
        if (ended.length > 0) setAsks(true)
        else void mint()
      }}
    >
      <p className="hint">{plainText(provider.operations.mint.says)}</p>
      {fields.map((field) => {
        const error = errors.find(({ field: name }) => name === field.name)
        const value = values[field.name] ?? ''
        const shared = {
          id: `${id}-${field.name}`,
          value,
          'aria-invalid': error !== undefined,
          'aria-describedby': error && `${id}-${field.name}-error`,
        }
        const set = (text: string): void => setValues({ ...values, [field.name]: text })
        return (
          <div key={field.name} className="field">
            <label htmlFor={shared.id}>{field.label}</label>
            {field.kind === 'choice' ? (
              <select {...shared} className="select" onChange={({ target }) => set(target.value)}>
                {field.options.map(({ value: each, label }) => (
                  <option key={each} value={each}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...shared}
                className="input"
                type={inputs[field.kind]}
                step={field.kind === 'instant' ? 1 : undefined}
                autoComplete="off"
                onChange={({ target }) => set(target.value)}
              />
            )}
            {error && (
              <p className="hint hint--bad" id={shared['aria-describedby']}>
                {error.message}
              </p>
            )}
          </div>
        )
      })}
      <button type="submit" className="btn">
        Make it
      </button>
      {asks && ended.length > 0 && (
        <Ask
          title="Replace the keys before?"
          says={endByMint(provider, ended)}
          go="Replace them"
          keep="Keep them"
          act={() => void mint()}
          close={() => setAsks(false)}
        />
      )}
    </form>
  )
}
