import { inBothEnvironments, type KeyFormat, LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const form = { randomPart: { alphabet: LOWER_ALNUM, length: 32 }, randomPartSource: open.length }

/** The two keys of a pair, in each environment. */
export const keyFormats: readonly KeyFormat[] = [
  ...inBothEnvironments({ ...form, class: 'secret', source: text.secret }, 'sk'),
  ...inBothEnvironments({ ...form, class: 'publishable', source: text.publishable }, 'pk'),
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
