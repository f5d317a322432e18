import type { Mock } from '#mocks/mock.ts'
import type { AccountSummary, KeySummary } from '#mocks/control/schema.ts'
import { shownAccount, shownKeys } from '#mocks/control/shown-account.ts'

export type { KeySummary } from '#mocks/control/schema.ts'

/** What a provider's simulated dashboard shows of a world; keys newest first. */
export type DashboardKeys = Omit<AccountSummary, 'provider' | 'operations'> & { readonly keys: readonly KeySummary[] }

/** Reads a provider's dashboard in a world, in one step. */
export const readKeyState = async ({ store, catalog }: Mock, providerId: string): Promise<DashboardKeys> => {
  const provider = await catalog.byId(providerId)
  if (!provider) throw new Error(`No provider has the id "${providerId}".`)
  return store.change(provider, (transaction) => ({
    ...shownAccount(provider, transaction),
    keys: shownKeys(transaction).toReversed(),
  }))
}
