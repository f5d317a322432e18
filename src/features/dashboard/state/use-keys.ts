import { useEffect, useRef, useState } from 'react'
import { emptyScratch, onWorldChange } from '#mocks/browser/world.ts'
import type { Mock } from '#mocks/mock.ts'
import { ownWorld } from '#src/session/open.ts'
import type { World } from '#src/session/state.ts'
import { type DashboardKeys, readKeyState } from './read-keys.ts'

/**
 * The dashboard of a world, read again whenever the world changes, in this tab or another. `cleared`: everything was cleared,
 * and the reader has not gone on yet.
 */
export const useKeys = (
  world: World,
  providerId: string,
  changes: number,
  cleared: boolean,
): DashboardKeys | undefined => {
  const [desk, setDesk] = useState<DashboardKeys>()
  // Reading the reader's world makes one where there is none. Once it was cleared, only what the reader does may do that.
  const isBlank = useRef(false)
  const wasCleared = useRef(false)

  useEffect(() => {
    let isLast = true
    if (cleared && !wasCleared.current) isBlank.current = true
    wasCleared.current = cleared
    const mockNow = async (): Promise<Mock> => {
      if (world.kind !== 'own') return world.mock
      return isBlank.current ? emptyScratch(world.mock.base) : (await ownWorld()).mock
    }
    const read = async (): Promise<void> => {
      try {
        const fresh = await readKeyState(await mockNow(), providerId)
        if (isLast) setDesk(fresh)
      } catch {
        if (isLast) setDesk(undefined) // The world was cleared while it was read; the change is announced, and it is read anew.
      }
    }
    void read()
    const stop = onWorldChange(() => {
      if (world.kind !== 'own') return
      isBlank.current = false
      void read()
    })
    return () => {
      isLast = false
      stop()
    }
  }, [world, providerId, changes, cleared])
  return desk
}
