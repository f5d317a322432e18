import type { SampleTarget } from '#mocks/codegen/target.ts'
import { remember, remembered } from './storage.ts'

/** How the reader wants code samples: in which language, and for whose address. Samples that lack the language show another. */
export type SampleChoice = { readonly lang: string; readonly target: SampleTarget }

const fromStorage = (): SampleChoice => ({
  lang: remembered('lang') ?? 'curl',
  target: remembered('target') === 'local' ? 'local' : 'provider',
})

let current = fromStorage()
const listeners = new Set<() => void>()

/** The choice as it is now; the same object until it changes. */
export const sampleChoice = (): SampleChoice => current

/** Makes a choice for all samples of this page, and remembers it for the other pages. */
export const chooseSample = (change: Partial<SampleChoice>): void => {
  current = { ...current, ...change }
  if (change.lang) remember('lang', change.lang)
  if (change.target) remember('target', change.target === 'local' ? 'local' : null)
  for (const listener of listeners) listener()
}

/** Says when the choice has changed. Returns the way to stop. */
export const onSampleChoice = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
