import type { Provider } from '#mocks/engine/provider.ts'
import type { LabId } from '#src/docs/navigation/labs.ts'
import { cartEndpoints } from './cart.ts'
import { rotationOf } from './rotation.ts'

/** Whether a provider has what a lab needs. */
export const plays = {
  rotate: ({ operations }) => rotationOf(operations) !== undefined,
  'five-minute-ghost': ({ operations, cachesLookups }) =>
    operations.revoke !== undefined && cachesLookups !== undefined,
  'rate-limit': ({ operations, limits }) => limits !== undefined && operations.tier !== undefined,
  cart: (provider) => cartEndpoints(provider) !== undefined,
} satisfies Record<LabId, (provider: Provider) => boolean>
