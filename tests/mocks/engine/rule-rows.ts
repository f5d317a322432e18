import { documented } from '#mocks/engine/source.ts'
import { hashKey, HEX, type KeyFormat } from '#mocks/engine/key.ts'
import type { Check, Facts, Token } from '#mocks/engine/rule.ts'
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

const source = documented('Heading')

export const terms = { response: 'refused', source }

export const form: KeyFormat = {
  class: 'secret',
  environment: 'test',
  prefix: 'sk.test_',
  randomPart: { alphabet: HEX, length: 8 },
  source,
  randomPartSource: source,
}

const ways = [{ header: 'X-API-Key', scheme: 'bare', note: '', empty: 'absent', source }] as const

export const sent = (text: string): Partial<Facts> => ({
  credential: { found: 'present', header: 'X-API-Key', text, scheme: 'bare' },
})

const stores = [
  { id: 'store-a', name: 'A' },
  { id: 'store-b', name: 'B' },
]

const inStore = (id: string): Partial<Facts> => ({ stores, auth: { keys: ['secret'], store: 'id' }, params: { id } })
const ofStoreA = { stores, key: record({ storeId: 'store-a' }) }

const token = (state: 'valid' | 'expired', environment: string): Token => ({
  state,
  claims: { environment },
  expiresAt: NOW,
})

export const quota = (used: number) => ({ limit: 3, used, resetsAt: NOW + 1000 })

const query = (text: string): Partial<Facts> => ({ call: { ...factsOf().call, query: new URLSearchParams(text) } })

export const description = 'A sentence.'

export const fixed = keyForm([form], { ...terms, length: 'fixed', description: description, expected: 'the form' })

const free = keyForm([form], { ...terms, length: 'free', description: description, expected: 'the form' })

const named = { ...terms, id: 'account', title: 'Account', label: 'An account', description }

export const cached = notRevoked({ ...terms, cachedForSeconds: 300 })

export const revoked = record({ ended: { how: 'revoked', at: NOW - 1 } })

/** What each rule lets through, and what it refuses. */
export const rows: readonly (readonly [title: string, rule: Check, facts: Partial<Facts>, passes: boolean])[] = [
  ['a key that was sent passes', keySent(ways, terms), {}, true],
  ['a key that was not sent fails', keySent(ways, terms), { credential: { found: 'absent' } }, false],
  ['a known key passes', knownKey('X', terms), {}, true],
  ['an unknown key fails', knownKey('X', terms), { key: undefined }, false],
  ['a key of the right class passes', keyClass({ ...terms, description: description }), {}, true],
  [
    'a key of the wrong class fails',
    keyClass({ ...terms, description: description }),
    { key: record({ class: 'public' }) },
    false,
  ],
  ['no key at all fails the class', keyClass({ ...terms, description: description }), { key: undefined }, false],
  ['a key of the fixed length passes', fixed, sent('sk.test_0123abcd'), true],
  ['one character less fails where the length is fixed', fixed, sent('sk.test_0123abc'), false],
  ['one character more fails where the length is fixed', fixed, sent('sk.test_0123abcde'), false],
  ['another length passes where no text fixes it', free, sent('sk.test_0123'), true],
  ['a prefix alone fails', free, sent('sk.test_'), false],
  ['a letter outside the alphabet fails', free, sent('sk.test_0123abcg'), false],
  ['an upper-case letter fails where the alphabet has none', free, sent('sk.test_0123ABCD'), false],
  ['a dot in a prefix stands for itself alone', free, sent('skxtest_0123abcd'), false],
  ['a newline behind a key fails', free, sent('sk.test_0123abcd\n'), false],
  ['a key without an expiry passes', notExpired(terms), {}, true],
  ['the last millisecond before the expiry passes', notExpired(terms), { key: record({ expiresAt: NOW + 1 }) }, true],
  ['the very instant of the expiry fails', notExpired(terms), { key: record({ expiresAt: NOW }) }, false],
  ['a key that was not replaced passes', notReplaced(terms), {}, true],
  ['a replaced key fails', notReplaced(terms), { key: record({ ended: { how: 'replaced', at: NOW } }) }, false],
  ['a revoked key is no replaced one', notReplaced(terms), { key: revoked }, true],
  ['a key that was not revoked passes', notRevoked(terms), {}, true],
  ['a revoked key fails', notRevoked(terms), { key: revoked }, false],
  [
    'a revoked key passes in the last millisecond of its cached lookup',
    cached,
    { key: revoked, cachedAt: NOW - 299_999 },
    true,
  ],
  ['a revoked key fails when the 300 seconds are over', cached, { key: revoked, cachedAt: NOW - 300_000 }, false],
  ['a revoked key without a cached lookup fails', cached, { key: revoked }, false],
  ['call 3 of 3 passes', rateLimit(minuteLimits, terms), { quota: quota(2) }, true],
  ['call 4 of 3 fails', rateLimit(minuteLimits, terms), { quota: quota(3) }, false],
  ['a call that is not counted passes', rateLimit(minuteLimits, terms), {}, true],
  [
    'data of the own environment passes',
    environment({ ...terms, description: description }),
    { target: { environment: 'test' } },
    true,
  ],
  [
    'data of the other environment fails',
    environment({ ...terms, description: description }),
    { target: { environment: 'live' } },
    false,
  ],
  ['an address that tells no environment passes', environment({ ...terms, description: description }), {}, true],
  ['an active account passes', accountNot('suspended', named), {}, true],
  ['a suspended account fails', accountNot('suspended', named), { account: { status: 'suspended' } }, false],
  [
    'a deleted account is not a suspended one',
    accountNot('suspended', named),
    { account: { status: 'deleted' } },
    true,
  ],
  ['a store that exists passes', storeExists(terms), inStore('store-b'), true],
  ['a store that does not exist fails', storeExists(terms), inStore('store-c'), false],
  ['the own store in the address passes', ownStore(terms), { ...ofStoreA, ...inStore('store-a') }, true],
  ['another store in the address fails', ownStore(terms), { ...ofStoreA, ...inStore('store-b') }, false],
  ['an object of another store fails', ownStore(terms), { ...ofStoreA, target: { storeId: 'store-b' } }, false],
  ['an address without a store passes', ownStore(terms), ofStoreA, true],
  [
    'a token that was sent passes',
    tokenSent(terms),
    { token: token('valid', 'test'), auth: { keys: ['secret'], token: true } },
    true,
  ],
  ['a token that was not sent fails', tokenSent(terms), { auth: { keys: ['secret'], token: true } }, false],
  ['a genuine token of the own environment passes', tokenGenuine(terms), { token: token('valid', 'test') }, true],
  ['a genuine token of the other environment fails', tokenGenuine(terms), { token: token('valid', 'live') }, false],
  ['a forged token fails', tokenGenuine(terms), { token: { state: 'invalid', why: 'signature does not fit' } }, false],
  ['an expired token is genuine', tokenGenuine(terms), { token: token('expired', 'test') }, true],
  ['a token that is not over passes', tokenFresh(terms), { token: token('valid', 'test') }, true],
  ['a token whose time is over fails', tokenFresh(terms), { token: token('expired', 'test') }, false],
  [
    'the client secret of this payment passes',
    clientSecret('s', terms),
    { ...query('s=mine'), target: { clientSecretHash: hashKey('mine') } },
    true,
  ],
  [
    'the client secret of another payment fails',
    clientSecret('s', terms),
    { ...query('s=other'), target: { clientSecretHash: hashKey('mine') } },
    false,
  ],
  [
    'a client secret whose hash ends otherwise fails',
    clientSecret('s', terms),
    { ...query('s=mine'), target: { clientSecretHash: `${hashKey('mine').slice(0, -1)}x` } },
    false,
  ],
  ['no client secret fails', clientSecret('s', terms), { target: { clientSecretHash: hashKey('mine') } }, false],
]

/** What pages and the diagnosis make of a check hangs on these facts, so each stands here once more, check by check. */
export const ruleFacts: Readonly<Record<string, Partial<Check> & Record<string, unknown>>> = {
  'key-sent': { situation: 'no-key', asks: 'request' },
  bearer: { label: 'A key without its scheme', aspect: 'header', asks: 'request' },
  form: { label: 'A key of the wrong form', asks: 'request', standIn: 'known' },
  known: { situation: 'unknown-key', asks: 'state' },
  'not-replaced': { situation: 'replaced-key', asks: 'state', guide: 'lifecycle' },
  'not-revoked': { situation: 'revoked-key', asks: 'state', guide: 'lifecycle' },
  'not-expired': { situation: 'expired-key', asks: 'state', guide: 'lifecycle' },
  class: { situation: 'client-key', asks: 'request', guide: 'keys' },
  environment: { situation: 'other-environment', asks: 'state', guide: 'keys' },
  rate: { situation: 'too-many-calls', asks: 'state', guide: 'limits' },
  'client-secret': { label: 'A wrong client secret', aspect: 'secondCredential', asks: 'state' },
  'token-sent': { label: 'No token of a customer', aspect: 'secondCredential', asks: 'request' },
  'token-valid': { label: 'A bad token', aspect: 'secondCredential', asks: 'state' },
  'token-fresh': { label: 'A token past its time', aspect: 'secondCredential', asks: 'request' },
  'token-store': { label: 'A token of another store', aspect: 'secondCredential', asks: 'state' },
  'phone-verified': { label: 'Phone verified', asks: 'state' },
  'store-exists': { label: 'A store that does not exist', asks: 'state' },
  store: { label: 'A key of another store', asks: 'state' },
  'user-exists': { label: 'A deleted user', asks: 'state' },
  'account-active': { label: 'A suspended account', asks: 'state' },
}
