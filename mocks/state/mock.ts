import type { Catalog } from '#mocks/engine/catalog.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { Store } from './store.ts'

/** A mock: a world, the providers in it, and the path below which it answers (`''` or `/mock`). */
export type Mock = { readonly store: Store; readonly catalog: Catalog; readonly random: Random; readonly base: string }
