import { registry } from '#mocks/providers/registry.ts'

/** The ids of the providers that come with the package, in their order. */
export const knownIds: readonly string[] = Object.keys(registry)
