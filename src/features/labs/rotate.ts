import { shownKeys } from '#mocks/control/shown-account.ts'
import type { Catalog } from '#mocks/engine/catalog.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { KeyState } from '#mocks/engine/key-state.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { agendaOf } from './agenda.ts'
import { labCall, type LabCall } from './calls.ts'
import { type Deployment, type RotateAction, type Rotation, rotationOf } from './rotation.ts'
import type { LabAct, Base, LabRun } from './run.ts'
import { type ScratchAnswer, type LabKey, ofClass, openScratch, steadyEndpoint } from './scratch.ts'

/** The service sends twice a second, the first time a quarter of a second after the beginning. */
const EVERY = 500
const FIRST = 250
/** A lab ends by itself when nothing has changed for so long after the last thing that mattered. */
const AFTERMATH = 10_000
const LONGEST_RUN = 900_000
/** Where lookups are cached, the old key's cached one has so many seconds to live when the lab begins. */
const CACHE_LEFT = 20

export type RotateState = Base<RotateAction> & {
  /** How the provider lets a key be changed. */
  readonly rotation: Rotation
  readonly calls: readonly LabCall[]
  /** Hints of the keys: `old`, and `new` once there is one. */
  readonly keys: { readonly old: string; readonly new?: string }
  readonly serves: 'old' | 'new'
  /** When the running deployment is through. */
  readonly deploysUntil: number | undefined
  readonly deployedAt: number | undefined
  readonly endedAt: number | undefined
  /** Calls of the new key, as the dashboard showed them at the last look. */
  readonly seen: number | undefined
  readonly last: ScratchAnswer | undefined
}

/** Why an action cannot be done now, as a sentence; undefined where it can. */
export const blocked = (
  { keys, serves, deploysUntil, endedAt }: RotateState,
  action: RotateAction,
): string | undefined => {
  switch (action) {
    case 'create':
      return keys.new === undefined ? undefined : 'There is a new key already.'
    case 'replace':
      return keys.new === undefined ? undefined : 'The key was replaced already.'
    case 'deploy':
      if (keys.new === undefined) return 'There is no new key to deploy yet.'
      if (serves === 'new') return 'The new key is deployed.'
      return deploysUntil === undefined ? undefined : 'The deployment is under way.'
    case 'verify':
      return keys.new === undefined ? 'There is no new key to look at yet.' : undefined
    case 'end':
      return endedAt === undefined ? undefined : 'The old key has been ended.'
    default:
      return action satisfies never
  }
}

/** The key that the service sends with so far. */
const usedKey = ({ cachesLookups }: Provider): KeyState =>
  cachesLookups
    ? { issued: `${cachesLookups - CACHE_LEFT}s ago`, cached: `${cachesLookups - CACHE_LEFT}s ago` }
    : { issued: '1s ago' }

/** Opens the lab: a service that sends all the time with the key that it has. */
export const openRotate = async (
  provider: Provider,
  deployment: Deployment,
  catalog: Catalog,
  random: Random,
): Promise<LabRun<RotateState>> => {
  const rotation = rotationOf(provider.operations)
  if (!rotation) throw new Error(`${provider.name} offers no way to change a key.`)
  const scratch = openScratch(provider, catalog, random)
  const agenda = agendaOf(scratch.setTime)
  const calls: LabCall[] = []
  const acts: LabAct<RotateAction>[] = []
  const keyClass = provider.operations.mint.classes[0] ?? 'secret'
  const oneOf = (keys: readonly LabKey[]): LabKey => ofClass(provider, keys, keyClass)

  await scratch.setTime(0)
  const old = await scratch.given({ class: keyClass, ...usedKey(provider) })
  const read = await scratch.callTo(await steadyEndpoint(provider, keyClass, catalog, random))

  let fresh: LabKey | undefined
  let serves: 'old' | 'new' = 'old'
  let deploysUntil: number | undefined
  let deployedAt: number | undefined
  let endedAt: number | undefined
  let seen: number | undefined
  let last: ScratchAnswer | undefined

  const call = async (): Promise<void> => {
    const at = agenda.now()
    last = await read({ key: (serves === 'new' && fresh ? fresh : old).text })
    calls.push(labCall(at, serves, last))
    agenda.at(at + EVERY, call)
  }
  agenda.at(FIRST, call)

  const through = (): void => {
    serves = 'new'
    deploysUntil = undefined
    deployedAt = agenda.now()
  }
  const steps: Readonly<Record<RotateAction, () => Promise<void>>> = {
    create: async () => void (fresh = oneOf(await scratch.mint())),
    replace: async () => {
      fresh = oneOf(await (rotation.by === 'mint' ? scratch.mint() : scratch.rotate(old.id)))
      endedAt = agenda.now()
    },
    deploy: () => {
      deploysUntil = agenda.now() + Number(deployment) * 1000
      agenda.at(deploysUntil, through)
      return Promise.resolve()
    },
    verify: async () => {
      const keys = await scratch.mock.store.change(scratch.provider, shownKeys)
      seen = keys.find(({ id }) => id === fresh?.id)?.requestCount
    },
    end: async () => {
      await (rotation.by === 'rotate' ? scratch.rotate(old.id) : scratch.control('POST', `/keys/${old.id}/revoke`))
      endedAt = agenda.now()
    },
  }

  const state = (): RotateState => {
    const now = agenda.now()
    const done = deployedAt !== undefined && endedAt !== undefined && now >= Math.max(deployedAt, endedAt) + AFTERMATH
    const keys = { old: old.hint, ...(fresh && { new: fresh.hint }) }
    return {
      now,
      rotation,
      over: done || now >= LONGEST_RUN,
      acts: [...acts],
      calls: [...calls],
      keys,
      serves,
      deploysUntil,
      deployedAt,
      endedAt,
      seen,
      last,
    }
  }
  return {
    state,
    advance: (to) => agenda.advance(Math.min(to, LONGEST_RUN)),
    act: async (action) => {
      if (!rotation.steps.some((step) => step.action === action) || blocked(state(), action) !== undefined) return
      await steps[action]()
      acts.push({ at: agenda.now(), do: action })
    },
  }
}
