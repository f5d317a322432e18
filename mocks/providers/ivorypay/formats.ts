import { ALNUM, inBothEnvironments, type KeyFormat } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const form = { randomPart: { alphabet: ALNUM, length: 32 }, randomPartSource: open.keyLength }

/** A pair for each environment. Of a public key the text prints only `pk_`; the rest follows the secret one. */
export const keyFormats: readonly KeyFormat[] = [
  ...inBothEnvironments({ ...form, class: 'secret', source: text.environments }, 'sk'),
  ...inBothEnvironments({ ...form, class: 'public', source: open.publicKey }, 'pk'),
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
