import { useRef, useState } from 'react'
import { ErrorFinder } from './ErrorFinder.tsx'
import { PasteField } from './PasteField.tsx'
import { Told } from './Told.tsx'
import { useDiagnosis } from './use-diagnosis.ts'

/** The diagnosis as a whole: a field, what it says, and the finder of errors below. Also a panel of the playground. */
export const DiagnosePage = () => {
  const { stage, read, choose, drop } = useDiagnosis()
  const result = useRef<HTMLElement>(null)
  const [count, setCount] = useState(0)
  const take = (text: string): void => {
    setCount(text.length)
    read(text)
    // The field is empty again; the reader goes on at what is said of it.
    requestAnimationFrame(() => result.current?.focus({ preventScroll: false }))
  }
  return (
    <div className="diag">
      <PasteField take={take} />
      <section
        className="bench diag__told"
        aria-labelledby="told"
        aria-live="polite"
        aria-busy={stage.kind === 'working'}
        tabIndex={-1}
        ref={result}
      >
        <div className="bench__head">
          <h2 className="bench__title" id="told">
            Diagnosis
          </h2>
          {stage.kind !== 'waiting' && (
            <span>{count.toLocaleString('en')} characters read, the field is empty again</span>
          )}
          {stage.kind !== 'waiting' && (
            <button type="button" className="btn btn--quiet push" onClick={drop}>
              Forget it
            </button>
          )}
        </div>
        {stage.kind === 'waiting' && <p className="bench__band">Nothing was pasted yet.</p>}
        {stage.kind === 'working' && <p className="bench__band">Replaying it against the mock…</p>}
        {stage.kind === 'failed' && (
          <p className="bench__band">
            Latchkey broke while it looked at this ({stage.why}). That is our fault, and says nothing about your call.
            The foot of the page says where to report it.
          </p>
        )}
        {stage.kind === 'told' && <Told diagnosis={stage.diagnosis} choose={choose} />}
      </section>
      <ErrorFinder />
    </div>
  )
}
