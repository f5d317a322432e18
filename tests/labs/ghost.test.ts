import { describe, expect, test } from 'vitest'
import { seededRandom } from '#mocks/state/random.ts'
import { type GhostAction, ghostScripts, type Leak, openGhost } from '#src/features/labs/ghost.ts'
import { ghostFinding } from '#src/features/labs/ghost-verdict.ts'
import { type LabAct, runOut, runTo } from '#src/features/labs/run.ts'
import { catalog, providerOf } from './opened.ts'

const open = async (leak: Leak) => openGhost(await providerOf('paykore'), leak, catalog, seededRandom(leak))
const played = async (leak: Leak, script: readonly LabAct<GhostAction>[]) => {
  const lab = await open(leak)
  await runOut(lab, script)
  const state = lab.state()
  return { state, finding: ghostFinding(state) }
}

describe('a key whose lookup is cached', () => {
  test('works on until five minutes after the lookup, not after the revocation', async () => {
    const { state, finding } = await played('used', ghostScripts.used.right)
    expect(finding).toMatchObject({ kind: 'bad', says: 'The ghost lived 282.5 s: 56 calls after the revocation' })
    expect(state.calls.find(({ ok }) => !ok)).toMatchObject({ at: 302_500, status: 401 })
    expect(finding.why).toContain('60 calls came through in all, 4 before')
  })

  test('lives nearly twice as long when it is revoked just after the cache was filled anew', async () => {
    const { finding } = await played('used', ghostScripts.used.wrong)
    expect(finding.says).toBe('The ghost lived 297.5 s: 59 calls after the revocation')
    expect(finding.why).toContain('120 calls came through in all')
  })

  test('passes each call after the revocation from the cache, and none before', async () => {
    const lab = await open('used')
    await runTo(lab, ghostScripts.used.right, 40_000)
    expect(
      lab
        .state()
        .calls.map(({ at, cached }) => (cached ? at : 0))
        .filter((at) => at > 0),
    ).toEqual([22_500, 27_500, 32_500, 37_500])
    expect(lab.state().cachedUntil).toBe(300_000)
    expect(ghostFinding(lab.state())).toMatchObject({ kind: 'bad', says: 'Revoked 20 s ago, and it still works' })
  })
})

describe('a key that nobody used', () => {
  test('is dead at once when it is revoked before the first call', async () => {
    const { finding } = await played('unused', ghostScripts.unused.right)
    expect(finding).toMatchObject({ kind: 'good', says: 'Stopped at once: 0 calls after the revocation' })
  })

  test('becomes a ghost with its first call', async () => {
    const { finding } = await played('unused', ghostScripts.unused.wrong)
    expect(finding).toMatchObject({ kind: 'bad', says: 'The ghost lived 296 s: 59 calls after the revocation' })
  })
})

test('a thief whom nobody stops goes on until the lab ends', async () => {
  const { state, finding } = await played('used', [])
  expect(state.over).toBe(true)
  expect(finding.kind).toBe('open')
  expect(state.calls.every(({ ok }) => ok)).toBe(true)
})
