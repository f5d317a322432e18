import type { Environment, KeyClass } from './key.ts'
import type { Moment } from './moment.ts'

/**
 * A key and what has become of it. Without any field it is a good one, issued this moment, of the provider's first class and
 * environment.
 */
export type KeyState = {
  readonly class?: KeyClass
  readonly environment?: Environment
  readonly label?: string
  readonly storeId?: string
  readonly scopes?: readonly string[]
  /** When it was issued; false for a key of the right form that nobody was issued. */
  readonly issued?: false | Moment
  readonly expires?: Moment
  readonly revoked?: Moment
  readonly replaced?: Moment
  /** When its lookup was cached, as a call at that moment would have done. */
  readonly cached?: Moment
  /** Calls counted in the current window. */
  readonly calls?: number
}
