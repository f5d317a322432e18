import { describe, expect, test } from 'vitest'
import { providerIds } from '#mocks/providers/registry.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { outageOf, timeSpansOf } from '#src/features/labs/calls.ts'
import { openRotate, type RotateState } from '#src/features/labs/rotate.ts'
import { rotateFinding } from '#src/features/labs/rotate-verdict.ts'
import { type Deployment, type RotateAction, rotateScripts, rotationOf } from '#src/features/labs/rotation.ts'
import { type LabAct, runOut, runTo } from '#src/features/labs/run.ts'
import { catalog, providerOf } from './opened.ts'

const open = async (id: string, deployment: Deployment = '8') =>
  openRotate(await providerOf(id), deployment, catalog, seededRandom(id))

const played = async (id: string, script: readonly LabAct<RotateAction>[], deployment: Deployment = '8') => {
  const lab = await open(id, deployment)
  await runOut(lab, script)
  const state = lab.state()
  return { state, outage: outageOf(state.calls, state.now), finding: rotateFinding(state, state.rotation, deployment) }
}

describe('which way a provider rotates follows from its operations', () => {
  test.each([
    ['replace', { payviox: 'rotate', ivorypay: 'mint' }],
    ['overlap', { vesuviopay: 'revoke', perfectpay: 'rotate', paykore: 'revoke' }],
  ])('%s: %j', async (way, providers) => {
    for (const [id, by] of Object.entries(providers))
      expect(rotationOf((await providerOf(id)).operations)).toMatchObject({ way, by })
  })
})

describe('the right order', () => {
  test.each(['vesuviopay', 'paykore', 'perfectpay'])('costs no call at %s', async (id) => {
    const { state, outage, finding } = await played(id, rotateScripts('overlap', '8').right)
    expect(outage.failed).toBe(0)
    expect(finding).toMatchObject({ kind: 'good', says: '0 failed calls' })
    expect(state).toMatchObject({ over: true, serves: 'new' })
    expect(timeSpansOf(state.calls).map(({ key, status }) => `${key} ${status}`)).toEqual(['old 200', 'new 200'])
  })

  test.each([
    ['payviox', '8', 8000, 16],
    ['ivorypay', '8', 8000, 16],
    ['ivorypay', '1', 1000, 2],
    ['payviox', '30', 30_000, 60],
  ] as const)('is a gap of the deployment at %s, %s s', async (id, deployment, ms, failed) => {
    const { outage, finding } = await played(id, rotateScripts('replace', deployment).right, deployment)
    expect(outage).toMatchObject({ ms, failed, going: false })
    expect(finding.why).toContain('as short as it gets')
  })
})

describe('the wrong order', () => {
  test.each([
    // Refused at once, from the revocation at 8 s to the end of the deployment at 32 s.
    ['vesuviopay', 24_000, 48],
    ['perfectpay', 24_000, 48],
    // The cached lookup carries the old key until 20 s.
    ['paykore', 12_000, 24],
  ] as const)('breaks the service at %s', async (id, ms, failed) => {
    const { outage, finding } = await played(id, rotateScripts('overlap', '8').wrong)
    expect(outage).toMatchObject({ ms, failed, going: false })
    expect(finding).toMatchObject({ kind: 'bad', says: `${ms / 1000} s outage, ${failed} failed calls` })
  })

  test.each(['payviox', 'ivorypay'])('makes the gap longer than it has to be at %s', async (id) => {
    const { outage, finding } = await played(id, rotateScripts('replace', '8').wrong)
    expect(outage).toMatchObject({ ms: 24_000, failed: 48 })
    expect(finding.why).toContain('8 s: have it ready')
  })

  test('can be covered by the cache, and the verdict calls that luck', async () => {
    const { outage, finding } = await played('paykore', [
      { at: 8000, do: 'end' },
      { at: 9000, do: 'create' },
      { at: 10_000, do: 'deploy' },
    ])
    expect(outage.failed).toBe(0)
    expect(finding.says).toBe('0 failed calls, by luck')
  })
})

test('a look at the dashboard counts the calls of the new key, none before it is deployed', async () => {
  const lab = await open('paykore')
  const rest = await runTo<RotateState>(
    lab,
    [
      { at: 1000, do: 'create' },
      { at: 2000, do: 'verify' },
    ],
    2000,
  )
  expect(rest).toEqual([])
  expect(lab.state().seen).toBe(0)
  await runTo<RotateState>(
    lab,
    [
      { at: 2000, do: 'deploy' },
      { at: 15_000, do: 'verify' },
    ],
    15_000,
  )
  expect(lab.state().seen).toBe(10)
})

test('actions that make no sense yet, or that the provider does not offer, change nothing', async () => {
  const lab = await open('ivorypay')
  for (const action of ['deploy', 'verify', 'create', 'end'] as const) await lab.act(action)
  expect(lab.state().acts).toEqual([])
  await lab.act('replace')
  await lab.act('replace')
  expect(lab.state().acts).toEqual([{ at: 0, do: 'replace' }])
})

test('the same script gives the same calls, whatever the keys', async () => {
  const run = async (seed: string) => {
    const lab = await openRotate(await providerOf('paykore'), '8', catalog, seededRandom(seed))
    await runOut(lab, rotateScripts('overlap', '8').wrong)
    return lab.state()
  }
  const [a, b] = [await run('a'), await run('b')]
  expect(a.calls).toEqual(b.calls)
  expect(a.keys).not.toEqual(b.keys)
})

test.each(providerIds)('no full key is in what the lab of %s shows', async (id) => {
  const { state } = await played(id, [
    { at: 1000, do: 'create' },
    { at: 1000, do: 'replace' },
    { at: 2000, do: 'deploy' },
    { at: 9000, do: 'end' },
  ])
  expect(JSON.stringify({ ...state, last: state.last?.entry })).not.toMatch(/[sp]k_(test|live)_\w{8,}/)
})
