import { useEffect, useState } from 'react'
import { onWorldChange } from '../../../mocks/browser/world.ts'
import { ownWorld } from '../world/open.ts'
import type { World } from '../world/state.ts'
import { readDesk } from './read-desk.ts'
import type { Desk } from './read-desk.ts'

/** The dashboard of a world, read again whenever the world changes, in this tab or another. */
export const useDesk = (world: World, providerId: string, changes: number): Desk | undefined => {
  const [desk, setDesk] = useState<Desk>()
  useEffect(() => {
    let isLast = true
    const read = async (): Promise<void> => {
      try {
        const { mock } = world.kind === 'own' ? await ownWorld() : world
        const fresh = await readDesk(mock, providerId)
        if (isLast) setDesk(fresh)
      } catch {
        if (isLast) setDesk(undefined) // The world was cleared while it was read; the change is announced, and it is read anew.
      }
    }
    void read()
    const stop = world.kind === 'own' ? onWorldChange(() => void read()) : () => undefined
    return () => {
      isLast = false
      stop()
    }
  }, [world, providerId, changes])
  return desk
}
