import { type ReactNode, useId } from 'react'
import { Options } from '#src/ui/Select.tsx'

type Notes = { readonly label: string; readonly error?: string | undefined; readonly hint?: string | undefined }
type Control = {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

/** A control of a form under its label; what is wrong with it stands below, else what it is for. */
const Field = ({ label, error, hint, children }: Notes & { readonly children: (control: Control) => ReactNode }) => {
  const id = useId()
  const note = error ?? hint
  const noteId = note === undefined ? undefined : `${id}-note`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': noteId })}
      {note !== undefined && (
        <p className={error === undefined ? 'hint' : 'hint hint--bad'} id={noteId}>
          {note}
        </p>
      )}
    </div>
  )
}

type TextProps = Notes & {
  readonly type?: 'text' | 'date' | 'datetime-local'
  readonly value: string
  readonly change: (value: string) => void
}

export const TextField = ({ type = 'text', value, change, ...notes }: TextProps) => (
  <Field {...notes}>
    {(control) => (
      <input
        {...control}
        className="input"
        type={type}
        // An instant has seconds.
        step={type === 'datetime-local' ? 1 : undefined}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => change(target.value)}
      />
    )}
  </Field>
)

type SelectProps = Notes & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly change: (value: string) => void
}

export const SelectField = ({ options, value, change, ...notes }: SelectProps) => (
  <Field {...notes}>
    {(control) => (
      <select {...control} className="select" value={value} onChange={({ target }) => change(target.value)}>
        <Options options={options} />
      </select>
    )}
  </Field>
)
