import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { onClear } from '#src/session/saved/on-clear.ts'
import type { Diagnosis } from '#src/features/diagnose/diagnosis.ts'

export type DiagnosisStage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working' }
  | { readonly kind: 'told'; readonly diagnosis: Diagnosis }
  /** A file of it did not come; the paste is still there. */
  | { readonly kind: 'unloaded'; readonly chosen: string | undefined; readonly entry: number | undefined }
  | { readonly kind: 'failed'; readonly why: string }

/** As Chromium, Firefox and Safari say that a file of a script did not come. */
const isUnloaded = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message)

/** The diagnosis of the last paste. The paste itself is held in this page's memory alone, for another replay, until it is dropped. `first` is a paste that came before. */
export const useDiagnosis = (first: string) => {
  const [stage, setStage] = useState<DiagnosisStage>({ kind: first === '' ? 'waiting' : 'working' })
  const raw = useRef(first)
  const round = useRef(0)

  const drop = (): void => {
    raw.current = ''
    round.current += 1
    setStage({ kind: 'waiting' })
  }
  useEffect(() => {
    const stop = onClear(() => {
      raw.current = ''
      round.current += 1
      setStage({ kind: 'waiting' })
    })
    return () => {
      stop()
      raw.current = ''
    }
  }, [])

  const judge = async (chosen?: string, entry?: number): Promise<void> => {
    const mine = (round.current += 1)
    try {
      const { diagnose } = await import('#src/features/diagnose/diagnose.ts')
      const diagnosis = await diagnose(
        raw.current,
        { catalog: scratchCatalog, context: { now: Date.now(), random: platformRandom } },
        chosen,
        entry,
      )
      if (mine === round.current) setStage({ kind: 'told', diagnosis })
    } catch (error) {
      if (mine !== round.current) return
      if (isUnloaded(error)) setStage({ kind: 'unloaded', chosen, entry })
      // The name of the fault alone: a message may repeat what was pasted.
      else setStage({ kind: 'failed', why: error instanceof Error ? error.name : 'unknown fault' })
    }
  }
  const judgeFirst = useEffectEvent(() => {
    if (raw.current !== '') void judge()
  })
  useEffect(() => judgeFirst(), [])
  const judgeAgain = (chosen?: string, entry?: number): void => {
    setStage({ kind: 'working' })
    void judge(chosen, entry)
  }
  const read = (text: string): void => {
    raw.current = text
    judgeAgain()
  }
  const ownKey = async (providerId: string): Promise<string | undefined> => {
    const provider = await scratchCatalog.byId(providerId)
    const { ownKeyIn } = await import('#src/features/diagnose/credential/own-key.ts')
    return provider && ownKeyIn(raw.current, provider)
  }
  return { stage, read, choose: judgeAgain, drop, ownKey }
}
