import type { Mock } from '#mocks/mock.ts'
import type { AccountSummary, KeySummary } from '#mocks/control/schema.ts'
import { shownAccount, shownKeys } from '#mocks/control/shown-account.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'

/** What a provider's simulated dashboard shows of a world; keys and requests newest first. */
export type DashboardReading = Omit<AccountSummary, 'provider' | 'operations'> & {
  readonly keys: readonly KeySummary[]
  /** When lookups of keys were cached, in epoch ms. */
  readonly cachedAt: readonly number[]
  readonly log: readonly LogEntry[]
}

/** Reads a provider's dashboard in a world. Rejects where the world was cleared or replaced meanwhile. */
export const readDashboard = async (provider: Provider, { store }: Mock): Promise<DashboardReading> => {
  const shown = await store.change(provider, (transaction) => ({
    ...shownAccount(provider, transaction),
    keys: shownKeys(transaction).toReversed(),
    cachedAt: Object.values(transaction.plain.cachedAt),
  }))
  return { ...shown, log: await store.requests(provider.id) }
}
