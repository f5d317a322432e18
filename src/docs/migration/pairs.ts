import { providerIds } from '#mocks/providers/registry.ts'
import { pairsIn } from './path.ts'

/** Every ordered pair of providers that has a page of its own. */
export const migrationPairs = pairsIn(providerIds)
