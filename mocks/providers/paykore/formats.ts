import { HEX, inBothEnvironments, type KeyFormat } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

/** Secret keys, the only ones that PayKore issues today. */
export const keyFormats: readonly KeyFormat[] = inBothEnvironments(
  { class: 'secret', randomPart: { alphabet: HEX, length: 64 }, source: text.keys, randomPartSource: text.keys },
  'sk',
)

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
