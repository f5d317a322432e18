import { loadKit } from '../world/open.ts'
import type { Opened } from '../world/open-location.ts'
import { fragmentOf } from './fragment.ts'
import { openShared } from './open-shared.ts'
import type { Shared } from './shared.ts'

/** Opens a call that was pasted into the page. With a key of the reader's own (`own`) a reload does not bring it back. */
export const putShared = async (shared: Shared, own: string | undefined): Promise<Opened> => {
  const kit = await loadKit(shared.provider ?? '')
  const { start, problems } = await openShared(kit, shared, own)
  return {
    kit,
    start,
    ...(own === undefined && { link: fragmentOf(shared) }),
    problems: problems.map(({ field, why }) => `${field}: ${why}`),
  }
}
