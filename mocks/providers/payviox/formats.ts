import { ALNUM } from '#mocks/engine/key.ts'
import type { KeyForm } from '#mocks/engine/key.ts'
import type { KeyWay } from '#mocks/engine/credential.ts'
import { open, pages, text } from './sources.ts'

// No text fixes length or alphabet, and no rule looks at them: a known key is good in whatever form.
const tail = { alphabet: ALNUM, length: 28 }

/** A key of each class. The prefixes are called typical, so the class is read from the key's record. */
export const forms: readonly KeyForm[] = [
  { class: 'secret', environment: 'live', prefix: 'sk_live_', tail, ground: pages.balance, tailGround: open.length },
  { class: 'public', environment: 'live', prefix: 'pk_live_', tail, ground: text.sending, tailGround: open.length },
]

export const ways: readonly KeyWay[] = [
  {
    header: 'Authorization',
    form: 'bearer',
    standing: 'The only way',
    empty: 'wrong',
    otherScheme: 'wrong',
    ground: text.sending,
  },
]
