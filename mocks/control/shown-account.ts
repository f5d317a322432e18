import type { Operations } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Transaction } from '#mocks/engine/log-entry.ts'
import type { AccountSummary, KeySummary } from './schema.ts'
import { shownKey } from './shown-key.ts'

const OPERATIONS = ['mint', 'rotate', 'revoke', 'status', 'tier'] as const satisfies readonly (keyof Operations)[]

/** A provider's account, and what its dashboard offers. */
export const shownAccount = (provider: Provider, { plain: state }: Transaction): AccountSummary => ({
  provider: provider.id,
  account: { ...state.account },
  ...(state.stores.length > 0 && { stores: [...state.stores] }),
  ...provider.summary?.(state.data, state.stores),
  operations: OPERATIONS.filter((each) => provider.operations[each]),
})

/** All keys of a provider, oldest first. */
export const shownKeys = ({ plain: state, now }: Transaction): KeySummary[] =>
  Object.values(state.keys).map((key) => shownKey(key, now))
