import { useEffect, useState } from 'react'
import type { Provider } from '../../../mocks/engine/provider.ts'
import type { Session } from '../world/state.ts'
import { momentsOf } from './moments.ts'
import type { Moment } from './moments.ts'

/** The moments ahead in a world, with the end of the token at hand. */
export const useMoments = (
  provider: Provider,
  {
    world,
    changes,
    draft,
  }: Pick<Session, 'world' | 'changes'> & {
    readonly draft: { readonly token: { readonly text: string } }
  },
  now: number | undefined,
): readonly Moment[] => {
  const [times, setTimes] = useState<{ readonly cachedAt: readonly number[]; readonly expiries: readonly number[] }>({
    cachedAt: [],
    expiries: [],
  })
  useEffect(() => {
    let isLast = true
    const looked = Promise.resolve(
      world.mock.store.change(provider, ({ slice }) => ({
        cachedAt: Object.values(slice.cachedAt),
        expiries: Object.values(slice.keys).flatMap(({ expiresAt }) => (expiresAt === null ? [] : [expiresAt])),
      })),
    )
    // A world that was cleared has no moments.
    looked.then(
      (known) => isLast && setTimes(known),
      () => isLast && setTimes({ cachedAt: [], expiries: [] }),
    )
    return () => {
      isLast = false
    }
  }, [provider, world, changes])
  return now === undefined ? [] : momentsOf(provider, { now, ...times, token: draft.token.text })
}
