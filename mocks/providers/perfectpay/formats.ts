import { type Environment, type KeyClass, type KeyFormat, LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const form = (keyClass: KeyClass, environment: Environment): KeyFormat => ({
  class: keyClass,
  environment,
  // The same in both environments: PerfectPay prints no prefix, so a key shows neither its class nor its environment.
  prefix: `demo-${keyClass}-`,
  randomPart: { alphabet: LOWER_ALNUM, length: 32 },
  source: open.keyForm,
  randomPartSource: open.keyForm,
})

/** Keys of the mock, plainly fake. No rule reads their form: a key is looked up as it is. */
export const keyFormats: readonly KeyFormat[] = [
  form('secret', 'test'),
  form('secret', 'live'),
  form('publishable', 'test'),
  form('publishable', 'live'),
]

export const credentialLocations: readonly CredentialLocation[] = [
  {
    header: 'api-key',
    scheme: 'bare',
    note: 'The only one, for both classes of key',
    empty: 'absent',
    source: text.intro,
  },
]
