import { useEffect, useState } from 'react'
import { onWorldChange } from '#mocks/browser/world.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { ownWorld } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { type DiffLineOfLog, linesOf } from './lines.ts'

/** The log of the world at hand, read again whenever it may have changed. Once everything was cleared it makes no world to read. */
export const useLog = (providerId: string, session: PlaygroundSession): readonly DiffLineOfLog[] => {
  const [stored, setStored] = useState<readonly LogEntry[]>([])
  const { world, changes, outcome } = session
  const isOwn = world.kind === 'own'
  const isCleared = outcome.kind === 'cleared'
  useEffect(() => {
    if (!isOwn || isCleared) return undefined
    let isLast = true
    const read = async (): Promise<void> => {
      try {
        const { mock } = await ownWorld()
        const entries = await mock.store.requests(providerId)
        if (isLast) setStored(entries)
      } catch {
        if (isLast) setStored([]) // The world was cleared: so was its log.
      }
    }
    void read()
    const stop = onWorldChange(() => void read())
    return () => {
      isLast = false
      stop()
    }
  }, [isOwn, isCleared, providerId, changes])
  return linesOf(session, isCleared ? [] : stored)
}
