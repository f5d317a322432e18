import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault } from '#src/features/diagnose/call.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'

/** Headers of a tool that are listed and switched off, as far as they carry a key. */
export const offFaults = (names: readonly SourceText[]): Fault[] =>
  names.flatMap((name): readonly Fault[] => {
    const span = spanIn(name)
    return span && mayCarryKey(name.text) ? [{ id: 'header-off', span, detail: name.text }] : []
  })
