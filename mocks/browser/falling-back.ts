import type { Store } from '#mocks/state/store.ts'

// The names by which browsers say that the disk is full, that it failed, or that the connection is closed (IndexedDB 3.0,
// "Exceptions").
const FAILURES: readonly string[] = ['QuotaExceededError', 'UnknownError', 'InvalidStateError']

/** Whether an error says that nothing can be stored any more. A world that was cleared is no such error. */
export const cannotStore = (error: unknown): boolean => error instanceof Error && FAILURES.includes(error.name)

/**
 * A store that moves to another one, once, when nothing can be stored any more. The step that failed has kept nothing, so
 * it is done again there: whoever asked for it gets an answer and no error, unless `move` throws one.
 */
export const fallingBack = (stored: Store, move: (error: unknown) => Promise<Store>): Store => {
  let moved: Promise<Store> | undefined
  const attempt = async <T>(run: (store: Store) => T | Promise<T>): Promise<T> => {
    if (moved) return run(await moved)
    try {
      return await run(stored)
    } catch (error) {
      if (!cannotStore(error)) throw error
      moved ??= move(error).catch((reason: unknown) => {
        moved = undefined
        throw reason
      })
      return run(await moved)
    }
  }
  return {
    change: (provider, step) => attempt((store) => store.change(provider, step)),
    clock: (step) => attempt((store) => store.clock(step)),
    requests: (providerId) => attempt((store) => store.requests(providerId)),
    request: (id) => attempt((store) => store.request(id)),
    reset: (staged) => attempt((store) => store.reset(staged)),
  }
}

/** The same store, which tells `onChange` of each step that changed something, or of a reset; one that only looked tells nobody. */
export const announcing = (store: Store, onChange: (how: 'step' | 'reset') => void): Store => ({
  ...store,
  change: (provider, step) => {
    const seen = { change: false }
    const result = store.change(provider, (transaction) => {
      const before = JSON.stringify(transaction.state)
      const { now, state, plain } = transaction
      const outcome = step({
        now,
        state,
        plain,
        log: (entry) => {
          seen.change = true
          transaction.log(entry)
        },
      })
      if (JSON.stringify(transaction.state) !== before) seen.change = true
      return outcome
    })
    if (seen.change) onChange('step')
    return result
  },
  clock: async (step) => {
    const reading = await store.clock(step)
    if (step) onChange('step')
    return reading
  },
  reset: async (staged) => {
    await store.reset(staged)
    onChange('reset')
  },
})
