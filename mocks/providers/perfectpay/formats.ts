import { LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { Environment, KeyClass, KeyForm } from '#mocks/engine/key.ts'
import type { KeyWay } from '#mocks/engine/credential.ts'
import { open, text } from './sources.ts'

const form = (keyClass: KeyClass, environment: Environment): KeyForm => ({
  class: keyClass,
  environment,
  // The same in both environments: PerfectPay prints no prefix, so a key shows neither its class nor its environment.
  prefix: `demo-${keyClass}-`,
  tail: { alphabet: LOWER_ALNUM, length: 32 },
  ground: open.keyForm,
  tailGround: open.keyForm,
})

/** Keys of the mock, plainly fake. No rule reads their form: a key is looked up as it is. */
export const forms: readonly KeyForm[] = [
  form('secret', 'test'),
  form('secret', 'live'),
  form('publishable', 'test'),
  form('publishable', 'live'),
]

export const ways: readonly KeyWay[] = [
  {
    header: 'api-key',
    form: 'bare',
    standing: 'The only one, for both classes of key',
    empty: 'absent',
    ground: text.intro,
  },
]
