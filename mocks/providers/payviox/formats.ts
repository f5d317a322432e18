import { ALNUM, type KeyFormat } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, pages, text } from './sources.ts'

// No text fixes length or alphabet, and no rule looks at them: a known key is good in whatever form.
const randomPart = { alphabet: ALNUM, length: 28 }

const live = { environment: 'live', randomPart, randomPartSource: open.length } as const

/** A key of each class. The prefixes are called typical, so the class is read from the key's record. */
export const keyFormats: readonly KeyFormat[] = [
  { ...live, class: 'secret', prefix: 'sk_live_', source: pages.balance },
  { ...live, class: 'public', prefix: 'pk_live_', source: text.sending },
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
