import { type ClipboardEvent, useState } from 'react'

export type SecretInputProps = {
  readonly id: string
  readonly value: string
  readonly placeholder?: string
  readonly describedBy?: string
  readonly label?: string
  readonly invalid?: boolean
  readonly change: (value: string) => void
}

/** A field for a credential: hidden until the reader asks to see it, and kept by no browser. */
export const SecretInput = ({ id, value, placeholder, describedBy, label, invalid, change }: SecretInputProps) => {
  const [shown, setShown] = useState(false)
  const verb = shown ? 'Hide' : 'Show'
  // A line break in a pasted text matters, and an input would drop it without a word.
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text')
    if (!/[\r\n]/.test(text)) return
    event.preventDefault()
    change(text)
  }
  return (
    <span className="secret">
      <input
        id={id}
        // Hidden by the style sheet: a field of type password would have the browser offer to save the key.
        className={shown ? 'input' : 'input input--hidden'}
        type="text"
        value={value}
        placeholder={placeholder}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        data-secret=""
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        data-1p-ignore=""
        data-lpignore="true"
        onPaste={paste}
        onChange={({ target }) => change(target.value)}
      />
      <button
        type="button"
        className="btn"
        aria-label={label === undefined ? verb : `${verb} ${label}`}
        onClick={() => setShown(!shown)}
      >
        {verb}
      </button>
    </span>
  )
}
