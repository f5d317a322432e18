import type { Environment, KeyClass, Random } from '#mocks/engine/key.ts'
import type { AccountStatus } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { issueKey } from '#mocks/state/issue-key.ts'
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

const DAY = 86_400_000

/** The states in which a key of this provider can be: one active key of each class and environment, then the bad states. */
export const examplesOf = ({ operations, environments, keyFormats: forms }: Provider): readonly Example[] => {
  const { mint, rotate, revoke, status } = operations
  const issued = mint.classes.flatMap((each) => environments.map((environment) => ({ class: each, environment })))
  const active = issued.filter((each) =>
    forms.some((form) => form.class === each.class && form.environment === each.environment),
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
  const { state: keyState, class: keyClass, environment } = example
  const stores = state.stores
  const issued = issueKey(
    provider,
    state,
    {
      class: keyClass,
      environment,
      label: exampleWords[keyState],
      // The start of the day, since some providers' keys end with a date.
      expiresAt: keyState === 'expired' ? now - (now % DAY) : null,
      storeId: (keyState === 'other-store' ? stores[1]?.id : stores[0]?.id) ?? null,
    },
    now,
    random,
  )
  if (!issued) throw new Error(`${provider.name} has no ${keyClass} key for ${environment}.`)
  if (keyState === 'revoked' || keyState === 'replaced') issued.key.ended = { how: keyState, at: now }
  state.account.status = accountOf(keyState)
  return issued.text
}

const accountOf = (state: ExampleState): AccountStatus =>
  state === 'suspended' || state === 'deleted' ? state : 'active'
