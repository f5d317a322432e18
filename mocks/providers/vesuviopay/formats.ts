import { LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { KeyForm } from '#mocks/engine/key.ts'
import type { KeyWay } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const tail = { alphabet: LOWER_ALNUM, length: 32 }
const secret = { class: 'secret', tail, ground: text.secret, tailGround: open.length } as const
const publishable = { class: 'publishable', tail, ground: text.publishable, tailGround: open.length } as const

/** The two keys of a pair, in each environment. */
export const forms: readonly KeyForm[] = [
  { ...secret, environment: 'test', prefix: 'sk_test_' },
  { ...secret, environment: 'live', prefix: 'sk_live_' },
  { ...publishable, environment: 'test', prefix: 'pk_test_' },
  { ...publishable, environment: 'live', prefix: 'pk_live_' },
]

/** The only header that holds a key; `Authorization` is the customer's. */
export const ways: readonly KeyWay[] = [
  {
    header: 'X-API-Key',
    form: 'bare',
    standing: 'The only way, on all requests',
    empty: 'absent',
    ground: text.sending,
  },
]
