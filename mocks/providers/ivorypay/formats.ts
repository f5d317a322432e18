import { ALNUM } from '#mocks/engine/key.ts'
import type { KeyForm } from '#mocks/engine/key.ts'
import type { KeyWay } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const tail = { alphabet: ALNUM, length: 32 }

/** A pair for each environment. Of a public key the text prints only `pk_`; the rest follows the secret one. */
export const forms: readonly KeyForm[] = [
  {
    class: 'secret',
    environment: 'test',
    prefix: 'sk_test_',
    tail,
    ground: text.environments,
    tailGround: open.keyLength,
  },
  {
    class: 'secret',
    environment: 'live',
    prefix: 'sk_live_',
    tail,
    ground: text.environments,
    tailGround: open.keyLength,
  },
  {
    class: 'public',
    environment: 'test',
    prefix: 'pk_test_',
    tail,
    ground: open.publicKey,
    tailGround: open.keyLength,
  },
  {
    class: 'public',
    environment: 'live',
    prefix: 'pk_live_',
    tail,
    ground: open.publicKey,
    tailGround: open.keyLength,
  },
]

export const ways: readonly KeyWay[] = [
  {
    header: 'Authorization',
    form: 'bare',
    standing: 'The only way: the whole value is the key',
    empty: 'absent',
    ground: text.sending,
  },
]

export const wayNotes = [
  { says: 'An empty `Authorization` counts as absent.', ground: open.emptyHeader },
  { says: 'No other header is read for a key.', ground: text.intro },
]
