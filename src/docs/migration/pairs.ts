import { providerIds } from '#mocks/providers/registry.ts'
import type { MigrationPair } from './path.ts'

/** Every ordered pair of providers. */
export const migrationPairs: readonly MigrationPair[] = providerIds.flatMap((from) =>
  providerIds.filter((to) => to !== from).map((to) => ({ from, to })),
)
