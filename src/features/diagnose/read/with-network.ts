import type { Paste } from '#src/features/diagnose/call.ts'
import { corsFault, droppedFault } from './texts/messages.ts'
import { networkFault } from './texts/network-error.ts'
import { readClientError } from './texts/client-error.ts'

/** Beside code its own reader looks for what a client refused. */
const CODE = /^(?:fetch|node|python|php|go|java|csharp|ruby)$/

/** A call without an answer, below which stands why it never arrived, or who stopped it. */
export const withNetwork = (paste: Paste, source: string): Paste => {
  if (
    paste.kind === 'text' &&
    !paste.text.response &&
    paste.text.faults.every(({ id }) => id !== 'refused-by-client')
  ) {
    const refused =
      readClientError(source)?.faults.filter(({ detail = '' }) => /^\S+ (?:ends|space)\b/.test(detail)) ?? []
    return refused.length > 0
      ? { ...paste, text: { ...paste.text, faults: [...paste.text.faults, ...refused] } }
      : paste
  }
  if (paste.kind !== 'call' || paste.call.response || paste.call.faults.some(({ id }) => id === 'not-reached'))
    return paste
  const dropped = droppedFault(source)
  if (dropped) return { ...paste, call: { ...paste.call, faults: [dropped, ...paste.call.faults] } }
  const refusal = CODE.test(paste.call.form) ? undefined : readClientError(source)
  const refused = refusal?.faults.filter(({ id }) => id === 'refused-by-client') ?? []
  if (refused.length > 0 && !paste.call.faults.some(({ id }) => id === 'refused-by-client'))
    return { ...paste, call: { ...paste.call, faults: [...paste.call.faults, ...refused] } }
  const cors = paste.call.faults.length === 0 ? corsFault(source) : undefined
  // A browser says no more of a call that never arrived; a client of a server names what failed.
  const isSaid = cors?.detail !== 'perhaps' || paste.call.readAs === 'a printed error of a client'
  const fault = (isSaid ? cors : undefined) ?? networkFault(source)
  return fault ? { ...paste, call: { ...paste.call, faults: [...paste.call.faults, fault] } } : paste
}
