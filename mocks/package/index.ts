import type { Provider } from '#mocks/engine/provider.ts'
import type { Instant, Mock, ProviderId } from './api.ts'
import { fetchOf, originsOf } from './fetch.ts'
import { changeAccount, issueFrom } from './keys.ts'
import { entriesOf, listenTo, whyOf } from './log.ts'
import { stageCaseOf } from './stage.ts'
import { checkOptions, checkProviders } from './check.ts'
import { clockOf, clockTime } from './time.ts'
import { knownIds } from './known-ids.ts'
import { openWorld, rememberWorld } from './world.ts'

export type * from './api.ts'
export type { Provider } from '#mocks/engine/provider.ts'

/** What `createMock` takes; every field may be left out. */
export interface MockOptions<C extends ProviderId | Provider = ProviderId> {
  /** Ids, or providers of your own; all that come with the package where absent. */
  readonly providers?: readonly C[]
  /** The clock stands here; without it, it runs with the system's. */
  readonly now?: Instant
  /** The same keys and ids in every run that makes the same calls. */
  readonly seed?: string
}

/** The id of what was chosen. */
export type IdOf<C extends ProviderId | Provider> = C extends Provider ? C['id'] : C & string

/**
 * Opens a mock: a world of its own in which the providers answer without a network. Rejects for an unknown provider, with a
 * `TypeError` for an option that is none, and with a `RangeError` for a `now` at which no clock stands.
 */
export function createMock<const C extends ProviderId | Provider = ProviderId>(
  options?: MockOptions<C>,
): Promise<Mock<IdOf<C>>>
export async function createMock(options: MockOptions<ProviderId | Provider> = {}): Promise<Mock<string>> {
  checkOptions('createMock', options, ['providers', 'now', 'seed'])
  const { providers = knownIds, now, seed } = options
  checkProviders(providers)
  const world = await openWorld(providers, now === undefined ? undefined : clockTime(now), seed)
  const mock: Mock<string> = {
    origins: originsOf(world),
    fetch: fetchOf(world),
    key: (provider, keyOptions) => issueFrom(world, provider, keyOptions),
    account: (provider, change) => changeAccount(world, provider, change),
    stage: (id) => stageCaseOf(world, id),
    clock: clockOf(world.store),
    get log() {
      return entriesOf(world)
    },
    subscribe: (listener) => listenTo(world, listener),
    why: (response) => whyOf(world, response),
    reset: world.reset,
  }
  rememberWorld(mock, world)
  return mock
}
