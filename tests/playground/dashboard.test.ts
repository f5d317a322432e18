import { describe, expect, test } from 'vitest'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { setClock } from '#mocks/control/time.ts'
import { isCheck } from '#mocks/engine/rule.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { dashboardProvider, linkToDashboard, newKeyDays } from '#src/features/dashboard/link.ts'
import { issuersOf } from '#src/features/dashboard/keys/issuers.ts'
import {
  endByMint,
  endedByMint,
  endOfAccount,
  endOfKey,
  notOffered,
} from '#src/features/dashboard/keys/consequences.ts'
import { endingsOf } from '#src/features/dashboard/keys/endings.ts'
import { fieldOf, readTarget, refusedInstant } from '#src/features/dashboard/clock/exact-instant.ts'
import { issuingFields, clientSecretIssuer, withFields } from '#src/features/dashboard/keys/issuing.ts'
import type { KeySummary } from '#mocks/control/schema.ts'
import { filtered, noFilter } from '#src/features/dashboard/log/filter.ts'
import { lineOf } from '#src/features/dashboard/log/lines.ts'
import { isRefused, refusedLately } from '#src/features/dashboard/log/refusals.ts'
import { providerOf, registered } from '../mocks/registered.ts'
import { keySummary } from './key-summary.ts'

const NOON = Date.parse('2026-01-15T12:00:00Z')
const iso = (time: number): string => new Date(time).toISOString()

describe('a key can be ended as its provider lets one end it, in its words', () => {
  test.each<readonly [string, string, Partial<KeySummary>, readonly string[]]>([
    ['Payviox regenerates any key', 'payviox', { class: 'public' }, ['Regenerate API Key']],
    ['Payviox regenerates an expired key too', 'payviox', { status: 'expired' }, ['Regenerate API Key']],
    ['a replaced key is not regenerated once more', 'payviox', { status: 'replaced' }, []],
    ['IvoryPay ends none by itself', 'ivorypay', {}, []],
    ['VesuvioPay revokes for good', 'vesuviopay', {}, ['Revoke, then Revoke for good']],
    ['PerfectPay rotates a secret key', 'perfectpay', {}, ['Rotate']],
    ['PerfectPay has nothing to rotate a publishable key with', 'perfectpay', { class: 'publishable' }, []],
    ['PayKore revokes', 'paykore', {}, ['Revoke, then Revoke for good']],
    ['an expired key has nothing left to revoke', 'paykore', { status: 'expired' }, []],
    ['a revoked key is not revoked again', 'paykore', { status: 'revoked' }, []],
  ])('%s', (_, id, fields, expected) => {
    const shown = endingsOf(providerOf(id), keySummary(fields)).map(({ button, sure }) =>
      button === sure ? button : `${button}, then ${sure}`,
    )
    expect(shown).toEqual(expected)
  })
})

describe('what ends a key is said before it ends', () => {
  test.each<readonly [string, string, Partial<KeySummary>, string]>([
    ['a key that was never used dies at once', 'paykore', {}, 'refused from this moment on'],
    [
      'a key with a cached lookup dies when the cache ends',
      'paykore',
      { lastUsedAt: iso(NOON - 60_000), requestCount: 2 },
      'refused from 12:04:00 UTC on at the latest',
    ],
    [
      'a lookup that has run out holds nothing up',
      'paykore',
      { lastUsedAt: iso(NOON - 300_000), requestCount: 2 },
      'refused from this moment on',
    ],
    [
      'where no lookup is cached a used key dies at once',
      'vesuviopay',
      { lastUsedAt: iso(NOON - 1000), requestCount: 2 },
      'refused from this moment on',
    ],
    ['a regenerated key dies at once', 'payviox', { environment: 'live' }, 'refused from this moment on'],
    ['an expired key is refused already', 'payviox', { status: 'expired' }, 'is refused already'],
    [
      'the calls of a key are counted',
      'vesuviopay',
      { lastUsedAt: iso(NOON - 5000), requestCount: 1 },
      'It was used once, last at 11:59:55 UTC',
    ],
    ['and it is for good', 'paykore', {}, 'It cannot be undone'],
  ])('%s', (_, id, fields, says) => {
    expect(endOfKey(providerOf(id), keySummary(fields), NOON).join(' ')).toContain(says)
  })

  test('a key that no cache holds is refused at once, and nothing beside it says otherwise', () => {
    expect(endOfKey(providerOf('paykore'), keySummary({}), NOON).join(' ')).not.toMatch(/5 minutes|cached/)
  })

  test('a pair that replaces another names the active keys of its environment alone', () => {
    const keys = [
      keySummary({ id: 'a', hint: 'sk_test_…aaaa' }),
      keySummary({ id: 'b', hint: 'pk_test_…bbbb', class: 'public' }),
      keySummary({ id: 'c', hint: 'sk_live_…cccc', environment: 'live' }),
      keySummary({ id: 'd', hint: 'sk_test_…dddd', status: 'replaced' }),
    ]
    const ended = endedByMint(providerOf('ivorypay'), { keys }, 'test')
    expect(ended.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(endByMint(providerOf('ivorypay'), ended)[0]).toBe(
      'sk_test_…aaaa and pk_test_…bbbb are refused from this moment on.',
    )
    expect(endByMint(providerOf('ivorypay'), [])).toEqual([])
    for (const id of ['payviox', 'vesuviopay', 'perfectpay', 'paykore'])
      expect(endedByMint(providerOf(id), { keys }, 'test')).toEqual([])
  })

  test('an account that is set back to active ends nothing', () => {
    expect(endOfAccount(providerOf('ivorypay'), 'active')).toEqual([])
    expect(endOfAccount(providerOf('ivorypay'), 'suspended').join(' ')).toContain('set it back to active')
  })
})

test.each([
  ['payviox', ['revoking a key', 'suspending the account', 'changing the tier']],
  ['ivorypay', ['rotating one key by itself', 'revoking a key', 'giving a key an expiry', 'changing the tier']],
  ['vesuviopay', ['rotating a key in place', 'giving a key an expiry', 'suspending the account']],
  [
    'perfectpay',
    [
      'rotating a publishable key',
      'revoking a key',
      'giving a key an expiry',
      'suspending the account',
      'changing the tier',
    ],
  ],
  ['paykore', ['rotating a key in place', 'suspending the account']],
])('%s says what it does not offer', (id, missing) => {
  expect(notOffered(providerOf(id))).toEqual(missing)
})

describe('a failed authentication', () => {
  const paykore = providerOf('paykore')
  const rate = paykore.rules.filter(isCheck).find(({ scope }) => scope === 'rate')
  const check = paykore.rules.filter(isCheck).find(({ scope }) => scope === 'key')
  const entry = (id: string, at: number, rule?: string): LogEntry => ({
    id,
    at: iso(at),
    provider: 'paykore',
    method: 'GET',
    url: 'https://api.paykore.dev/v1/wallets',
    status: rule === undefined ? 200 : 401,
    keyHint: null,
    verdict: rule === undefined ? { outcome: 'allowed' } : { outcome: 'denied', rule },
    trace: [],
  })
  const log = [
    entry('a', NOON, check?.id),
    entry('b', NOON - 299_000, check?.id),
    entry('c', NOON - 300_000, check?.id),
    entry('d', NOON, rate?.id),
    entry('e', NOON),
    entry('f', NOON + 1, check?.id),
  ]

  test('is a refusal at a check, and no rate limit', () => {
    expect(log.map((each) => isRefused(paykore, each))).toEqual([true, true, true, false, false, true])
    expect(isRefused(paykore, { verdict: { outcome: 'denied', code: 'VALIDATION_ERROR' } })).toBe(false)
  })

  test('counts for five minutes', () => {
    expect(refusedLately(paykore, log, NOON)).toBe(2)
  })

  test('can be looked at alone, and found by its id', () => {
    const lines = log.map((each) => lineOf(each))
    const ids = (filter: Partial<typeof noFilter>) =>
      filtered(paykore, lines, { ...noFilter, ...filter }).map(({ id }) => id)
    expect(ids({ outcome: 'refused' })).toEqual(['a', 'b', 'c', 'f'])
    expect(ids({ id: ' e ' })).toEqual(['e'])
    expect(ids({ outcome: 'refused', id: 'e' })).toEqual([])
  })
})

describe('an exact instant', () => {
  test.each([
    ['2026-01-15T12:00:01', { kind: 'ahead', at: NOON + 1000 }],
    ['2026-01-15T12:00', { kind: 'ahead', at: NOON + 400 }],
    ['2026-02-01T00:00', { kind: 'ahead', at: Date.parse('2026-02-01T00:00:00Z') }],
    ['2026-01-15T11:59:59', { kind: 'back' }],
    ['1999-01-01T00:00', { kind: 'back' }],
    ['', { kind: 'none', why: 'Give a day and a time, such as 2026-12-31 23:59:59.' }],
    ['2026-13-01T00:00', { kind: 'none', why: 'Give a day and a time, such as 2026-12-31 23:59:59.' }],
  ])('%s, asked for at noon', (text, target) => {
    expect(readTarget(text, NOON + 400)).toEqual(target)
  })

  test('says beside its field why the clock refuses it', async () => {
    const result = await setClock(
      memoryStore(() => NOON, platformRandom),
      JSON.stringify({ now: '9999-12-31T00:00:00Z' }),
    )
    expect('problem' in result && refusedInstant(result.problem)).toEqual({
      kind: 'none',
      why: 'Give an instant from 1970 to the end of 9998.',
    })
    expect(refusedInstant({ status: 409, title: 'Conflict', detail: 'It stands.' })).toMatchObject({
      why: 'It stands.',
    })
  })

  test('stands in its field without a zone', () => {
    expect(fieldOf(NOON)).toBe('2026-01-15T12:00:00')
  })
})

describe('credentials that an endpoint issues', () => {
  test('are a token at VesuvioPay and a client secret at PerfectPay', () => {
    const issued = registered.map((each) => [
      each.id,
      issuersOf(each, []).map(({ endpoint, issues }) => `${endpoint.id} ${issues}`),
    ])
    expect(Object.fromEntries(issued)).toMatchObject({
      payviox: [],
      ivorypay: [],
      vesuviopay: ['login token'],
      perfectpay: ['create-payment client-secret'],
      paykore: [],
    })
    expect(clientSecretIssuer(providerOf('perfectpay'))?.path).toBe('/payments')
  })

  test('are asked for with a key at hand of the class that may', () => {
    const secret = { kind: 'key', text: 'one', hint: 's', class: 'secret' } as const
    const hands = [secret, { ...secret, hint: 'again' }, { ...secret, text: 'two', class: 'publishable' }]
    expect(issuersOf(providerOf('perfectpay'), hands)[0]?.keys).toEqual([secret])
  })

  test('come from a body whose texts are fields', () => {
    const body = '{"phoneNumber":"+1","count":2}'
    expect(issuingFields({ body })).toEqual({ phoneNumber: '+1' })
    expect(withFields(body, { phoneNumber: '+2' })).toBe('{"phoneNumber":"+2","count":2}')
    expect(issuingFields({ body: 'no JSON' })).toEqual({})
    expect(withFields('no JSON', { a: 'b' })).toBe('no JSON')
  })
})

test('a link to a dashboard names its provider, and in how many days a new key is to expire', () => {
  expect(newKeyDays({ hash: linkToDashboard('paykore', 1) })).toBe(1)
  expect(dashboardProvider({ hash: linkToDashboard('paykore', 1) })).toBe('paykore')
  expect(newKeyDays({ hash: linkToDashboard('paykore') })).toBeUndefined()
  for (const hash of ['#expires=0', '#expires=-1', '#expires=1.5', '#expires=tomorrow', '#expires=99999'])
    expect(newKeyDays({ hash })).toBeUndefined()
  expect(dashboardProvider({ hash: linkToDashboard('paykore') })).toBe('paykore')
  expect(dashboardProvider({ hash: '#offers' })).toBeUndefined()
  expect(dashboardProvider({ hash: '' })).toBeUndefined()
})
