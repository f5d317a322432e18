import { loadKit } from '#src/features/playground/session/open.ts'
import type { Opened } from '#src/features/playground/session/open-location.ts'
import type { Exchange } from '#src/features/playground/session/state.ts'
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
  before: readonly Exchange[],
): Promise<Opened> => {
  const kit = await loadKit(shared.provider ?? '')
  const { start, problems } = await openShared(kit, shared, own)
  return {
    kit,
    start: { ...start, exchanges: before.filter(({ entry }) => entry.provider === kit.provider.id) },
    ...(own === undefined && { link: fragmentOf(shared) }),
    problems: problems.map(({ field, why }) => `${field}: ${why}`),
  }
}
