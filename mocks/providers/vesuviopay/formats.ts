import { type KeyFormat, LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const randomPart = { alphabet: LOWER_ALNUM, length: 32 }
const secret = { class: 'secret', randomPart, source: text.secret, randomPartSource: open.length } as const
const publishable = {
  class: 'publishable',
  randomPart,
  source: text.publishable,
  randomPartSource: open.length,
} as const

/** The two keys of a pair, in each environment. */
export const keyFormats: readonly KeyFormat[] = [
  { ...secret, environment: 'test', prefix: 'sk_test_' },
  { ...secret, environment: 'live', prefix: 'sk_live_' },
  { ...publishable, environment: 'test', prefix: 'pk_test_' },
  { ...publishable, environment: 'live', prefix: 'pk_live_' },
]

/** The only header that holds a key; `Authorization` is the customer's. */
export const credentialLocations: readonly CredentialLocation[] = [
  {
    header: 'X-API-Key',
    scheme: 'bare',
    note: 'The only way, on all requests',
    empty: 'absent',
    source: text.sending,
  },
]
