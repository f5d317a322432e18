import { schemasReady } from '#mocks/engine/late-schemas.ts'
import { useRef, useState } from 'react'
import type { FieldError } from '#mocks/engine/problem.ts'
import type { DashboardAction } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { TextField } from '#src/features/dashboard/Field.tsx'
import { plainText } from '#src/ui/inline-text.ts'
import { actionCall, actionErrors, actionFields } from './actions.ts'
import { dashboardCall, type ControlAct } from '#src/transport/dashboard.ts'

/** What else this provider's simulated dashboard does. */
export const ActionForms = ({ provider, act }: { readonly provider: Provider; readonly act: ControlAct }) =>
  provider.actions?.map((action) => <ActionForm key={action.path} providerId={provider.id} action={action} act={act} />)

const ActionForm = ({
  providerId,
  action,
  act,
}: {
  readonly providerId: string
  readonly action: DashboardAction
  readonly act: ControlAct
}) => {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [done, setDone] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const refuse = (found: readonly FieldError[]): void => {
    setErrors(found)
    const [wrong] = found
    if (wrong) form.current?.querySelectorAll('input')[actionFields(action).indexOf(wrong.field)]?.focus()
  }
  const run = async (): Promise<void> => {
    setDone('')
    await schemasReady()
    const missing = actionErrors(action, values)
    refuse(missing)
    if (missing.length > 0) return
    const { path, body } = actionCall(providerId, action, values)
    const answer = await act((mock) => dashboardCall(mock, 'POST', path, body))
    if (answer?.ok) setDone('Done. The next read shows it.')
    else refuse(answer?.problem.errors ?? [])
  }
  return (
    <form
      ref={form}
      noValidate
      className="stack stack--sm"
      aria-label={plainText(action.says)}
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <p className="hint">{plainText(action.says)}</p>
      {actionFields(action).map((name) => (
        <TextField
          key={name}
          label={name}
          error={errors.find(({ field }) => field === name)?.message}
          value={values[name] ?? ''}
          change={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <span className="rowline">
        <button type="submit" className="btn">
          {action.label}
        </button>
        <span className="hint" role="status">
          {done}
        </span>
      </span>
    </form>
  )
}
