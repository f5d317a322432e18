import { ALNUM, type KeyFormat, randomText } from '#mocks/engine/key.ts'
import { documented } from '#mocks/engine/source.ts'
import { seededRandom } from '#mocks/state/random.ts'

const random = seededRandom('demo')
export const source = documented('Keys')

/** The form of a key that no provider issues. */
export const form: KeyFormat = {
  class: 'secret',
  environment: 'test',
  prefix: 'demo_test_',
  randomPart: { alphabet: ALNUM, length: 24 },
  source,
  randomPartSource: source,
}

/** A key of that form. */
export const demoKey = (): string => form.prefix + randomText(random, ALNUM, 24)
