import { loadBundle } from '#src/session/open.ts'
import type { Opened } from '#src/session/open-location.ts'
import type { SentExchange } from '#src/session/state.ts'
import { fragmentOf } from './fragment.ts'
import { openShared } from './open-shared.ts'
import type { Shared } from './shared.ts'

/**
 * Opens a call that was pasted into the page. With a key of the reader's own (`own`) a reload does not bring it back. Of what
 * was sent before, the requests to the same provider stay, to be compared with.
 */
export const putShared = async (
  shared: Shared,
  own: string | undefined,
  before: readonly SentExchange[],
): Promise<Opened> => {
  const bundle = await loadBundle(shared.provider ?? '')
  const { start, problems } = await openShared(bundle, shared, own)
  return {
    bundle,
    start: { ...start, exchanges: before.filter(({ entry }) => entry.provider === bundle.provider.id) },
    ...(own === undefined && { link: fragmentOf(shared) }),
    problems: problems.map(({ field, why }) => `${field}: ${why}`),
  }
}
