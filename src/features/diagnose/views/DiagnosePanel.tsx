import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { CallDiagnosis } from '#src/features/diagnose/diagnosis.ts'
import { PasteField } from './PasteField.tsx'
import { DiagnosisResult } from './DiagnosisResult.tsx'
import { useDiagnosis } from './use-diagnosis.ts'
import { NotLoaded } from '#src/ui/LazyPart.tsx'

/** What can be done with a diagnosed call; `ownKey` reads the reader's key out of the paste, which this page holds in memory. */
export type Actions = (diagnosis: CallDiagnosis, ownKey: () => Promise<string | undefined>) => ReactNode

type Props = {
  readonly actions: Actions
  /** A paste that came before this did. */
  readonly first?: string | undefined
}

/** A field, and what is said of that which was pasted: on a page of its own, and as a panel of the playground. */
export const DiagnosePanel = ({ actions, first = '' }: Props) => {
  const id = useId()
  const { stage, read, choose, drop, ownKey } = useDiagnosis(first)
  const result = useRef<HTMLElement>(null)
  const [count, setCount] = useState(first.length)
  /** The field is empty again; the reader goes on at what is said of it. */
  const goOn = (): void => {
    requestAnimationFrame(() => {
      result.current?.focus()
      // What is found stands below the fold of a phone.
      if (matchMedia('(max-width: 40rem)').matches) result.current?.scrollIntoView({ block: 'start' })
    })
  }
  const take = (text: string): void => {
    // A second press finds the field empty: what was read stays.
    if (text.trim() !== '' || stage.kind === 'waiting') {
      setCount(text.length)
      read(text)
    }
    goOn()
  }
  const goOnFromFirst = useEffectEvent((): void => {
    if (first !== '') goOn()
  })
  useEffect(() => goOnFromFirst(), [])
  const remove = (): void => {
    drop()
    // The button is gone: the field before it takes the next paste.
    result.current?.previousElementSibling?.querySelector('textarea')?.focus()
  }
  return (
    <>
      <PasteField take={take} />
      <section
        className="card diag__result"
        aria-labelledby={id}
        aria-live="polite"
        aria-busy={stage.kind === 'working'}
        tabIndex={-1}
        ref={result}
      >
        <div className="card__head">
          <h2 className="card__title" id={id}>
            Diagnosis
          </h2>
          {stage.kind !== 'waiting' && (
            <span>{count.toLocaleString('en')} characters read, the field is empty again</span>
          )}
          {stage.kind !== 'waiting' && (
            <button type="button" className="btn btn--quiet push" onClick={remove}>
              Remove
            </button>
          )}
        </div>
        {stage.kind === 'waiting' && <p className="card__band">Nothing was pasted yet.</p>}
        {stage.kind === 'working' && <p className="card__band">Replaying it against the mock…</p>}
        {stage.kind === 'unloaded' && (
          <div className="card__band">
            <NotLoaded
              name="A part of the diagnosis"
              kept="Your paste is kept for another try; a reload drops it."
              again={() => choose(stage.chosen, stage.entry)}
            />
          </div>
        )}
        {stage.kind === 'failed' && (
          <p className="card__band">
            Latchkey broke while it looked at this ({stage.why}). That is our fault, and says nothing about your call.
            There is a link to report it at the foot of the page.
          </p>
        )}
        {stage.kind === 'told' && (
          <DiagnosisResult
            diagnosis={stage.diagnosis}
            choose={choose}
            actions={(diagnosis) => actions(diagnosis, () => ownKey(diagnosis.provider.id))}
          />
        )}
      </section>
    </>
  )
}
