import type { Catalog } from '#mocks/engine/catalog.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { agendaOf } from './agenda.ts'
import { type Careful, type Strategy, waitMs } from './backoff.ts'
import { retryAfterIn } from './calls.ts'
import type { LabAct, Base, LabRun } from './run.ts'
import { BEGINNING, type ScratchAnswer, type ScratchCall, openScratch, steadyEndpoint } from './scratch.ts'

/** A change of tier, by the tier's id. */
export type RateAction = `tier:${string}`

/** Each client has so many workers, and each call takes so long: 16 calls a second, if nothing holds them up. */
export const WORKERS = 4
const TAKES = 250
/** Three windows of a minute. */
export const RATE_RUN = 180_000

/** What the last answer's headers said; times in ms since the lab's beginning. */
export type RateHead = {
  readonly limit: number
  readonly remaining: number
  readonly resetsAt: number
  readonly retryAfter: number | undefined
}

export type RateClient = {
  readonly strategy: Strategy
  readonly hint: string
  /** Answers by the second in which they came. */
  readonly seconds: readonly { readonly ok: number; readonly refused: number; readonly remaining: number | undefined }[]
  readonly ok: number
  readonly refused: number
  /** Workers that wait at this moment. */
  readonly waiting: number
  readonly longestWait: number
  readonly head: RateHead | undefined
}
export type RateState = Base<RateAction> & {
  readonly tier: string
  readonly clients: readonly [naive: RateClient, careful: RateClient]
}

/** A number of [0, 1) from random bytes. */
const chanceOf = (random: Random): number => {
  const [high = 0, low = 0] = random(2)
  return (high * 256 + low) / 65_536
}

const headOf = (provider: Provider, { headers, status, body }: ScratchAnswer): RateHead | undefined => {
  const names = provider.limits?.headers
  const value = (name: string | undefined): number | undefined => {
    const text = name === undefined ? undefined : headers[name.toLowerCase()]
    return text === undefined ? undefined : Number(text)
  }
  const [limit, remaining, reset] = [value(names?.limit), value(names?.remaining), value(names?.reset)]
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined
  return {
    limit,
    remaining,
    resetsAt: reset * 1000 - BEGINNING,
    retryAfter: status === 429 ? (value(names?.retryAfter) ?? retryAfterIn(body)) : undefined,
  }
}

/** Opens the lab: two clients with the same work, a key each, and different manners. `jitter` decides on waits, and makes a run repeatable. */
export const openRate = async (
  provider: Provider,
  careful: Careful,
  catalog: Catalog,
  random: Random,
  jitter: Random,
): Promise<LabRun<RateState>> => {
  const tiers = provider.operations.tier?.values ?? []
  const [first = ''] = tiers
  const scratch = openScratch(provider, catalog, random)
  const agenda = agendaOf(scratch.setTime)
  const keyClass = provider.operations.mint.classes[0] ?? 'secret'
  const acts: LabAct<RateAction>[] = []
  let tier = first

  await scratch.setTime(0)
  const call = await scratch.callTo(await steadyEndpoint(provider, keyClass, catalog, random))
  const clientOf = async (strategy: Strategy) => {
    const key = await scratch.given({ class: keyClass })
    return startClient({ provider, strategy, key, call, agenda, jitter })
  }
  const naive = await clientOf('naive')
  const polite = await clientOf(careful)

  return {
    state: () => ({
      now: agenda.now(),
      over: agenda.now() >= RATE_RUN,
      acts: [...acts],
      tier,
      clients: [naive(), polite()],
    }),
    advance: (to) => agenda.advance(Math.min(to, RATE_RUN)),
    act: async (action) => {
      const wanted = action.slice('tier:'.length)
      if (wanted === tier || !tiers.includes(wanted)) return
      await scratch.control('PATCH', '/account', { tier: wanted })
      tier = wanted
      acts.push({ at: agenda.now(), do: action })
    },
  }
}

type Started = {
  readonly provider: Provider
  readonly strategy: Strategy
  readonly key: { readonly hint: string; readonly text: string }
  readonly call: ScratchCall
  readonly agenda: ReturnType<typeof agendaOf>
  readonly jitter: Random
}

/** Starts a client's workers; what is returned reads how it does. */
const startClient = ({ provider, strategy, key, call, agenda, jitter }: Started): (() => RateClient) => {
  const perSecond: { ok: number; refused: number; remaining: number | undefined }[] = []
  let [ok, refused, waiting, longestWait] = [0, 0, 0, 0]
  let head: RateHead | undefined

  const work = (attempt: number) => async (): Promise<void> => {
    const at = agenda.now()
    if (at >= RATE_RUN) return
    const answer = await call({ key: key.text })
    head = headOf(provider, answer) ?? head
    const good = answer.status < 400
    const second = (perSecond[Math.floor(at / 1000)] ??= { ok: 0, refused: 0, remaining: undefined })
    second.remaining = head?.remaining
    if (good) {
      ok += 1
      second.ok += 1
    } else {
      refused += 1
      second.refused += 1
    }
    const wait = good ? 0 : waitMs(strategy, attempt, head?.retryAfter ?? 0, chanceOf(jitter))
    longestWait = Math.max(longestWait, wait)
    if (wait > 0) waiting += 1
    agenda.at(at + TAKES + wait, async () => {
      if (wait > 0) waiting -= 1
      await work(good ? 0 : attempt + 1)()
    })
  }
  for (let worker = 0; worker < WORKERS; worker += 1) agenda.at((worker * TAKES) / WORKERS, work(0))

  return () => ({
    strategy,
    hint: key.hint,
    seconds: Array.from(
      { length: perSecond.length },
      (_, second) => perSecond[second] ?? { ok: 0, refused: 0, remaining: undefined },
    ).map((each) => ({ ...each })),
    ok,
    refused,
    waiting,
    longestWait,
    head,
  })
}
