import type { Fault, PastedCall, PastedResponse } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'

/** A call of which a text tells a part: what it does not show may be sent all the same, its body among it. */
export const partialCall = (
  shown: Pick<PastedCall, 'method' | 'url' | 'readAs'> & Partial<Omit<PastedCall, 'body' | 'bodyUnseen' | 'partial'>>,
): PastedCall => ({
  form: 'text',
  headers: [],
  body: undefined,
  bodyUnseen: true,
  faults: [],
  partial: true,
  ...shown,
})

/** The call behind an answer, of which nothing was pasted: the causes that the text names are judged with it. */
export const unseenCall = (response: PastedResponse, faults: readonly Fault[], readAs: string): PastedCall =>
  partialCall({
    method: textFor('GET', { from: 0, to: 0 }),
    methodBy: 'default',
    url: undefined,
    faults,
    response,
    readAs,
  })

/** The call that a proxy or gateway hands on to `host`: its callers choose the path. */
export const handedOn = (
  host: SourceText | undefined,
  shown: Pick<PastedCall, 'headers' | 'faults' | 'readAs'>,
): PastedCall => {
  const near = (host && spanIn(host)) ?? { from: 0, to: 0 }
  return partialCall({
    method: textFor('GET', near),
    methodBy: 'default',
    url: host && concat([host, placeholderOf('path', '/…', near)]),
    ...shown,
  })
}
