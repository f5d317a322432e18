import { describe, expect, test } from 'vitest'
import type { Check, Facts } from '#mocks/engine/rule.ts'
import { clientSecret } from '#mocks/engine/rules/client-secret.ts'
import { tokenSent } from '#mocks/engine/rules/customer-token.ts'
import { environment } from '#mocks/engine/rules/environment.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { notExpired } from '#mocks/engine/rules/not-expired.ts'
import { rateLimit } from '#mocks/engine/rules/rate-limit.ts'
import { storeExists } from '#mocks/engine/rules/store-scope.ts'
import { NOW, factsOf, record } from './facts.ts'
import { minuteLimits } from './minute-limits.ts'
import { cached, description, fixed, quota, revoked, rows, sent, terms } from './rule-rows.ts'

describe('each rule decides both ways', () => {
  test.each(rows)('%s', (_, rule, facts, passes) => {
    expect(rule.check(factsOf(facts)).passes).toBe(passes)
  })
})

describe('a rule that refuses names what decided', () => {
  test.each(rows.filter(([, , , passes]) => !passes))('%s, at a part of what it saw', (_, rule, facts) => {
    const { observed, offending: decided = observed } = rule.check(factsOf(facts))
    expect(decided).not.toBe('')
    expect(observed).toContain(decided)
  })

  test.each<readonly [string, Check, Partial<Facts>, string]>([
    ['the length of a key that has the right letters', fixed, sent('sk.test_0123abc'), '15 characters'],
    ['the text of a key that has the wrong ones', fixed, sent('sk.test_0123abcg'), 'sk.test_…abcg'],
    [
      'the expiry, not the time',
      notExpired(terms),
      { key: record({ expiresAt: NOW }) },
      `expires ${new Date(NOW).toISOString()}`,
    ],
    [
      'the end of a cache that has run out',
      cached,
      { key: revoked, cachedAt: NOW - 300_000 },
      `cached until ${new Date(NOW).toISOString()}`,
    ],
    ['the revocation where nothing is cached', cached, { key: revoked }, `revoked ${new Date(NOW - 1).toISOString()}`],
    ['the environment of the key', environment({ ...terms, description }), { target: { environment: 'live' } }, 'test'],
    ['the class of the key', keyClass({ ...terms, description }), { key: record({ class: 'public' }) }, 'public'],
    ['the number of the call', rateLimit(minuteLimits, terms), { quota: quota(3) }, 'call 4'],
  ])('%s', (_, rule, facts, decided) => {
    const seen = rule.check(factsOf({ hint: 'sk.test_…abcg', ...facts }))
    expect(seen.passes).toBe(false)
    expect(seen.offending).toBe(decided)
  })
})

describe('a rule applies only where it has something to ask', () => {
  test.each<readonly [string, Check, Partial<Facts>, boolean]>([
    ['the client secret is not asked of a secret key', clientSecret('s', terms), {}, false],
    [
      'the client secret is asked of a publishable key',
      clientSecret('s', terms),
      { key: record({ class: 'publishable' }) },
      true,
    ],
    ['a token is not asked where the endpoint needs none', tokenSent(terms), {}, false],
    [
      'a token is asked where the endpoint needs one',
      tokenSent(terms),
      { auth: { keys: ['secret'], token: true } },
      true,
    ],
    ['a store is not asked where the address names none', storeExists(terms), {}, false],
    [
      'a store is asked where the address names one',
      storeExists(terms),
      { auth: { keys: ['secret'], store: 'id' } },
      true,
    ],
  ])('%s', (_, rule, facts, applies) => {
    expect(rule.applies?.(factsOf(facts))).toBe(applies)
  })
})

test('a pass that rests on a cached lookup description so, and a plain one does not', () => {
  expect(cached.check(factsOf({ key: revoked, cachedAt: NOW })).cached).toBe(true)
  expect(cached.check(factsOf({ cachedAt: NOW })).cached).toBeUndefined()
})
