import { useEffect, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { World } from '#src/session/state.ts'
import { type ClockMoment, momentsOf, type Times } from './moments.ts'

const NONE: Pick<Times, 'cachedAt' | 'keys'> = { cachedAt: [], keys: [] }

/** The moments ahead in a world, with the end of the token at hand. `changes` says when to look again. */
export const useMoments = (
  provider: Provider,
  world: World,
  changes: number,
  token: string,
  now: number | undefined,
): readonly ClockMoment[] => {
  const [times, setTimes] = useState(NONE)
  useEffect(() => {
    let isLast = true
    const looked = Promise.resolve(
      world.mock.store.change(provider, ({ state }) => ({
        cachedAt: Object.values(state.cachedAt),
        keys: Object.values(state.keys).flatMap(({ createdAt, expiresAt, ended }) =>
          expiresAt === null || ended ? [] : [{ from: createdAt, until: expiresAt }],
        ),
      })),
    )
    // A world that was cleared has no moments.
    looked.then(
      (known) => isLast && setTimes(known),
      () => isLast && setTimes(NONE),
    )
    return () => {
      isLast = false
    }
  }, [provider, world, changes])
  return now === undefined ? [] : momentsOf(provider, { now, ...times, token })
}
