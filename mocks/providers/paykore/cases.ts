import type { Json } from '../../engine/call.ts'
import type { Environment } from '../../engine/key.ts'
import type { Case, Scene } from '../../engine/provider.ts'
import { open, pages, text } from './grounds.ts'
import type { PayKoreData } from './ledger.ts'

type PayKoreCase = Case<PayKoreData>
type PayKoreScene = Scene<PayKoreData>

const minutes = (count: number): number => count * 60_000
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`)

const list = (key?: string) => ({
  endpoint: 'list-wallets',
  ...(key !== undefined && { headers: { 'X-API-Key': key } }),
})
const read = (key: string, id: string) => ({ endpoint: 'read-wallet', params: { id }, headers: { 'X-API-Key': key } })
const create = (scene: PayKoreScene, body: Json) => ({
  endpoint: 'create-wallet',
  headers: { 'X-API-Key': scene.mint().text },
  body,
})
const wallets = ({ data }: PayKoreScene, environment: Environment = 'test') => Object.values(data[environment].wallets)

const pairOf = (scene: PayKoreScene, environment: Environment = 'test') => {
  const [source, dest] = wallets(scene, environment)
  if (!source || !dest) throw new Error('paykore: the initial world has two wallets')
  return { source, dest }
}

/** A transfer of NGN 5,000 between the two initial wallets, with `change` on top. */
const transfer = (
  scene: PayKoreScene,
  change: { readonly [name: string]: Json } = {},
  headers: Record<string, string> = {},
) => {
  const { source, dest } = pairOf(scene)
  const body = {
    source_wallet_id: source.id,
    dest_wallet_id: dest.id,
    amount_kobo: 500_000,
    reference: 'order-1001',
    ...change,
  }
  return { endpoint: 'transfer', headers: { 'X-API-Key': scene.mint().text, ...headers }, body }
}

const rates = (limit: number, left: number) => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Remaining': String(left),
})

const invalid = (gate: string) => ({ status: 401, reply: 'invalid-api-key', gate })

const printed = (
  code: string,
  message: string,
  http_status: number,
  request_id: string,
  meta: { readonly [name: string]: Json } = {},
): Json => ({
  error: { code, message, http_status },
  meta: { request_id, ...meta },
})
const printedInvalid = printed(
  'INVALID_API_KEY',
  'The API key provided is invalid or has been revoked.',
  401,
  'req_7hJkL9mNpQ',
)

const keyCases: readonly PayKoreCase[] = [
  {
    id: 'good-key',
    title: 'A good key',
    ground: text.sending,
    expects: { status: 200, headers: rates(300, 299) },
    stage: (scene) => list(scene.mint({ label: 'api-server-staging' }).text),
  },
  {
    id: 'bearer-key',
    title: 'A good key, sent as Bearer',
    ground: text.sending,
    expects: { status: 200 },
    stage: (scene) => ({ endpoint: 'list-wallets', headers: { Authorization: `Bearer ${scene.mint().text}` } }),
  },
  {
    id: 'live-key',
    title: 'A live key on live data',
    ground: text.environments,
    expects: { status: 200 },
    stage: (scene) => read(scene.mint({ environment: 'live' }).text, pairOf(scene, 'live').source.id),
  },
  {
    id: 'missing-key',
    title: 'No key in either header',
    ground: text.errors,
    expects: {
      status: 401,
      reply: 'missing-api-key',
      gate: 'key-sent',
      body: printed('MISSING_API_KEY', 'No API key was provided. Add an X-API-Key header.', 401, 'req_4kMnO5pQrS'),
      headers: { 'X-RateLimit-Limit': null },
    },
    stage: (scene) => (scene.pinRequestId('req_4kMnO5pQrS'), list()),
  },
  {
    id: 'empty-key',
    title: 'An empty X-API-Key',
    ground: open.emptyHeader,
    expects: { status: 401, reply: 'missing-api-key', gate: 'key-sent' },
    stage: () => list(''),
  },
  {
    id: 'empty-key-then-bearer',
    title: 'An empty X-API-Key beside a Bearer key',
    ground: open.emptyHeader,
    expects: { status: 200 },
    stage: (scene) => ({
      endpoint: 'list-wallets',
      headers: { 'X-API-Key': '', Authorization: `Bearer ${scene.mint().text}` },
    }),
  },
  {
    id: 'other-scheme',
    title: 'Authorization without Bearer',
    note: 'A key that stands in `Authorization` by itself is not read at all.',
    ground: open.otherScheme,
    expects: { status: 401, reply: 'missing-api-key', gate: 'key-sent' },
    stage: (scene) => ({ endpoint: 'list-wallets', headers: { Authorization: scene.mint().text } }),
  },
  {
    id: 'both-headers',
    title: 'Both headers, the wrong key in X-API-Key',
    note: '`X-API-Key` counts, so the good key in `Authorization` does not help.',
    ground: open.bothHeaders,
    expects: invalid('known'),
    stage: (scene) => ({
      endpoint: 'list-wallets',
      headers: { 'X-API-Key': scene.unknown(), Authorization: `Bearer ${scene.mint().text}` },
    }),
  },
  {
    id: 'publishable-key',
    title: 'A publishable key',
    note: 'Such keys are not issued yet, and no text says what one gets.',
    ground: open.publishable,
    expects: invalid('class'),
    stage: (scene) => list(scene.unknown().replace('sk_', 'pk_')),
  },
  {
    id: 'malformed-key',
    title: 'A key that lost its last characters',
    ground: open.malformed,
    expects: invalid('form'),
    stage: (scene) => list(scene.mint().text.slice(0, -6)),
  },
  {
    id: 'doubled-bearer',
    title: 'Bearer written twice',
    ground: open.malformed,
    expects: invalid('form'),
    stage: (scene) => ({ endpoint: 'list-wallets', headers: { Authorization: `Bearer Bearer ${scene.mint().text}` } }),
  },
  {
    id: 'printed-key',
    title: 'The sample key that the text prints',
    note: 'Its form is right, but it was issued to nobody.',
    ground: text.keys,
    expects: invalid('known'),
    stage: () => list(`sk_test_${'a1b2c3d4e5f6'.repeat(6).slice(0, 64)}`),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    ground: text.errors,
    expects: {
      ...invalid('known'),
      body: printedInvalid,
      headers: { 'X-RateLimit-Limit': null, 'X-RateLimit-Remaining': null },
    },
    stage: (scene) => (scene.pinRequestId('req_7hJkL9mNpQ'), list(scene.unknown())),
  },
  {
    id: 'revoked-cached',
    title: 'A revoked key, still cached',
    note: 'Revoked 4 minutes after its look-up was cached: it works for one minute more.',
    ground: text.rotation,
    at: '2026-01-15T10:04:59.000Z',
    expects: { status: 200 },
    stage: (scene) => {
      const key = scene.mint()
      scene.cache(key.id, scene.now - minutes(5) + 1000)
      scene.end(key.id, 'revoked', scene.now - minutes(1))
      return list(key.text)
    },
  },
  {
    id: 'revoked-cache-over',
    title: 'A revoked key, cache over',
    ground: text.rotation,
    at: '2026-01-15T10:05:00.000Z',
    expects: { ...invalid('not-revoked'), body: printedInvalid, headers: rates(300, 300) },
    stage: (scene) => {
      const key = scene.mint()
      scene.cache(key.id, scene.now - minutes(5))
      scene.end(key.id, 'revoked', scene.now - minutes(1))
      scene.pinRequestId('req_7hJkL9mNpQ')
      return list(key.text)
    },
  },
  {
    id: 'revoked-never-cached',
    title: 'A revoked key that was not in use',
    note: 'No call had cached its look-up, so it fails at once.',
    ground: open.cacheFill,
    expects: invalid('not-revoked'),
    stage: (scene) => {
      const key = scene.mint()
      scene.end(key.id, 'revoked')
      return list(key.text)
    },
  },
  {
    id: 'expired-key',
    title: 'A key past its date',
    ground: text.errors,
    at: '2025-01-01T00:00:00.000Z',
    expects: {
      status: 401,
      reply: 'expired-api-key',
      gate: 'not-expired',
      body: printed(
        'EXPIRED_API_KEY',
        'This API key expired on 2025-01-01. Create a new key in the dashboard.',
        401,
        'req_2bCdE3fGhI',
      ),
      headers: { 'X-RateLimit-Limit': '300' },
    },
    stage: (scene) => (scene.pinRequestId('req_2bCdE3fGhI'), list(scene.mint({ expiresAt: day('2025-01-01') }).text)),
  },
  {
    id: 'last-second',
    title: 'A key in the last second before its date',
    ground: open.expiryInstant,
    at: '2024-12-31T23:59:59.999Z',
    expects: { status: 200 },
    stage: (scene) => list(scene.mint({ expiresAt: day('2025-01-01') }).text),
  },
  {
    id: 'expired-while-cached',
    title: 'A key past its date, still cached',
    note: 'The date is checked on each call; the cache does not help.',
    ground: open.expiryInstant,
    at: '2025-01-01T00:01:00.000Z',
    expects: { status: 401, reply: 'expired-api-key', gate: 'not-expired' },
    stage: (scene) => {
      const key = scene.mint({ expiresAt: day('2025-01-01') })
      scene.cache(key.id, scene.now - minutes(2))
      return list(key.text)
    },
  },
  {
    id: 'revoked-and-expired',
    title: 'A key both revoked and past its date',
    ground: open.cacheFill,
    at: '2025-02-01T00:00:00.000Z',
    expects: invalid('not-revoked'),
    stage: (scene) => {
      const key = scene.mint({ expiresAt: day('2025-01-01') })
      scene.end(key.id, 'revoked', day('2024-12-01'))
      return list(key.text)
    },
  },
  {
    id: 'rate-headers',
    title: 'The headers after 53 calls of a minute',
    ground: text.limits,
    at: '2024-06-01T00:00:30.000Z',
    expects: { status: 200, headers: { ...rates(300, 247), 'X-RateLimit-Reset': '1717200060' } },
    stage: (scene) => {
      const key = scene.mint()
      scene.count(key.id, 52)
      return list(key.text)
    },
  },
  {
    id: 'call-300',
    title: 'Call 300 of a minute, on Starter',
    ground: text.limits,
    expects: { status: 200, headers: { 'X-RateLimit-Remaining': '0' } },
    stage: (scene) => {
      const key = scene.mint()
      scene.count(key.id, 299)
      return list(key.text)
    },
  },
  {
    id: 'over-limit',
    title: 'Call 301 of a minute, on Starter',
    ground: text.limits,
    at: '2024-06-01T00:00:48.000Z',
    expects: {
      status: 429,
      reply: 'rate-limit-exceeded',
      gate: 'rate',
      body: printed(
        'RATE_LIMIT_EXCEEDED',
        'Too many requests. Slow down and retry after the indicated time.',
        429,
        'req_9kLmN2oPqR',
        { retry_after: 12 },
      ),
      headers: { ...rates(300, 0), 'X-RateLimit-Reset': '1717200060', 'Retry-After': null },
    },
    stage: (scene) => {
      const key = scene.mint()
      scene.count(key.id, 300)
      scene.pinRequestId('req_9kLmN2oPqR')
      return list(key.text)
    },
  },
  {
    id: 'growth-tier',
    title: 'Call 301 of a minute, on Growth',
    ground: text.limits,
    expects: { status: 200, headers: rates(1000, 699) },
    stage: (scene) => {
      scene.account.tier = 'growth'
      const key = scene.mint()
      scene.count(key.id, 300)
      return list(key.text)
    },
  },
  {
    id: 'scale-tier',
    title: 'A call on Scale',
    note: 'The text calls the limit custom; the number is ours.',
    ground: open.scale,
    expects: { status: 200, headers: { 'X-RateLimit-Limit': '5000' } },
    stage: (scene) => {
      scene.account.tier = 'scale'
      return list(scene.mint().text)
    },
  },
  {
    id: 'live-key-on-sandbox',
    title: 'A live key on sandbox data',
    ground: text.environments,
    expects: { ...invalid('environment'), headers: { 'X-RateLimit-Remaining': '300' } },
    stage: (scene) => read(scene.mint({ environment: 'live' }).text, pairOf(scene).source.id),
  },
  {
    id: 'test-key-on-live',
    title: 'A test key on live data',
    ground: text.environments,
    expects: invalid('environment'),
    stage: (scene) => read(scene.mint().text, pairOf(scene, 'live').source.id),
  },
  {
    id: 'transfer-across',
    title: 'A transfer into the other environment',
    note: 'The environment is judged before the body, so the missing amount does not matter yet.',
    ground: open.environmentByData,
    expects: invalid('environment'),
    stage: (scene) => ({
      endpoint: 'transfer',
      headers: { 'X-API-Key': scene.mint().text },
      body: { source_wallet_id: pairOf(scene).source.id, dest_wallet_id: pairOf(scene, 'live').source.id },
    }),
  },
  {
    id: 'bad-key-bad-body',
    title: 'A bad key with a bad body',
    note: 'The key is judged first.',
    ground: open.malformed,
    expects: invalid('known'),
    stage: (scene) => ({
      endpoint: 'transfer',
      headers: { 'X-API-Key': scene.unknown() },
      rawBody: '{"amount_kobo": ',
    }),
  },
]

const walletCases: readonly PayKoreCase[] = [
  {
    id: 'create-wallet',
    title: 'A new wallet',
    ground: pages.wallets,
    expects: { status: 200 },
    stage: (scene) => create(scene, { userRef: 'user_chika', currency: 'NGN' }),
  },
  {
    id: 'read-wallet',
    title: 'One wallet',
    ground: pages.wallets,
    expects: { status: 200 },
    stage: (scene) => read(scene.mint().text, pairOf(scene).source.id),
  },
  {
    id: 'transfer',
    title: 'A transfer',
    ground: pages.transfers,
    expects: { status: 200 },
    stage: (scene) => transfer(scene),
  },
  {
    id: 'unknown-wallet',
    title: 'A wallet that does not exist',
    ground: pages.support,
    expects: { status: 404, reply: 'wallet-not-found' },
    stage: (scene) => read(scene.mint().text, 'wlt_0000000000'),
  },
  {
    id: 'unknown-destination',
    title: 'A transfer to a wallet that does not exist',
    ground: pages.support,
    expects: { status: 404, reply: 'wallet-not-found' },
    stage: (scene) => transfer(scene, { dest_wallet_id: 'wlt_0000000000' }),
  },
  {
    id: 'wrong-currency',
    title: 'A wallet in another currency',
    ground: pages.support,
    expects: { status: 400, reply: 'invalid-currency' },
    stage: (scene) => create(scene, { userRef: 'user_chika', currency: 'USD' }),
  },
  {
    id: 'second-wallet',
    title: 'A second wallet for the same user',
    ground: open.duplicateUser,
    expects: { status: 409, reply: 'duplicate-user-ref' },
    stage: (scene) => create(scene, { userRef: 'user_ada', currency: 'NGN' }),
  },
  {
    id: 'missing-field',
    title: 'A required field left out',
    ground: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    stage: (scene) => create(scene, { currency: 'NGN' }),
  },
  {
    id: 'wrong-type',
    title: 'An amount written as text',
    ground: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    stage: (scene) => transfer(scene, { amount_kobo: '500000' }),
  },
  {
    id: 'longest-user-ref',
    title: 'A userRef of 255 characters',
    ground: pages.wallets,
    expects: { status: 200 },
    stage: (scene) => create(scene, { userRef: 'u'.repeat(255), currency: 'NGN' }),
  },
  {
    id: 'user-ref-too-long',
    title: 'A userRef of 256 characters',
    ground: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    stage: (scene) => create(scene, { userRef: 'u'.repeat(256), currency: 'NGN' }),
  },
  {
    id: 'not-json',
    title: 'A body that is not JSON',
    ground: open.validation,
    expects: { status: 400, reply: 'not-json' },
    stage: (scene) => ({
      endpoint: 'create-wallet',
      headers: { 'X-API-Key': scene.mint().text },
      rawBody: '{"userRef": "user_chika",}',
    }),
  },
  {
    id: 'one-kobo',
    title: 'A transfer of 1 kobo',
    note: 'The smallest amount; its fee rounds to nothing.',
    ground: pages.transfers,
    expects: { status: 200 },
    stage: (scene) => transfer(scene, { amount_kobo: 1 }),
  },
  {
    id: 'amount-too-low',
    title: 'A transfer of nothing',
    ground: pages.support,
    expects: { status: 400, reply: 'amount-too-low' },
    stage: (scene) => transfer(scene, { amount_kobo: 0 }),
  },
  {
    id: 'same-wallet',
    title: 'A transfer to the same wallet',
    ground: pages.support,
    expects: { status: 400, reply: 'same-wallet-transfer' },
    stage: (scene) => transfer(scene, { dest_wallet_id: pairOf(scene).source.id }),
  },
  {
    id: 'duplicate-reference',
    title: 'A reference used before',
    ground: pages.support,
    expects: { status: 409, reply: 'duplicate-reference' },
    stage: (scene) => {
      scene.data.test.references['order-1001'] = true
      return transfer(scene)
    },
  },
  {
    id: 'insufficient-funds',
    title: 'Less money than amount and fee',
    note: 'The wallet holds the amount, but not the fee on top.',
    ground: pages.support,
    expects: { status: 422, reply: 'insufficient-funds' },
    stage: (scene) => transfer(scene, { amount_kobo: pairOf(scene).source.kobo }),
  },
  {
    id: 'frozen-source',
    title: 'A frozen source wallet',
    ground: pages.support,
    expects: { status: 422, reply: 'wallet-frozen' },
    stage: (scene) => {
      pairOf(scene).source.status = 'frozen'
      return transfer(scene)
    },
  },
  {
    id: 'frozen-destination',
    title: 'A frozen destination wallet',
    note: 'A frozen wallet may receive.',
    ground: pages.concepts,
    expects: { status: 200 },
    stage: (scene) => {
      pairOf(scene).dest.status = 'frozen'
      return transfer(scene)
    },
  },
  {
    id: 'closed-source',
    title: 'A closed source wallet',
    ground: pages.support,
    expects: { status: 422, reply: 'wallet-closed' },
    stage: (scene) => {
      pairOf(scene).source.status = 'closed'
      return transfer(scene)
    },
  },
  {
    id: 'closed-destination',
    title: 'A closed destination wallet',
    ground: pages.support,
    expects: { status: 422, reply: 'wallet-closed' },
    stage: (scene) => {
      pairOf(scene).dest.status = 'closed'
      return transfer(scene)
    },
  },
  {
    id: 'unknown-endpoint',
    title: 'An address that does not exist',
    note: 'Judged before the key, so no rate headers come.',
    ground: open.unknownPath,
    expects: { status: 404, reply: 'not-found', headers: { 'X-RateLimit-Limit': null } },
    stage: (scene) => ({ endpoint: 'list-wallets', path: '/v1/purses', headers: { 'X-API-Key': scene.mint().text } }),
  },
  {
    id: 'wrong-method',
    title: 'A method that the endpoint does not take',
    ground: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    stage: (scene) => ({ endpoint: 'list-wallets', method: 'DELETE', headers: { 'X-API-Key': scene.mint().text } }),
  },
]

/** Every outcome that is documented or assumed, ready to be reproduced. */
export const cases: readonly PayKoreCase[] = [...keyCases, ...walletCases]
