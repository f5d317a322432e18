import * as usual from '#mocks/engine/usual-cases.ts'
import type { Json } from '#mocks/engine/request.ts'
import { invalidKey, type IvoryPayCase } from '#mocks/providers/ivorypay/case-helpers.ts'
import { open, text } from '#mocks/providers/ivorypay/sources.ts'

const shownNetworks = (networks: Json): Json => ({ status: true, message: 'Networks retrieved', data: networks })

const unauthorized: IvoryPayCase['expects'] = {
  status: 401,
  reply: 'unauthorized',
  rule: 'key-sent',
  body: { statusCode: 401, message: 'Unauthorized' },
}
export const keyCases: readonly IvoryPayCase[] = [
  { id: 'good-key', title: 'A good key', source: text.sending, send: 'rates-crypto-collection' },
  {
    id: 'test-networks',
    title: 'A test key sees test networks',
    source: text.environments,
    expects: { status: 200, body: shownNetworks(['BSC_TESTNET']) },
    send: 'networks',
  },
  {
    id: 'live-networks',
    title: 'A live key sees live networks',
    note: 'The same call as with the test key. The key alone makes the difference.',
    source: text.environments,
    expects: { status: 200, body: shownNetworks(['BSC_MAINNET', 'POLYGON']) },
    given: { key: { environment: 'live' } },
    send: 'networks',
  },
  {
    id: 'environment-header',
    title: 'A test key beside a header that asks for live',
    note: 'No header chooses the environment; this one is not read.',
    source: text.environments,
    expects: { status: 200, body: shownNetworks(['BSC_TESTNET']) },
    send: 'networks',
    request: { headers: { Authorization: '{key}', 'X-Environment': 'LIVE' } },
  },
  {
    id: 'missing-key',
    title: 'No Authorization header',
    source: text.errors,
    expects: unauthorized,
    send: 'rates-crypto-collection',
    request: { headers: {} },
  },
  {
    id: 'empty-key',
    title: 'An empty Authorization header',
    note: 'An unset variable sends this.',
    source: open.emptyHeader,
    expects: unauthorized,
    send: 'rates-crypto-collection',
    request: { headers: { Authorization: '' } },
  },
  {
    id: 'other-header',
    title: 'A good key in another header',
    note: '`x-api-key` belongs to another product of IvoryPay. Here it carries nothing.',
    source: text.errors,
    expects: unauthorized,
    send: 'rates-crypto-collection',
    request: { headers: { 'X-API-Key': '{key}' } },
  },
  {
    id: 'bearer-key',
    title: 'A good key after Bearer',
    note: 'The header is there, so this is not a 401: the whole value, `Bearer` included, is looked up as a key.',
    source: open.bearer,
    expects: invalidKey('known'),
    send: 'rates-crypto-collection',
    request: { headers: { Authorization: 'Bearer {key}' } },
  },
  {
    id: 'bearer-alone',
    title: 'Bearer with nothing after it',
    note: 'What a template with an empty variable sends. The header has a value, so it is judged as a key.',
    source: open.bearer,
    expects: invalidKey('known'),
    send: 'rates-crypto-collection',
    request: { headers: { Authorization: 'Bearer' } },
  },
  {
    id: 'undefined-key',
    title: 'The word undefined as the key',
    note: 'What JavaScript sends when the variable is not set. It is a value, so this is not a 401.',
    source: text.errors,
    expects: invalidKey('known'),
    send: 'rates-crypto-collection',
    request: { headers: { Authorization: 'undefined' } },
  },
  {
    id: 'unknown-key',
    title: 'A key that was never issued',
    source: text.errors,
    expects: invalidKey('known'),
    given: { key: { issued: false } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'cut-key',
    title: 'A key that lost its last characters',
    source: text.errors,
    expects: invalidKey('known'),
    given: { key: { cut: 6 } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'long-key',
    title: 'A key of another length that was never issued',
    note: 'No text gives a length, so only the lookup can refuse it.',
    source: open.keyLength,
    expects: invalidKey('known'),
    arrange: (context) => {
      const unknown = () => context.key({ issued: false }).text
      const key = unknown() + unknown().slice('sk_test_'.length)
      return { endpoint: 'rates-crypto-collection', headers: { Authorization: key } }
    },
  },
  {
    ...usual.badKeyBadBody,
    source: text.eachRequest,
    expects: invalidKey('known'),
    send: 'swap-estimate',
    request: { rawBody: '{"sourceCurrency": ' },
  },
]
