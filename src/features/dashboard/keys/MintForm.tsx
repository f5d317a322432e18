import { useEffect, useRef, useState } from 'react'
import type { FieldError } from '#mocks/engine/problem.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Json } from '#mocks/engine/request.ts'
import { Ask } from '#src/features/dashboard/Ask.tsx'
import { SelectField, TextField } from '#src/features/dashboard/Field.tsx'
import type { DashboardReading } from '#src/features/dashboard/read-dashboard.ts'
import { type ControlAct, dashboardCall } from '#src/transport/dashboard.ts'
import { plainText } from '#src/ui/inline-text.ts'
import { endByMint, endedByMint } from './consequences.ts'
import { expiryValue, mintBody, mintFields } from './mint-fields.ts'

const inputs = { text: 'text', date: 'date', instant: 'datetime-local' } as const

type Props = {
  readonly provider: Provider
  readonly reading: DashboardReading
  readonly act: ControlAct
  readonly done: (body: Json) => void
  readonly cancel: () => void
  /** When the key is to expire, unless the reader says otherwise; in epoch ms. */
  readonly expiry: number | undefined
}

/** A new key or pair, with the fields that this provider's dashboard has. */
export const MintForm = ({ provider, reading, act, done, cancel, expiry }: Props) => {
  const [values, setValues] = useState(() => expiryValue(mintFields(provider, reading), expiry))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [asks, setAsks] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, button')?.focus(), [])
  const fields = mintFields(provider, reading)
  const ended = endedByMint(provider, reading, values['environment'] ?? provider.environments[0] ?? '')
  const mint = async (): Promise<void> => {
    const answer = await act((mock) =>
      dashboardCall(mock, 'POST', `/_dashboard/${provider.id}/keys`, mintBody(fields, values)),
    )
    if (answer?.ok) done(answer.body)
    else setErrors(answer?.problem.errors ?? [])
  }
  return (
    <form
      ref={form}
      className="stack stack--sm mint"
      aria-label={provider.operations.mint.issues === 'pair' ? 'New pair' : 'New key'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        cancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (ended.length > 0) setAsks(true)
        else void mint()
      }}
    >
      <p className="hint">{plainText(provider.operations.mint.says)}</p>
      {fields.map((field) => {
        const shared = {
          label: field.label,
          error: errors.find(({ field: name }) => name === field.name)?.message,
          value: values[field.name] ?? '',
          change: (value: string) => setValues({ ...values, [field.name]: value }),
        }
        return field.kind === 'choice' ? (
          <SelectField key={field.name} {...shared} options={field.options} />
        ) : (
          <TextField key={field.name} {...shared} type={inputs[field.kind]} hint="Optional" />
        )
      })}
      <span className="rowline">
        <button type="submit" className="btn btn--primary">
          {provider.operations.mint.issues === 'pair' ? 'Create pair' : 'Create key'}
        </button>
        <button type="button" className="btn btn--quiet" onClick={cancel}>
          Cancel
        </button>
      </span>
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
