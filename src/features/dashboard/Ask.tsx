import { type RefObject, useEffect, useId, useRef, useState } from 'react'

type Props = {
  readonly title: string
  readonly says: readonly string[]
  readonly go: string
  readonly keep?: string
  readonly act: () => void
  readonly close: () => void
  /** Has the focus after a yes, where what asked is gone by then. */
  readonly next?: RefObject<HTMLElement | null>
}

/** Asks once before something ends: what breaks from when on, and whether there is a way back. The harmless answer has the focus. */
export const Ask = ({ title, says, go, keep = 'Keep it', act, close, next }: Props) => {
  const id = useId()
  // What asked has the focus until this is drawn, and gets it back when the answer is given.
  const [asker] = useState(() => document.activeElement)
  const isDone = useRef(false)
  useEffect(
    () => () => {
      if (isDone.current && next?.current) next.current.focus()
      else if (asker instanceof HTMLElement) asker.focus()
    },
    [asker, next],
  )
  return (
    <div
      className="ask"
      role="group"
      aria-label={title}
      aria-describedby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
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
          onClick={() => {
            isDone.current = true
            close()
            act()
          }}
        >
          {go}
        </button>
        <button type="button" className="btn" autoFocus onClick={close}>
          {keep}
        </button>
      </span>
    </div>
  )
}
