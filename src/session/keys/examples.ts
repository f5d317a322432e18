import { type Environment, type KeyClass, type KeyRecord, type Random, statusAt } from '#mocks/engine/key.ts'
import type { KeyState } from '#mocks/engine/key-state.ts'
import type { AccountStatus } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { makeKey } from '#mocks/state/issue-key.ts'
import type { ProviderState } from '#mocks/engine/provider-state.ts'

export type ExampleState = 'active' | 'expired' | 'revoked' | 'replaced' | 'other-store' | 'suspended' | 'deleted'

/** A key that can be had in a certain state, for the asking. */
export type Example = {
  readonly id: string
  readonly state: ExampleState
  readonly class: KeyClass
  readonly environment: Environment
}

export const exampleWords = {
  active: 'active',
  expired: 'expired',
  revoked: 'revoked',
  replaced: 'replaced by a newer key',
  'other-store': 'active, of another store',
  suspended: 'of a suspended account',
  deleted: 'of a deleted account',
} satisfies Record<ExampleState, string>

/** The states in which a key of this provider can be: one active key of each class and environment, then the bad states. */
export const examplesOf = ({ operations, environments, keyFormats }: Provider): readonly Example[] => {
  const { mint, rotate, revoke, status } = operations
  const issued = mint.classes.flatMap((each) => environments.map((environment) => ({ class: each, environment })))
  const active = issued.filter((each) =>
    keyFormats.some((form) => form.class === each.class && form.environment === each.environment),
  )
  const [first] = active
  if (!first) return []
  const bad: readonly (readonly [state: ExampleState, has: boolean])[] = [
    ['expired', mint.fields.includes('expiresAt')],
    ['revoked', revoke !== undefined],
    ['replaced', rotate !== undefined || mint.replaces],
    ['other-store', mint.fields.includes('storeId')],
    ['suspended', status?.values.includes('suspended') ?? false],
    ['deleted', status?.values.includes('deleted') ?? false],
  ]
  return [
    ...active.map((each) => ({ ...each, state: 'active' as const, id: `active-${each.class}-${each.environment}` })),
    ...bad.filter(([, has]) => has).map(([state]) => ({ ...first, state, id: state })),
  ]
}

/** Makes the key in a scratch world's state, with the account in the state that belongs to it, and returns its full text. */
export const makeExample = (
  provider: Provider,
  state: ProviderState,
  example: Example,
  now: number,
  random: Random,
): string => {
  const { state: name, class: keyClass, environment } = example
  const { account = 'active', ...is } = given[name]
  const storeId = state.stores[name === 'other-store' ? 1 : 0]?.id
  const key = {
    class: keyClass,
    environment,
    label: exampleWords[name],
    ...is,
    ...(storeId !== undefined && { storeId }),
  }
  state.account.status = account
  return makeKey(provider, state, key, now, random).text
}

const stateOf = ({ account, stores }: ProviderState, key: KeyRecord, now: number): ExampleState => {
  const status = statusAt(key, now)
  if (status !== 'active') return status
  if (account.status !== 'active') return account.status
  return key.storeId !== null && key.storeId !== stores[0]?.id ? 'other-store' : 'active'
}

/** The example that stands for an issued key: of its state or, where no example has that, of its class and environment. */
export const exampleLike = (
  provider: Provider,
  state: ProviderState,
  key: KeyRecord,
  now: number,
): Example | undefined => {
  const ofKind = examplesOf(provider).filter((each) => each.class === key.class && each.environment === key.environment)
  const like = stateOf(state, key, now)
  return ofKind.find((each) => each.state === like) ?? ofKind.find((each) => each.state === 'active')
}

/** What has become of an example's key and its account. A key that expired did so with the day, as some providers' keys do. */
const given: Readonly<Record<ExampleState, KeyState & { readonly account?: AccountStatus }>> = {
  active: {},
  expired: { expires: 'today' },
  revoked: { revoked: 'now' },
  replaced: { replaced: 'now' },
  'other-store': {},
  suspended: { account: 'suspended' },
  deleted: { account: 'deleted' },
}
