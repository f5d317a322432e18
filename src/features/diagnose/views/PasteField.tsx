import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { onClear } from '#src/session/saved/on-clear.ts'

/** The field. What is pasted or dropped never gets into it; what is typed is taken out when it is read. */
export const PasteField = ({ take }: { readonly take: (text: string) => void }) => {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => onClear(() => field.current && (field.current.value = '')), [])

  const takeTyped = (): void => {
    const { current } = field
    if (!current) return
    const text = current.value
    current.value = ''
    take(text)
  }
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    // A paste into a text that somebody writes is a part of that text.
    if (text === '' || field.current?.value !== '') return
    event.preventDefault()
    take(text)
  }
  const drop = (event: DragEvent): void => {
    const text = event.dataTransfer.getData('text/plain')
    if (text === '') return
    event.preventDefault()
    take(text)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    takeTyped()
  }
  return (
    <form
      className="diag__in"
      onSubmit={(event) => {
        event.preventDefault()
        takeTyped()
      }}
    >
      <label htmlFor={id}>Your failing request or response</label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={4}
        data-secret
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder="Code, a command, an error, a key"
        aria-describedby={`${id}-hint`}
        onPaste={paste}
        onDrop={drop}
        onKeyDown={press}
      />
      <div className="diag__row">
        <button type="submit" className="btn btn--primary">
          Diagnose
        </button>
        <p className="hint" id={`${id}-hint`}>
          A paste is read at once and shown masked. It stays in the memory of this page until you remove it, and goes
          nowhere.
        </p>
      </div>
    </form>
  )
}
