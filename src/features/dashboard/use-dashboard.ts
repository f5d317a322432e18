import { useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { onWorldChange, worldNotice } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import { onClear, untilDeleted } from '#src/session/saved/clear-everything.ts'
import { ownWorld } from '#src/session/open.ts'
import type { World } from '#src/session/state.ts'
import { type DashboardKeys, readKeyState } from './state/read-keys.ts'
import { type ControlAct } from '#src/transport/dashboard.ts'

type OwnWorld = World & { readonly kind: 'own' }
type Read = { readonly world: OwnWorld; readonly desk: DashboardKeys; readonly log: readonly LogEntry[] }

/** The reader's world as a provider's dashboard shows it, and the way to act on it. */
export type DashboardState = {
  readonly world: OwnWorld
  /** Undefined until it is read for the first time. */
  readonly desk: DashboardKeys | undefined
  readonly log: readonly LogEntry[]
  /** Counts the readings, so that whatever else is read of the world is read again. */
  readonly changes: number
  readonly notice: string | undefined
  readonly problem: string | undefined
  /** Everything was cleared: nothing is read, and no world made, until the reader begins anew. */
  readonly isCleared: boolean
  readonly act: ControlAct
  readonly beginAnew: () => void
}

/** Reads the reader's world whenever it changes, in this tab or another: one reading at a time, and a last one at the end. */
export const useDashboard = (provider: Provider, start: OwnWorld): DashboardState => {
  const [read, setRead] = useState<Read>()
  const [changes, setChanges] = useState(0)
  const [problem, setProblem] = useState<string>()
  const [isCleared, setCleared] = useState(false)
  const notice = useSyncExternalStore(onWorldChange, worldNotice)

  useEffect(() => {
    if (isCleared) return undefined
    let isLast = true
    let isReading = false
    let isStale = false
    const readOnce = async (): Promise<void> => {
      try {
        const world = await ownWorld()
        const fresh = {
          world,
          desk: await readKeyState(world.mock, provider.id),
          log: await world.mock.store.requests(provider.id),
        }
        if (!isLast) return
        setRead(fresh)
        setChanges((count) => count + 1)
      } catch (error) {
        // A world that was cleared or reset while it was read is announced, and read anew.
        if (isLast && !isStale) setProblem(errorText(error))
      }
    }
    const readAgain = async (): Promise<void> => {
      isStale = true
      if (isReading) return
      isReading = true
      while (isStale && isLast) {
        isStale = false
        await readOnce()
      }
      isReading = false
    }
    void readAgain()
    const stopListening = onWorldChange(() => void readAgain())
    const stopClearing = onClear(() => {
      isLast = false
      // Everything is read back right after it was cleared, so nothing may be on the page by then.
      flushSync(() => {
        setRead(undefined)
        setCleared(true)
      })
    })
    return () => {
      isLast = false
      stopListening()
      stopClearing()
    }
  }, [provider, isCleared])

  const act: ControlAct = async (call) => {
    try {
      const { mock } = await ownWorld()
      const answer = await call(mock)
      setProblem(answer.ok ? undefined : answer.problem.detail)
      return answer
    } catch (error) {
      setProblem(errorText(error))
      return undefined
    }
  }

  return {
    world: read?.world ?? start,
    desk: read?.desk,
    log: read?.log ?? [],
    changes,
    notice: notice ?? read?.world.notice ?? start.notice,
    problem,
    isCleared,
    act,
    beginAnew: () => void untilDeleted().then(() => setCleared(false)),
  }
}
