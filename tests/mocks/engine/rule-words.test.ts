import { describe, expect, test } from 'vitest'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { hashKey } from '#mocks/engine/key.ts'
import type { Check, Facts, Observation } from '#mocks/engine/rule.ts'
import { accountNot } from '#mocks/engine/rules/account-status.ts'
import { clientSecret } from '#mocks/engine/rules/client-secret.ts'
import { tokenFresh, tokenGenuine, tokenSent } from '#mocks/engine/rules/customer-token.ts'
import { environment } from '#mocks/engine/rules/environment.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keyForm } from '#mocks/engine/rules/key-form.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notExpired } from '#mocks/engine/rules/not-expired.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { rateLimit } from '#mocks/engine/rules/rate-limit.ts'
import { ownStore, storeExists } from '#mocks/engine/rules/store-scope.ts'
import { NOW, factsOf, record } from './facts.ts'
import { minuteLimits } from './minute-limits.ts'
import { form, terms } from './rule-rows.ts'

// What a rule says is what a reader sees of it, in the list of rules and in the trace.
const described = { ...terms, description: 'A sentence.' }
const way = (header: string, scheme: CredentialLocation['scheme']): CredentialLocation => ({
  header,
  scheme,
  note: '',
  empty: 'absent',
  source: terms.source,
})
const credentialLocations = [way('X-API-Key', 'bare'), way('Authorization', 'bearer'), way('X-Other', 'basic')]
const time = (at: number): string => new Date(at).toISOString()

const rules = {
  account: accountNot('suspended', { ...described, id: 'account', title: 'Account', label: 'An account' }),
  cached: notRevoked({ ...terms, cachedForSeconds: 300 }),
  class: keyClass(described),
  clientSecret: clientSecret('s', terms),
  environment: environment(described),
  expired: notExpired(terms),
  form: keyForm([form], { ...described, length: 'fixed', expected: 'the form' }),
  known: knownKey('Pay', terms),
  ownStore: ownStore(terms),
  rate: rateLimit(minuteLimits, terms),
  replaced: notReplaced(terms),
  revoked: notRevoked(terms),
  sent: keySent(credentialLocations, terms),
  storeExists: storeExists(terms),
  tokenFresh: tokenFresh(terms),
  tokenGenuine: tokenGenuine(terms),
  tokenSent: tokenSent(terms),
} satisfies Record<string, Check>

describe('a rule says of itself', () => {
  test.each<readonly [Check, Pick<Check, 'title' | 'description' | 'expected' | 'scope'>]>([
    [
      rules.account,
      { title: 'Account', description: 'A sentence.', expected: 'an account that is not suspended', scope: 'key' },
    ],
    [
      rules.cached,
      {
        title: 'Not revoked',
        description: 'A revoked key may keep working for up to 5 minutes, while its lookup is cached.',
        expected: 'not revoked, or a cached lookup younger than 300 s',
        scope: 'key',
      },
    ],
    [
      rules.class,
      { title: 'Class', description: 'A sentence.', expected: 'a key class that this endpoint takes', scope: 'key' },
    ],
    [
      rules.clientSecret,
      {
        title: 'Client secret',
        description: 'A publishable key needs the client secret of that one payment, in `s`.',
        expected: 's of this payment',
        scope: 'call',
      },
    ],
    [
      rules.environment,
      { title: 'Environment', description: 'A sentence.', expected: "data of the key's own environment", scope: 'key' },
    ],
    [
      rules.expired,
      {
        title: 'Not expired',
        description: 'A key with an expiry stops working when it expires.',
        expected: 'no expiry, or one in the future',
        scope: 'key',
      },
    ],
    [rules.form, { title: 'Form', description: 'A sentence.', expected: 'the form', scope: 'key' }],
    [
      rules.known,
      {
        title: 'Known',
        description: 'The key is one that Pay issued.',
        expected: 'a key that Pay issued',
        scope: 'key',
      },
    ],
    [
      rules.ownStore,
      {
        title: 'Store',
        description: 'A key belongs to one store and opens only what is inside it.',
        expected: "the key's own store",
        scope: 'call',
      },
    ],
    [
      rules.rate,
      {
        title: 'Rate',
        description: 'Each key gets the calls of its tier in each window of 60 seconds.',
        expected: "at most the tier's calls in 60 s",
        scope: 'rate',
      },
    ],
    [
      rules.replaced,
      {
        title: 'Not replaced',
        description: 'A key that was replaced stops working at once.',
        expected: 'a key that has not been replaced',
        scope: 'key',
      },
    ],
    [
      rules.revoked,
      {
        title: 'Not revoked',
        description: 'A revoked key stops working at once and never comes back.',
        expected: 'a key that is not revoked',
        scope: 'key',
      },
    ],
    [
      rules.sent,
      {
        title: 'Key sent',
        description: 'A key comes in `X-API-Key`, or in `Authorization` after `Bearer`, or in `X-Other` after `Basic`.',
        expected: 'X-API-Key: <key> or Authorization: Bearer <key> or X-Other: Basic base64(<key>:)',
        scope: 'key',
      },
    ],
    [
      rules.storeExists,
      {
        title: 'Store exists',
        description: 'The store in the address exists.',
        expected: 'the id of a store',
        scope: 'call',
      },
    ],
    [
      rules.tokenFresh,
      {
        title: 'Token fresh',
        description: 'The token has not expired.',
        expected: 'an expiry in the future',
        scope: 'call',
      },
    ],
    [
      rules.tokenGenuine,
      {
        title: 'Token valid',
        description: 'The token is one that was issued here, unchanged.',
        expected: 'a signed token of this environment',
        scope: 'call',
      },
    ],
    [
      rules.tokenSent,
      {
        title: 'Token sent',
        description: "The customer's token comes in `Authorization` after `Bearer`, beside the key.",
        expected: 'Authorization: Bearer <token>',
        scope: 'call',
      },
    ],
  ])('$id', (rule, said) => {
    expect(rule).toMatchObject(said)
  })
})

const hint = 'sk.test_…abcd'
const present = (scheme: 'bare' | 'Bearer' | 'Basic' | 'other', text = 'sk.test_0123abcd'): Partial<Facts> => ({
  hint,
  credential: { found: 'present', header: 'X-API-Key', text, scheme },
})
const stores = [
  { id: 'store-a-0123', name: 'A' },
  { id: 'store-b-0123', name: 'B' },
]
const inStore = (id: string): Partial<Facts> => ({ stores, auth: { keys: ['secret'], store: 'id' }, params: { id } })
const ended = (how: 'revoked' | 'replaced'): Partial<Facts> => ({ key: record({ ended: { how, at: NOW - 1 } }) })
const post = (json: Facts['json']): Partial<Facts> => ({
  call: { ...factsOf().call, method: 'POST' },
  json,
  target: { clientSecretHash: hashKey('mine') },
})
const quota = { limit: 3, used: 3, resetsAt: NOW + 1000 }
const expiry = time(NOW + 5)

const observation =
  (passes: boolean) =>
  (observed: string, offending?: string): Observation => ({
    passes,
    observed,
    ...(offending !== undefined && { offending }),
  })
const passes = observation(true)
const fails = observation(false)

describe('a rule says what it saw', () => {
  test.each<readonly [says: string, Check, Partial<Facts>, Observation]>([
    ['of an account', rules.account, { account: { status: 'suspended' } }, fails('account suspended', 'suspended')],
    [
      'of a class',
      rules.class,
      { auth: { keys: ['publishable', 'public'] } },
      { passes: false, observed: 'a secret key', offending: 'secret', expected: 'a publishable or public key' },
    ],
    [
      'of the class of no key',
      rules.class,
      { key: undefined },
      { passes: false, observed: 'a missing key', offending: 'missing', expected: 'a secret key' },
    ],
    [
      'of an environment',
      rules.environment,
      { target: { environment: 'live' } },
      {
        passes: false,
        observed: 'a test key, addressed to live',
        offending: 'test',
        expected: 'a live key',
      },
    ],
    ['of an address that tells no environment', rules.environment, {}, passes('a test key', 'test')],
    [
      'of the environment of no key',
      rules.environment,
      { key: undefined, target: { environment: 'live' } },
      { passes: false, observed: 'a missing key, addressed to live', offending: 'missing', expected: 'a live key' },
    ],
    ['of a form', rules.form, present('bare'), passes(`${hint}, 16 characters`)],
    [
      'of the form of no key',
      rules.form,
      { credential: { found: 'absent' }, hint: 'nothing' },
      fails('nothing, 0 characters', 'nothing'),
    ],
    ['of a bare key', rules.sent, present('bare'), passes(`X-API-Key: ${hint}`)],
    ['of a key after Bearer', rules.sent, present('Bearer'), passes(`X-API-Key: Bearer ${hint}`)],
    ['of a key in Basic', rules.sent, present('Basic'), passes(`X-API-Key: Basic ${hint}`)],
    ['of a key behind another word', rules.sent, present('other'), passes(`X-API-Key: ${hint}`)],
    [
      'of no key',
      rules.sent,
      { credential: { found: 'absent' } },
      fails('no key in X-API-Key or Authorization or X-Other', 'no key'),
    ],
    ['of a known key', rules.known, { hint, key: record() }, passes(`${hint}, issued ${time(NOW - 1000)}`)],
    [
      'of an unknown key',
      rules.known,
      { ...present('bare'), key: undefined },
      fails(`${hint}, never issued`, 'never issued'),
    ],
    [
      'of a key that is not read',
      rules.known,
      { ...present('other'), key: undefined },
      fails(`${hint}, not after Bearer`, 'not after Bearer'),
    ],
    [
      'of no key that could be known',
      rules.known,
      { hint, credential: { found: 'absent' }, key: undefined },
      fails(`${hint}, never issued`, 'never issued'),
    ],
    ['of no expiry', rules.expired, {}, passes('no expiry')],
    ['of the expiry of no key', rules.expired, { key: undefined }, passes('no expiry')],
    [
      'of an expiry',
      rules.expired,
      { key: record({ expiresAt: NOW + 5 }) },
      passes(`expires ${expiry}, now ${time(NOW)}`, `expires ${expiry}`),
    ],
    ['of a key that was not replaced', rules.replaced, {}, passes('not replaced')],
    ['of no key to replace', rules.replaced, { key: undefined }, passes('not replaced')],
    ['of a replaced key', rules.replaced, ended('replaced'), fails(`replaced ${time(NOW - 1)}`)],
    ['of a key that was not revoked', rules.revoked, {}, passes('not revoked')],
    ['of no key to revoke', rules.revoked, { key: undefined }, passes('not revoked')],
    [
      'of a revoked key',
      rules.revoked,
      ended('revoked'),
      fails(`revoked ${time(NOW - 1)}`, `revoked ${time(NOW - 1)}`),
    ],
    [
      'of a revoked key that is not cached',
      rules.cached,
      ended('revoked'),
      fails(`revoked ${time(NOW - 1)}, not cached`, `revoked ${time(NOW - 1)}`),
    ],
    [
      'of a revoked key that is cached',
      rules.cached,
      { ...ended('revoked'), cachedAt: NOW },
      {
        passes: true,
        observed: `revoked ${time(NOW - 1)}, cached until ${time(NOW + 300_000)}, now ${time(NOW)}`,
        offending: `cached until ${time(NOW + 300_000)}`,
        cached: true,
      },
    ],
    ['of a call that is not counted', rules.rate, {}, passes('not counted')],
    [
      'of a call too many',
      rules.rate,
      { quota, account: { status: 'active', tier: 'small' } },
      {
        passes: false,
        observed: `call 4 of the window that ends ${time(NOW + 1000)}`,
        offending: 'call 4',
        expected: 'at most 3 calls in 60 s (Small)',
      },
    ],
    [
      'of a call of an account without a tier',
      rules.rate,
      { quota },
      {
        passes: false,
        observed: `call 4 of the window that ends ${time(NOW + 1000)}`,
        offending: 'call 4',
        expected: 'at most 3 calls in 60 s (no tier)',
      },
    ],
    ['of a store', rules.storeExists, inStore('store-b-0123'), passes('B store-b-…')],
    ['of a store that does not exist', rules.storeExists, inStore('store-c'), fails('no store of this name')],
    ['of no store in the address', rules.ownStore, { stores }, passes('no store addressed')],
    [
      "of another store's key",
      rules.ownStore,
      { ...inStore('store-b-0123'), key: record({ storeId: 'store-a-0123' }) },
      { passes: false, observed: 'a key of A store-a-…', offending: 'A store-a-…', expected: 'a key of B store-b-…' },
    ],
    [
      'of a store and no key',
      rules.ownStore,
      { ...inStore('store-b-0123'), key: undefined },
      {
        passes: false,
        observed: 'a key of no store of this name',
        offending: 'no store of this name',
        expected: 'a key of B store-b-…',
      },
    ],
    ['of a token', rules.tokenSent, { token: { state: 'invalid', why: 'forged' } }, passes('Authorization: Bearer …')],
    ['of no token', rules.tokenSent, {}, fails('no token in Authorization', 'no token')],
    ['of a forged token', rules.tokenGenuine, { token: { state: 'invalid', why: 'forged' } }, fails('forged')],
    ['of no token to be genuine', rules.tokenGenuine, {}, fails('no token')],
    [
      'of a token of another environment',
      rules.tokenGenuine,
      { token: { state: 'valid', claims: { environment: 'live' }, expiresAt: NOW } },
      {
        passes: false,
        observed: 'signature good, issued in live',
        offending: 'live',
        expected: 'a token of test',
      },
    ],
    [
      'of a token beside no key',
      rules.tokenGenuine,
      { token: { state: 'valid', claims: { environment: 'live' }, expiresAt: NOW }, key: undefined },
      {
        passes: false,
        observed: 'signature good, issued in live',
        offending: 'live',
        expected: 'a token of the key',
      },
    ],
    ['of no token to be fresh', rules.tokenFresh, {}, fails('no token')],
    [
      'of a token whose time is over',
      rules.tokenFresh,
      { token: { state: 'expired', claims: {}, expiresAt: NOW - 1 } },
      fails(`ends ${time(NOW - 1)}, now ${time(NOW)}`, `ends ${time(NOW - 1)}`),
    ],
    ['of no client secret', rules.clientSecret, post({}), fails('no s')],
    ['of an empty client secret', rules.clientSecret, post({ s: '' }), fails('no s')],
    ['of a client secret that is null', rules.clientSecret, post({ s: null }), fails('no s')],
    ['of a body that is no object', rules.clientSecret, post(['mine']), fails('no s')],
    [
      'of the client secret of this payment, in a body',
      rules.clientSecret,
      post({ s: 'mine' }),
      passes('s of this payment', 'not of this payment'),
    ],
    [
      'of a client secret that is no text',
      rules.clientSecret,
      { ...post({ s: 7 }), target: { clientSecretHash: hashKey('7') } },
      passes('s of this payment', 'not of this payment'),
    ],
    [
      'of a client secret in the body of a GET',
      rules.clientSecret,
      { ...post({ s: 'mine' }), call: factsOf().call },
      fails('no s'),
    ],
    [
      'of the client secret of another payment',
      rules.clientSecret,
      post({ s: 'other' }),
      fails('s that is not of this payment', 'not of this payment'),
    ],
    [
      'of a client secret and no payment',
      rules.clientSecret,
      { ...post({ s: 'mine' }), target: {} },
      passes('a s, and no payment to compare it with'),
    ],
  ])('%s', (_, rule, facts, observation) => {
    expect(rule.check(factsOf(facts))).toEqual(observation)
  })
})

describe('a client secret is asked', () => {
  test.each<readonly [string, Partial<Facts>, boolean]>([
    ['of a secret key that brings one', { ...post({ s: 'mine' }) }, true],
    ['of no secret key that brings none', { ...post({}) }, false],
    ['of no call that needs no key', { ...post({ s: 'mine' }), auth: { keys: [] } }, false],
    ['of a call without a known key', { ...post({}), key: undefined }, true],
  ])('%s', (_, facts, applies) => {
    expect(rules.clientSecret.applies?.(factsOf(facts))).toBe(applies)
  })
})

describe('a token is asked where the endpoint needs one', () => {
  test.each([rules.tokenSent, rules.tokenGenuine, rules.tokenFresh])('$title', (rule) => {
    expect(rule.applies?.(factsOf({ auth: { keys: [], token: true } }))).toBe(true)
    expect(rule.applies?.(factsOf())).toBe(false)
  })
})

const own = {
  ...terms,
  title: 'Own',
  description: 'Of its own.',
  expected: 'its own',
  scope: 'rate',
  notes: [],
} as const
const label = 'An account'

test.each<Check>([
  accountNot('suspended', { ...own, id: 'account', label }),
  notRevoked({ ...own, cachedForSeconds: 300 }),
  keyClass(own),
  clientSecret('s', own),
  environment(own),
  notExpired(own),
  keyForm([form], { ...own, length: 'fixed' }),
  knownKey('Pay', own),
  ownStore(own),
  rateLimit(minuteLimits, own),
  notReplaced(own),
  keySent(credentialLocations, own),
  storeExists(own),
  tokenFresh(own),
  tokenGenuine(own),
  tokenSent(own),
])("a provider's own terms come before those of the rule: $id", (rule) => {
  expect(rule).toMatchObject(own)
})
