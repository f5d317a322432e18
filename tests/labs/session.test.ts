import { describe, expect, test } from 'vitest'
import { seededRandom } from '#mocks/state/random.ts'
import { kindsOf } from '#src/features/labs/kinds.ts'
import type { Base } from '#src/features/labs/run.ts'
import { hashOf, type LabKind, openLab } from '#src/features/labs/session.ts'
import { readStart } from '#src/features/labs/start.ts'
import { catalog, providerOf } from './opened.ts'

const kinds = kindsOf(catalog, seededRandom('session'))
const both = async () => [await providerOf('paykore'), await providerOf('ivorypay')]
const start = (hash: string) => readStart(hash)
const openAt = async <State extends Base>(kind: LabKind<State>, provider: string, hash: string) =>
  openLab(kind, [await providerOf(provider)], start(hash))

describe('a session opens as its address says', () => {
  const opened = async (hash: string) => {
    const { provider, options } = await openLab(kinds.rotate, await both(), start(hash))
    return [provider.id, options]
  }
  test('with the provider and the deployment that it names', async () => {
    expect(await opened('#lab?provider=ivorypay&deploy=30')).toEqual(['ivorypay', { deploy: '30' }])
  })
  test.each(['', '#lab?provider=nobody&deploy=7&hat=red', '#lab?deploy=constructor'])(
    'as ever where it names none that there is: %s',
    async (hash) => expect(await opened(hash)).toEqual(['paykore', { deploy: '8' }]),
  )

  test('an unknown action is left out', async () => {
    const session = await openLab(kinds.rotate, await both(), start('#lab?do=create@1000,burn@2000&to=3000'))
    expect(session.lab.state()).toMatchObject({ now: 3000, acts: [{ at: 1000, do: 'create' }] })
  })
})

test('a reload in the middle of a replay comes back to the same calls, and plays on to the same end', async () => {
  const script = kinds.rotate.scripts(await providerOf('paykore'), { deploy: '8' }).wrong
  const whole = await openLab(kinds.rotate, await both(), { options: {}, script })
  await whole.player.step(30_000)
  const again = await openLab(kinds.rotate, await both(), start(hashOf(whole, whole.player.read(), 30_000)))
  expect(again.lab.state().calls).toEqual(whole.lab.state().calls)
  expect(again.player.read().left).toEqual(whole.player.read().left)
  await whole.player.finish()
  await again.player.finish()
  expect(again.lab.state().calls).toEqual(whole.lab.state().calls)
  expect(again.lab.state().over).toBe(true)
})

test('no address holds a credential', async () => {
  const session = await openLab(kinds.cart, [await providerOf('vesuviopay')], start('#lab?do=login@0,add@1000&to=2000'))
  expect(hashOf(session, session.player.read(), 2000)).toBe('#lab?provider=vesuviopay&do=login@0,add@1000&to=2000')
})

describe('a player', () => {
  test('does one thing after another, however fast it is asked', async () => {
    const { player } = await openLab(kinds.rotate, await both(), start(''))
    await Promise.all([
      player.step(1000),
      player.act('create'),
      player.step(1000),
      player.act('deploy'),
      player.step(1000),
    ])
    expect(player.read().state).toMatchObject({
      now: 3000,
      acts: [
        { at: 1000, do: 'create' },
        { at: 2000, do: 'deploy' },
      ],
    })
  })

  test('drops the script when the reader does something', async () => {
    const { player } = await openLab(kinds.rotate, await both(), start('#lab?do=create@1000,deploy@9000'))
    await player.step(2000)
    expect(player.read().left).toHaveLength(1)
    await player.act('verify')
    expect(player.read().left).toEqual([])
  })

  test('stops by itself when the lab is over', async () => {
    const { player } = await openAt(kinds.ghost, 'paykore', '#lab?leak=unused&do=revoke@1000')
    player.play()
    await player.beat(60_000)
    expect(player.read().playing).toBe(true)
    await player.beat(60_000)
    expect(player.read()).toMatchObject({ playing: false, state: { over: true } })
  })

  test('goes from one thing to the next where nothing happens by itself', async () => {
    const { player } = await openAt(kinds.cart, 'vesuviopay', '#lab?do=login@0,add@1000,add@900000')
    player.play()
    for (const expected of [0, 1000, 900_000]) {
      await player.beat(1)
      expect(player.read().state.now).toBe(expected)
    }
    expect(player.read().playing).toBe(false)
  })
})
