import { beginningOfKey, KEY_BEGINNING } from '#mocks/engine/key-beginning.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import { textAt } from '#src/features/diagnose/source-text.ts'

const MASKED = new RegExp(
  String.raw`(?<![\w-])${KEY_BEGINNING.source}[A-Za-z0-9]{0,6}(?:[*\u2022\u25cf\u2588]{2,}|\u2026|\.{3}|\[[A-Za-z]{4,12}\])[\w*\u2022]{0,8}`,
)

/** A part of a call with a publishable key that a log masked, beginning aside: that tells its class. */
export const withMaskedKey = (call: PastedCall, source: string): PastedCall => {
  if (call.partial !== true || call.unplaced || call.headers.some(({ name }) => mayCarryKey(name.text))) return call
  const match = MASKED.exec(source)
  return match && beginningOfKey(match[0]).class === 'publishable'
    ? { ...call, unplaced: textAt(source, match.index, match.index + match[0].length) }
    : call
}
