import type { Catalog } from '#mocks/engine/catalog.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { KeyState } from '#mocks/engine/key-state.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { agendaOf } from './agenda.ts'
import { labCall, type LabCall } from './calls.ts'
import type { LabAct, Base, LabRun } from './run.ts'
import { BEGINNING, type ScratchAnswer, openScratch, steadyEndpoint } from './scratch.ts'

export const ghostActions = ['revoke'] as const
export type GhostAction = (typeof ghostActions)[number]

/** How the leaked key was used before: all the time, so that its lookup is cached, or never. */
export const leaks = { used: 'in use', unused: 'never used' } as const
export type Leak = keyof typeof leaks
const leakedKeys: Readonly<Record<Leak, KeyState>> = { used: { cached: 'now' }, unused: {} }

/** The thief sends every 5 s; a key that was never used, for the first time after a minute. */
const EVERY = 5000
const FIRST = { used: 2500, unused: 60_000 } as const satisfies Record<Leak, number>
/** So many refusals in a row are the end. */
const DEAD = 3
const LONGEST_RUN = 1_200_000

export type GhostState = Base<GhostAction> & {
  readonly calls: readonly LabCall[]
  readonly key: string
  readonly revokedAt: number | undefined
  /** Until when the key's lookup is cached; undefined while it is not. */
  readonly cachedUntil: number | undefined
  readonly last: ScratchAnswer | undefined
}

/** Quick, or late: a moment after the lookup was cached anew, or after the first use. */
export const ghostScripts: Readonly<Record<Leak, Readonly<Record<'right' | 'wrong', readonly LabAct<GhostAction>[]>>>> =
  {
    used: { right: [{ at: 20_000, do: 'revoke' }], wrong: [{ at: 305_000, do: 'revoke' }] },
    unused: { right: [{ at: 20_000, do: 'revoke' }], wrong: [{ at: 64_000, do: 'revoke' }] },
  }

/** Opens the lab: a thief who sends with a leaked key, at a provider that caches lookups. */
export const openGhost = async (
  provider: Provider,
  leak: Leak,
  catalog: Catalog,
  random: Random,
): Promise<LabRun<GhostState>> => {
  const scratch = openScratch(provider, catalog, random)
  const agenda = agendaOf(scratch.setTime)
  const keyClass = provider.operations.mint.classes[0] ?? 'secret'
  const calls: LabCall[] = []
  const acts: LabAct<GhostAction>[] = []
  let revokedAt: number | undefined
  let last: ScratchAnswer | undefined

  await scratch.setTime(0)
  const key = await scratch.given({ class: keyClass, ...leakedKeys[leak] })
  const call = await scratch.callTo(await steadyEndpoint(provider, keyClass, catalog, random))

  const steal = async (): Promise<void> => {
    const at = agenda.now()
    last = await call({ key: key.text })
    calls.push(labCall(at, 'leaked', last))
    agenda.at(at + EVERY, steal)
    await lookAtCache()
  }
  agenda.at(FIRST[leak], steal)

  let cachedUntil: number | undefined
  const lookAtCache = async (): Promise<void> => {
    const filled = await scratch.mock.store.change(provider, ({ state }) => state.cachedAt[key.id])
    cachedUntil = filled === undefined ? undefined : filled - BEGINNING + (provider.cachesLookups ?? 0) * 1000
  }
  await lookAtCache()

  const state = (): GhostState => {
    const now = agenda.now()
    const dead = revokedAt !== undefined && calls.length >= DEAD && calls.slice(-DEAD).every(({ ok }) => !ok)
    const cached = cachedUntil !== undefined && cachedUntil > now ? cachedUntil : undefined
    return {
      now,
      over: dead || now >= LONGEST_RUN,
      acts: [...acts],
      calls: [...calls],
      key: key.hint,
      revokedAt,
      cachedUntil: cached,
      last,
    }
  }
  return {
    state,
    advance: (to) => agenda.advance(Math.min(to, LONGEST_RUN)),
    act: async (action) => {
      if (revokedAt !== undefined) return
      await scratch.control('POST', `/keys/${key.id}/revoke`)
      revokedAt = agenda.now()
      acts.push({ at: revokedAt, do: action })
    },
  }
}
