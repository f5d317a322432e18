import { SecretInput, type SecretInputProps } from './SecretInput.tsx'

type Props = SecretInputProps & { readonly isSecret: boolean }

/** A field for one value, hidden where it may be a credential. */
export const ValueInput = ({ isSecret, ...props }: Props) => {
  const { id, value, describedBy, label, change } = props
  if (isSecret) return <SecretInput {...props} />
  return (
    <input
      id={id}
      className="input"
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => change(target.value)}
    />
  )
}
