import { useRef, useState } from 'react'
import type { KeySummary } from '#mocks/control/schema.ts'
import { dashboardCall, type ControlAct } from '#src/transport/dashboard.ts'

type Props = { readonly providerId: string; readonly shown: KeySummary; readonly act: ControlAct }

/** The label of a key, to be written anew. An empty one takes it away. */
export const KeyLabel = ({ providerId, shown, act }: Props) => {
  const [text, setText] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const label = shown.label ?? ''
  const isChanged = text !== undefined && text !== label
  const save = async (): Promise<void> => {
    if (!isChanged) return
    const body = { label: text === '' ? null : text }
    const answer = await act((mock) => dashboardCall(mock, 'PATCH', `/_dashboard/${providerId}/keys/${shown.id}`, body))
    if (!answer?.ok) return
    // What was typed while the answer was on its way stays.
    setText((latest) => (latest === text ? undefined : latest))
    field.current?.focus() // The button is gone.
  }
  return (
    <form
      className="dashboard__label"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <input
        ref={field}
        className="input"
        aria-label={`Label of ${shown.hint}`}
        value={text ?? label}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && setText(undefined)}
      />
      {isChanged && (
        <button type="submit" className="btn">
          Save
        </button>
      )}
    </form>
  )
}
