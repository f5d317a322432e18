import { patchAccount } from '#mocks/control/account.ts'
import { mintKeys, revokeKey, rotateKey } from '#mocks/control/keys.ts'
import type { ControlResult } from '#mocks/control/result.ts'
import { mintedKeysSchema } from '#mocks/control/schema.ts'
import type { Transaction } from '#mocks/engine/log-entry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Json } from '#mocks/engine/request.ts'
import type { Key, KeyOptions, Mock } from './api.ts'
import { checkOptions } from './check.ts'
import { timeOfInstant } from './time.ts'
import type { PackagedWorld } from './world.ts'

const loadedProvider = ({ providers }: PackagedWorld, id: string): Provider => {
  const provider = providers.get(id)
  if (!provider) throw new Error(`This mock has no provider "${id}". It has: ${[...providers.keys()].join(', ')}.`)
  return provider
}

/** A step of the provider's dashboard. Throws what the dashboard answers with a problem. */
const atDashboard = (
  { store }: PackagedWorld,
  provider: Provider,
  step: (transaction: Transaction) => ControlResult,
): Json => {
  const result = store.change(provider, step)
  if (!('problem' in result)) return result.body
  const { detail } = result.problem
  throw new Error(detail.startsWith(`${provider.name} `) ? detail : `${provider.name}: ${detail}`)
}

/** The keys of an answer that mints them. */
const keysIn = (world: PackagedWorld, provider: Provider, answer: Json): readonly [Key, ...Key[]] => {
  const [first, second] = mintedKeysSchema.parse(answer).keys.map(({ id, key: text }): Key => ({
    id,
    text,
    revoke: () => void atDashboard(world, provider, (transaction) => revokeKey(provider, transaction, id)),
    rotate: () =>
      keysIn(
        world,
        provider,
        atDashboard(world, provider, (transaction) => rotateKey(provider, transaction, id, world.random)),
      )[0],
  }))
  if (!first) throw new Error(`${provider.name} issued no key.`)
  return second ? [{ ...first, partner: second }, second] : [first]
}

/** A date that is a text goes as it is: some providers take days alone. */
const expiry = ({ expiresAt }: KeyOptions): string | undefined =>
  expiresAt === undefined || typeof expiresAt === 'string'
    ? expiresAt
    : new Date(timeOfInstant(expiresAt)).toISOString()

/** Issues a key of a provider by way of its dashboard. */
export const issueFrom = (world: PackagedWorld, id: string, options: KeyOptions = {}): Key => {
  const provider = loadedProvider(world, id)
  const order = JSON.stringify({ ...options, expiresAt: expiry(options) })
  const answer = atDashboard(world, provider, (transaction) => mintKeys(provider, transaction, order, world.random))
  return keysIn(world, provider, answer)[0]
}

/** Changes the account of a provider by way of its dashboard. */
export const changeAccount = (world: PackagedWorld, id: string, change: Parameters<Mock['account']>[1]): void => {
  const provider = loadedProvider(world, id)
  checkOptions('mock.account', change, ['status', 'tier'])
  atDashboard(world, provider, (transaction) => patchAccount(provider, transaction, JSON.stringify(change)))
}
