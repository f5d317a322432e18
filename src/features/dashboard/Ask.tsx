import { useEffect, useId, useState } from 'react'

type Props = {
  readonly title: string
  readonly says: readonly string[]
  readonly go: string
  readonly keep?: string
  readonly act: () => void
  readonly close: () => void
}

/** Asks once before something ends: what it does, what breaks from when on, and whether there is a way back. */
export const Ask = ({ title, says, go, keep = 'Keep it', act, close }: Props) => {
  const id = useId()
  // What asked has the focus until this is drawn, and gets it back when the answer is given.
  const [asker] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (asker instanceof HTMLElement) asker.focus()
    },
    [asker],
  )
  return (
    <div
      className="ask"
      role="group"
      aria-label={title}
      aria-describedby={id}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <div id={id}>
        {says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <span className="rowline">
        <button
          type="button"
          className="btn btn--danger"
          autoFocus
          onClick={() => {
            close()
            act()
          }}
        >
          {go}
        </button>
        <button type="button" className="btn" onClick={close}>
          {keep}
        </button>
      </span>
    </div>
  )
}
