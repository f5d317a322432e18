import { HEX, type KeyFormat } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const randomPart = { alphabet: HEX, length: 64 }

const secret = { class: 'secret', randomPart, source: text.keys, randomPartSource: text.keys } as const

/** Secret keys, the only ones that PayKore issues today. */
export const keyFormats: readonly KeyFormat[] = [
  { ...secret, environment: 'test', prefix: 'sk_test_' },
  { ...secret, environment: 'live', prefix: 'sk_live_' },
]

/** Prefixes kept for the publishable keys of a later SDK. */
export const reserved = ['pk_test_', 'pk_live_'] as const

export const credentialLocations: readonly CredentialLocation[] = [
  {
    header: 'X-API-Key',
    scheme: 'bare',
    note: 'Preferred; counts where both headers come',
    empty: 'absent',
    source: text.sending,
  },
  {
    header: 'Authorization',
    scheme: 'bearer',
    note: 'Accepted too',
    empty: 'absent',
    otherScheme: 'absent',
    source: text.sending,
  },
]

export const locationNotes = [
  { says: 'If both headers come, `X-API-Key` counts and `Authorization` is not read.', source: open.bothHeaders },
  { says: 'An empty `X-API-Key` counts as absent.', source: open.emptyHeader },
  { says: 'With a scheme other than `Bearer`, no key is read.', source: open.otherScheme },
]
