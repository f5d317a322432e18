import type { PastedCall } from '#src/features/diagnose/call.ts'

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
