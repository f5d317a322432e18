import { useEffect, useRef, useState } from 'react'
import { toSave } from '#src/session/keys/to-save.ts'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import { save, type SavedCredential } from '#src/session/saved/credentials.ts'

type Props = {
  readonly issued: IssuedCredential
  readonly providerId: string
  readonly saved: readonly SavedCredential[]
}

/** Keeps a credential that the mock made: for this tab, or for a day on this device. */
export const SaveIssued = ({ issued, providerId, saved }: Props) => {
  const [onDevice, setOnDevice] = useState(false)
  const kept = saved.find(({ text }) => text === issued.text)
  const message = useRef<HTMLParagraphElement>(null)
  const [isPressed, setPressed] = useState(false)
  const isKept = kept !== undefined
  // The button that was pressed is gone.
  useEffect(() => {
    if (isPressed && isKept) message.current?.focus()
  }, [isPressed, isKept])
  const press = (): void => {
    setPressed(true)
    save(toSave(issued, providerId), onDevice ? 'device' : 'tab')
  }
  if (kept)
    return (
      <p className="hint" ref={message} tabIndex={-1}>
        Saved {kept.where === 'tab' ? 'for this tab.' : 'on this device for 24 hours.'}
      </p>
    )
  return (
    <span className="rowline">
      <button type="button" className="btn" onClick={press}>
        Save {issued.hint}
      </button>
      <label className="check">
        <input type="checkbox" checked={onDevice} onChange={({ target }) => setOnDevice(target.checked)} />
        Remember on this device for 24 hours
      </label>
    </span>
  )
}
