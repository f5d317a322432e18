import { ALNUM, type KeyFormat } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const randomPart = { alphabet: ALNUM, length: 32 }

const secret = { class: 'secret', randomPart, source: text.environments, randomPartSource: open.keyLength } as const
const publicKey = { class: 'public', randomPart, source: open.publicKey, randomPartSource: open.keyLength } as const

/** A pair for each environment. Of a public key the text prints only `pk_`; the rest follows the secret one. */
export const keyFormats: readonly KeyFormat[] = [
  { ...secret, environment: 'test', prefix: 'sk_test_' },
  { ...secret, environment: 'live', prefix: 'sk_live_' },
  { ...publicKey, environment: 'test', prefix: 'pk_test_' },
  { ...publicKey, environment: 'live', prefix: 'pk_live_' },
]

export const credentialLocations: readonly CredentialLocation[] = [
  {
    header: 'Authorization',
    scheme: 'bare',
    note: 'The only way: the whole value is the key',
    empty: 'absent',
    source: text.sending,
  },
]

export const locationNotes = [
  { says: 'An empty `Authorization` counts as absent.', source: open.emptyHeader },
  { says: 'No other header is read for a key.', source: open.otherHeaders },
]
