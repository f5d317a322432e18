import { describe, expect, test } from 'vitest'
import { seededRandom } from '#mocks/state/random.ts'
import { type CartAction, cartEndpoints, cartScripts, openCart } from '#src/features/labs/cart.ts'
import { cartFinding } from '#src/features/labs/cart-verdict.ts'
import { type LabAct, runOut } from '#src/features/labs/run.ts'
import { catalog, providerOf } from './opened.ts'

const LIFE = 900_000
const scripts = cartScripts(LIFE)

const played = async (script: readonly LabAct<CartAction>[]) => {
  const lab = await openCart(await providerOf('vesuviopay'), catalog, seededRandom('cart'))
  await runOut(lab, script)
  const state = lab.state()
  return {
    state,
    finding: cartFinding(state),
    story: state.steps.map(({ action, status, code, held }) => [action, status, code ?? held ?? ''].join(' ').trim()),
  }
}

describe('a cart takes a key and a token', () => {
  test('the token expires, the cart stays, and one log-in mends it', async () => {
    const { story, finding, state } = await played(scripts.right)
    expect(story).toEqual(['login 200', 'add 200 2', 'add 401 TOKEN_EXPIRED', 'login 200', 'add 200 4', 'read 200 4'])
    expect(finding).toMatchObject({ kind: 'good', says: '1 call refused, one log-in fixed it' })
    expect(state.tokens).toEqual([
      { from: 0, until: LIFE },
      { from: LIFE + 2000, until: 2 * LIFE + 2000 },
    ])
  })

  test('trying again and again mends nothing', async () => {
    const { story, finding } = await played(scripts.wrong)
    expect(story).toEqual([
      'add 401 UNAUTHORIZED',
      'login 200',
      'add 200 2',
      ...Array<string>(3).fill('add 401 TOKEN_EXPIRED'),
    ])
    expect(finding).toMatchObject({ kind: 'bad', says: '3 calls refused, and more of the same will be' })
  })

  test.each([
    ['nothing yet', [], 'open', 'Nothing was sent yet'],
    ['without a log-in', [{ at: 0, do: 'add' }], 'bad', 'Refused: the key alone opens no cart'],
    ['logged in', [{ at: 0, do: 'login' }], 'open', 'Logged in'],
    [
      'in the last second',
      [
        { at: 0, do: 'login' },
        { at: LIFE - 1000, do: 'add' },
      ],
      'open',
      'The cart holds 2 items',
    ],
    [
      'in the second of its end',
      [
        { at: 0, do: 'login' },
        { at: LIFE, do: 'add' },
      ],
      'bad',
      'Refused: the token ended at 15:00',
    ],
  ] as const)('%s', async (_, script, kind, says) => {
    expect((await played(script)).finding).toMatchObject({ kind, says })
  })
})

test('only a provider with tokens has the calls', async () => {
  const has = await Promise.all(
    ['payviox', 'ivorypay', 'vesuviopay', 'perfectpay', 'paykore'].map(
      async (id) => cartEndpoints(await providerOf(id)) !== undefined,
    ),
  )
  expect(has).toEqual([false, false, true, false, false])
})
