import { HEX } from '#mocks/engine/key.ts'
import type { KeyForm } from '#mocks/engine/key.ts'
import type { KeyWay } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const tail = { alphabet: HEX, length: 64 }

/** Secret keys, the only ones that PayKore issues today. */
export const forms: readonly KeyForm[] = [
  { class: 'secret', environment: 'test', prefix: 'sk_test_', tail, ground: text.keys, tailGround: text.keys },
  { class: 'secret', environment: 'live', prefix: 'sk_live_', tail, ground: text.keys, tailGround: text.keys },
]

/** Prefixes kept for the publishable keys of a later SDK. */
export const reserved = ['pk_test_', 'pk_live_'] as const

export const ways: readonly KeyWay[] = [
  {
    header: 'X-API-Key',
    form: 'bare',
    standing: 'Preferred; counts where both headers come',
    empty: 'absent',
    ground: text.sending,
  },
  {
    header: 'Authorization',
    form: 'bearer',
    standing: 'Accepted too',
    empty: 'absent',
    otherScheme: 'absent',
    ground: text.sending,
  },
]

export const wayNotes = [
  { says: 'If both headers come, `X-API-Key` counts and `Authorization` is not read.', ground: open.bothHeaders },
  { says: 'An empty `X-API-Key` counts as absent.', ground: open.emptyHeader },
  { says: 'Another scheme than `Bearer` carries no key.', ground: open.otherScheme },
]
