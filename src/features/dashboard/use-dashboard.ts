import { useEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { emptyScratch, onWorldChange, worldNotice } from '#mocks/browser/world.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { onClear } from '#src/session/saved/on-clear.ts'
import { untilDeleted } from '#src/session/saved/until-deleted.ts'
import { ownWorld } from '#src/session/open.ts'
import type { World } from '#src/session/state.ts'
import type { ControlAct } from '#src/transport/dashboard.ts'
import { sharing } from './kept-rows.ts'
import { type DashboardReading, readDashboard } from './read-dashboard.ts'

type DashboardState = {
  /** The world as it was last read: the reader's own may have been replaced since the page began. */
  readonly world: World
  /** Undefined until it is read for the first time. */
  readonly reading: DashboardReading | undefined
  /** Counts the readings, so that whatever else is read of the world is read again. */
  readonly readings: number
  readonly problem: string | undefined
  /** Everything was cleared: until somebody begins a world anew, none is made by reading it. */
  readonly isCleared: boolean
}
type DashboardEvent =
  | { readonly type: 'read'; readonly world: World; readonly reading: DashboardReading }
  | { readonly type: 'answered'; readonly problem: string | undefined }
  | { readonly type: 'cleared' }
  | { readonly type: 'begun' }

const reduce = (state: DashboardState, event: DashboardEvent): DashboardState => {
  switch (event.type) {
    case 'read':
      return {
        ...state,
        world: event.world,
        reading: sharing(state.reading, event.reading),
        readings: state.readings + 1,
      }
    case 'answered':
      return { ...state, problem: event.problem }
    case 'cleared':
      return state.isCleared ? state : { ...state, reading: undefined, problem: undefined, isCleared: true }
    case 'begun':
      return { ...state, isCleared: false }
    default:
      return event satisfies never
  }
}

const noticeOf = (world: World): string | undefined => (world.kind === 'own' ? world.notice : undefined)

/**
 * A provider's dashboard of a world and the way to act on it. It is read again whenever the world changes, in this tab or
 * another, and when `changes` does: one reading at a time, and a last one at the end.
 */
export const useDashboard = (provider: Provider, given: World, changes = 0) => {
  const [state, dispatch] = useReducer(reduce, {
    world: given,
    reading: undefined,
    readings: 0,
    problem: undefined,
    isCleared: false,
  })
  const notice = useSyncExternalStore(onWorldChange, worldNotice)
  const { isCleared } = state
  const lastReading = useRef<Promise<void>>(undefined)

  useEffect(() => {
    let isLast = true
    let isStale = false
    let running: Promise<void> | undefined
    const worldNow = async (): Promise<World> => {
      if (given.kind === 'case') return given
      return isCleared ? { ...given, mock: emptyScratch(given.mock.base) } : ownWorld()
    }
    const readOnce = async (): Promise<void> => {
      try {
        const world = await worldNow()
        const reading = await readDashboard(provider, world.mock)
        if (isLast) dispatch({ type: 'read', world, reading })
      } catch (error) {
        // A world that was cleared or reset while it was read is announced, and read again.
        if (isLast && !isStale) dispatch({ type: 'answered', problem: errorText(error) })
      }
    }
    const readWhileStale = async (): Promise<void> => {
      while (isStale && isLast) {
        isStale = false
        await readOnce()
      }
      running = undefined
    }
    const readAgain = (): void => {
      isStale = true
      running ??= readWhileStale()
      lastReading.current = running
    }
    readAgain()
    const stopListening = onWorldChange(() => {
      if (given.kind === 'case') return
      if (isCleared) dispatch({ type: 'begun' })
      else readAgain()
    })
    const stopClearing = onClear(() => {
      isLast = isCleared
      // Everything is read back right after it was cleared, so nothing may be on the page by then.
      flushSync(() => dispatch({ type: 'cleared' }))
    })
    return () => {
      isLast = false
      stopListening()
      stopClearing()
    }
  }, [provider, given, changes, isCleared])

  const act: ControlAct = async (call) => {
    try {
      const { mock } = given.kind === 'own' ? await ownWorld() : given
      const answer = await call(mock)
      // What was issued and the row of it are shown in one step.
      await lastReading.current
      dispatch({ type: 'answered', problem: answer.ok ? undefined : answer.problem.detail })
      return answer
    } catch (error) {
      dispatch({ type: 'answered', problem: errorText(error) })
      return undefined
    }
  }

  return {
    ...state,
    notice: notice ?? noticeOf(state.world) ?? noticeOf(given),
    act,
    beginAnew: () => void untilDeleted().then(() => dispatch({ type: 'begun' })),
  }
}
