import { catalogOf } from '#mocks/engine/catalog.ts'
import { type Environment, type KeyClass, mintRaw } from '#mocks/engine/key.ts'
import { registry } from '#mocks/providers/registry.ts'
import { seededRandom } from '#mocks/state/random.ts'
import type { DiagnosisContext } from '#src/features/diagnose/diagnose.ts'
import { registered } from '../mocks/registered.ts'

const random = seededRandom('pasted')

/** The time of all diagnoses here. */
const NOW = Date.parse('2026-11-22T10:00:00Z')
export const catalog = catalogOf(registry)
export const context: DiagnosisContext = { catalog, context: { now: NOW, random } }

/** A key as the provider would issue it, made anew for each run: no test holds one as text. */
const keyOf = async (provider: string, keyClass: KeyClass, environment: Environment): Promise<string> => {
  const form = (await registry[provider]?.load())?.provider.keyFormats.find(
    (each) => each.class === keyClass && each.environment === environment,
  )
  if (!form) throw new Error(`${provider} has no ${keyClass} key for ${environment}`)
  return mintRaw(form, random)
}

const base64url = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A customer's token with this end (epoch ms), signed by nobody; `begin` is when it starts to count. */
const tokenUntil = (end: number, begin?: number): string =>
  `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ customerId: 'c1', exp: Math.floor(end / 1000), ...(begin !== undefined && { nbf: Math.floor(begin / 1000) }) })}.${base64url({ signature: 'nobody', more: 'nobody' })}`

export const keys = {
  paykoreTest: await keyOf('paykore', 'secret', 'test'),
  paykoreLive: await keyOf('paykore', 'secret', 'live'),
  ivoryTest: await keyOf('ivorypay', 'secret', 'test'),
  ivoryLive: await keyOf('ivorypay', 'secret', 'live'),
  ivoryPublic: await keyOf('ivorypay', 'public', 'test'),
  vesuvioTest: await keyOf('vesuviopay', 'secret', 'test'),
  vesuvioPublishable: await keyOf('vesuviopay', 'publishable', 'test'),
  payviox: await keyOf('payviox', 'secret', 'live'),
  payvioxPublic: await keyOf('payviox', 'public', 'live'),
  // PerfectPay prints no form: a text of no known form stands for a real key of theirs.
  perfect: `pp${Array.from(random(24), (byte) => (byte % 36).toString(36)).join('')}7`,
  perfectTest: await keyOf('perfectpay', 'secret', 'test'),
  perfectPublishable: await keyOf('perfectpay', 'publishable', 'test'),
  freshToken: tokenUntil(NOW + 600_000),
  oldToken: tokenUntil(NOW - 600_000),
  earlyToken: tokenUntil(NOW + 7_200_000, NOW + 3_600_000),
}

/** What begins a credential of any kind, and may be told. */
const prefixes = [...registered.flatMap(({ keyFormats }) => keyFormats.map(({ prefix }) => prefix)), 'eyJ']

/** Every part of eight characters of a credential, its ends left out: none of them may show. */
export const partsOf = (secret: string): readonly string[] => {
  const prefix = prefixes.find((each) => secret.startsWith(each)) ?? ''
  const inner = secret.slice(prefix.length, -4)
  return Array.from({ length: Math.max(0, inner.length - 7) }, (_, index) => inner.slice(index, index + 8))
}
