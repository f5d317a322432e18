import type { ProviderEntry } from '#mocks/engine/catalog.ts'
import type { ProviderDocs } from '#mocks/engine/docs.ts'

/** A provider's two halves, loaded when they are needed: what the mock runs, and what only pages print. */
export type RegistryEntry = ProviderEntry & {
  docs(): Promise<{ readonly docs: ProviderDocs }>
}

/** All providers in their order. A further one is a folder beside this file and a line here. */
export const registry: Readonly<Record<string, RegistryEntry>> = {
  payviox: { load: () => import('./payviox/provider.ts'), docs: () => import('./payviox/docs.ts') },
  ivorypay: { load: () => import('./ivorypay/provider.ts'), docs: () => import('./ivorypay/docs.ts') },
  vesuviopay: { load: () => import('./vesuviopay/provider.ts'), docs: () => import('./vesuviopay/docs.ts') },
  perfectpay: { load: () => import('./perfectpay/provider.ts'), docs: () => import('./perfectpay/docs.ts') },
  paykore: { load: () => import('./paykore/provider.ts'), docs: () => import('./paykore/docs.ts') },
}

export const providerIds: readonly string[] = Object.keys(registry)
