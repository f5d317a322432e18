import { hasBearer } from '#mocks/engine/auth-scheme.ts'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn, textAt, textFor } from '#src/features/diagnose/source-text.ts'

// What a language writes where a value was never filled in, or was no text.
const STAND_IN = String.raw`\[object \w+\]|undefined|null|None|nil|NaN|%!\w?\([^)\n]{1,30}\)|b'[^'\n]{0,200}'?|b"[^"\n]{0,200}"?|Optional\("?[^")\n]{0,200}"?\)?`

const ALONE =
  /(?<=^(?:[A-Za-z]{0,20}Error|[\w ]{0,30}): {0,3}["']?)Bearer (?:undefined|null|None|nil)(?=["']?[ \t]*\r?$)/m

// What Cypress prints of the request that it sent.
const SENT_BY_CYPRESS = /The request we sent was[: ][\s\S]{0,600}?Headers: (\{[^{}]{0,2000}\})/

/** The call without what Cypress did not send: a header whose variable is undefined is in its code alone. */
const withoutUnsent = (source: string, call: PastedCall): PastedCall => {
  const [, sent] = SENT_BY_CYPRESS.exec(source.slice(0, 60_000)) ?? []
  const isSent = (name: string): boolean => sent?.toLowerCase().includes(`"${name.toLowerCase()}"`) ?? true
  return {
    ...call,
    headers: call.headers.map((header) => {
      const place = spanIn(header.value)
      return place && header.value.placeholders.length > 0 && !isSent(header.name.text)
        ? { ...header, value: textFor('undefined', place) }
        : header
    }),
  }
}

/** The call with what the paste shows to have been sent: a comment or a panel beside the code says `Authorization: Bearer undefined`. */
export const withSentValues = (source: string, written: PastedCall): PastedCall => {
  const call = withoutUnsent(source, written)
  return { ...call, headers: valuesSent(source, call) }
}

const valuesSent = (source: string, call: PastedCall): PastedCall['headers'] =>
  call.headers.map((header) => {
    const place = spanIn(header.value)
    if (header.value.placeholders.length === 0 || header.lost || !/^[\w-]+$/.test(header.name.text)) return header
    const sent = new RegExp(
      String.raw`\b${header.name.text}(?:["']?[ \t]*[:=][ \t]*["'\x60]?|[ \t]{0,4}(?:\t|\r?\n)[ \t]{0,8})((?:(?:Bearer|Basic|Token)[ \t]+)?(?:${STAND_IN})(?![\w.(\[])|Bearer[ \t]+Bearer[ \t]+[\w.=*-]{3,3000})`,
      'gi',
    )
    for (const { index, 0: all, 1: value = '' } of source.slice(0, 60_000).matchAll(sent)) {
      const at = index + all.lastIndexOf(value)
      // In the code itself such a word is a value that the reader took already.
      if (!place || at >= place.to || at + value.length <= place.from)
        return { ...header, value: textAt(source, at, at + value.length) }
    }
    // A message may print the value alone.
    const alone = hasBearer(header.value.text) ? ALONE.exec(source.slice(0, 60_000)) : null
    return alone ? { ...header, value: textAt(source, alone.index, alone.index + alone[0].length) } : header
  })
