import { ALNUM, type KeyFormat } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, pages, text } from './sources.ts'

// No text fixes length or alphabet, and no rule looks at them: a known key is good in whatever form.
const randomPart = { alphabet: ALNUM, length: 28 }

/** A key of each class. The prefixes are called typical, so the class is read from the key's record. */
export const keyFormats: readonly KeyFormat[] = [
  {
    class: 'secret',
    environment: 'live',
    prefix: 'sk_live_',
    randomPart,
    source: pages.balance,
    randomPartSource: open.length,
  },
  {
    class: 'public',
    environment: 'live',
    prefix: 'pk_live_',
    randomPart,
    source: text.sending,
    randomPartSource: open.length,
  },
]

export const credentialLocations: readonly CredentialLocation[] = [
  {
    header: 'Authorization',
    scheme: 'bearer',
    note: 'The only way',
    empty: 'wrong',
    otherScheme: 'wrong',
    source: text.sending,
  },
]
