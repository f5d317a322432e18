import { describe, expect, test } from 'vitest'
import { seededRandom } from '#mocks/state/random.ts'
import { type Careful, waitMs } from '#src/features/labs/backoff.ts'
import { openRate, type RateAction } from '#src/features/labs/rate.ts'
import { rateFinding, rateRows } from '#src/features/labs/rate-verdict.ts'
import { type LabAct, runOut } from '#src/features/labs/run.ts'
import { catalog, providerOf } from './opened.ts'

const played = async (id: string, careful: Careful, script: readonly LabAct<RateAction>[] = [], jitter = 'jitter') => {
  const lab = await openRate(await providerOf(id), careful, catalog, seededRandom(id), seededRandom(jitter))
  await runOut(lab, script)
  const state = lab.state()
  const [naive, polite] = state.clients
  return { state, naive, polite }
}

describe('what a worker waits after a 429', () => {
  test.each([
    ['naive', 3, 40, 0.5, 0],
    ['backoff', 0, 40, 0.5, 500],
    ['backoff', 3, 40, 0.5, 4000],
    ['backoff', 9, 40, 0.5, 16_000],
    ['backoff', 3, 40, 0, 0],
    ['obey', 0, 40, 0, 40_000],
    ['obey', 1, 40, 0.5, 41_000],
  ] as const)('%s, refusal %i, retry_after %i, chance %d: %i ms', (strategy, attempt, retryAfter, chance, ms) => {
    expect(waitMs(strategy, attempt, retryAfter, chance)).toBe(ms)
  })
})

// Thousands of calls each: a run is played once, and looked at from several sides.
const backoff = played('paykore', 'backoff')

describe('in three windows', () => {
  test('both clients get the quota of each window at most, and the naive one wastes two calls for each useful one', async () => {
    const { naive, polite, state } = await backoff
    expect([naive.ok, naive.refused]).toEqual([900, 1980])
    expect(polite.ok).toBeLessThanOrEqual(900)
    expect(polite.ok).toBeGreaterThan(700)
    expect(polite.refused).toBeLessThan(150)
    expect(rateFinding(state).says).toBe('1,980 wasted calls against 82, for 900 useful calls each')
  })

  test('a client that obeys retry_after is refused once a worker and window', async () => {
    const { polite } = await played('paykore', 'obey')
    expect(polite.refused).toBe(12)
    expect(polite.head).toMatchObject({ limit: 300, remaining: 0 })
  })

  test('at VesuvioPay the header tells how long to wait', async () => {
    const { polite, naive } = await played('vesuviopay', 'obey')
    expect([naive.ok, polite.refused]).toEqual([300, 12])
  })

  test('a larger tier has room for all', async () => {
    const lab = await openRate(await providerOf('paykore'), 'backoff', catalog, seededRandom('x'), seededRandom('y'))
    await lab.act('tier:growth')
    await lab.advance(70_000)
    const [naive] = lab.state().clients
    expect([naive.refused, naive.head?.limit]).toEqual([0, 1000])
    expect(rateFinding(lab.state()).says).toBe('No 429 in 70 s')
  })

  test('the table behind the chart adds up to the totals', async () => {
    const { state, naive, polite } = await backoff
    const rows = rateRows(state)
    const sum = (client: 0 | 1) =>
      rows.reduce((all, { of }) => all + (of[client]?.ok ?? 0) + (of[client]?.refused ?? 0), 0)
    expect([sum(0), sum(1)]).toEqual([naive.ok + naive.refused, polite.ok + polite.refused])
  })

  test('the same jitter gives the same run, another one another', async () => {
    const upTo = async (jitter: string) => {
      const lab = await openRate(
        await providerOf('paykore'),
        'backoff',
        catalog,
        seededRandom('x'),
        seededRandom(jitter),
      )
      await lab.advance(45_000)
      return lab.state().clients[1].seconds
    }
    const [a, b, c] = [await upTo('a'), await upTo('a'), await upTo('c')]
    expect(a).toEqual(b)
    expect(a).not.toEqual(c)
  })
}, 60_000)

test('a tier that the provider does not have changes nothing', async () => {
  const lab = await openRate(await providerOf('paykore'), 'backoff', catalog, seededRandom('x'), seededRandom('y'))
  for (const action of ['tier:gold', 'tier:starter', 'tier:'] as const) await lab.act(action)
  expect(lab.state()).toMatchObject({ tier: 'starter', acts: [] })
  await lab.act('tier:growth')
  expect(lab.state()).toMatchObject({ tier: 'growth', acts: [{ at: 0, do: 'tier:growth' }] })
})
