import type { Json } from '#mocks/engine/request.ts'
import type { Case, CaseRequest } from '#mocks/engine/case.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { open, text } from '#mocks/providers/ivorypay/sources.ts'

type IvoryPayCase = Case<IvoryPayData>

/** The quickstart's call: rates, with `headers`. */
export const rates = (headers: Readonly<Record<string, string>> = {}): CaseRequest => ({
  endpoint: 'rates-crypto-collection',
  headers,
})
/** The same with the key as it belongs. */
export const withKey = (key: string) => rates({ Authorization: key })
const listNetworks = (key: string, headers: Readonly<Record<string, string>> = {}): CaseRequest => ({
  endpoint: 'networks',
  params: { token: 'USDT' },
  headers: { Authorization: key, ...headers },
})
const shownNetworks = (networks: Json): Json => ({ status: true, message: 'Networks retrieved', data: networks })

const unauthorized: IvoryPayCase['expects'] = {
  status: 401,
  reply: 'unauthorized',
  rule: 'key-sent',
  body: { statusCode: 401, message: 'Unauthorized' },
}
/** A refused key, with the printed answer. */
export const invalidKey = (rule: string): IvoryPayCase['expects'] => ({
  status: 400,
  reply: 'invalid-key',
  rule,
  body: { statusCode: 400, message: 'Invalid key' },
})

export const keyCases: readonly IvoryPayCase[] = [
  {
    id: 'good-key',
    title: 'A good key',
    source: text.sending,
    expects: { status: 200 },
    arrange: (context) => withKey(context.mint().text),
  },
  {
    id: 'test-networks',
    title: 'A test key sees test networks',
    source: text.environments,
    expects: { status: 200, body: shownNetworks(['BSC_TESTNET']) },
    arrange: (context) => listNetworks(context.mint().text),
  },
  {
    id: 'live-networks',
    title: 'A live key sees live networks',
    note: 'The same call as with the test key. The key alone makes the difference.',
    source: text.environments,
    expects: { status: 200, body: shownNetworks(['BSC_MAINNET', 'POLYGON']) },
    arrange: (context) => listNetworks(context.mint({ environment: 'live' }).text),
  },
  {
    id: 'environment-header',
    title: 'A test key beside a header that asks for live',
    note: 'No header chooses the environment; this one is not read.',
    source: text.environments,
    expects: { status: 200, body: shownNetworks(['BSC_TESTNET']) },
    arrange: (context) => listNetworks(context.mint().text, { 'X-Environment': 'LIVE' }),
  },
  {
    id: 'missing-key',
    title: 'No Authorization header',
    source: text.errors,
    expects: unauthorized,
    arrange: () => rates(),
  },
  {
    id: 'empty-key',
    title: 'An empty Authorization header',
    note: 'What a variable that is not set sends.',
    source: open.emptyHeader,
    expects: unauthorized,
    arrange: () => withKey(''),
  },
  {
    id: 'other-header',
    title: 'A good key in another header',
    note: '`x-api-key` belongs to another product of IvoryPay. Here it carries nothing.',
    source: text.errors,
    expects: unauthorized,
    arrange: (context) => rates({ 'X-API-Key': context.mint().text }),
  },
  {
    id: 'bearer-key',
    title: 'A good key after Bearer',
    note: 'The header is there, so this is no 401: the whole value, `Bearer` included, is looked up as a key.',
    source: open.bearer,
    expects: invalidKey('known'),
    arrange: (context) => withKey(`Bearer ${context.mint().text}`),
  },
  {
    id: 'bearer-alone',
    title: 'Bearer with nothing behind it',
    note: 'What a template with an empty variable sends. The header has a value, so it is judged as a key.',
    source: open.bearer,
    expects: invalidKey('known'),
    arrange: () => withKey('Bearer'),
  },
  {
    id: 'undefined-key',
    title: 'The word undefined for a key',
    note: 'What JavaScript sends when the variable is not set. It is a value, so this is no 401.',
    source: text.errors,
    expects: invalidKey('known'),
    arrange: () => withKey('undefined'),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    source: text.errors,
    expects: invalidKey('known'),
    arrange: (context) => withKey(context.unknown()),
  },
  {
    id: 'cut-key',
    title: 'A key that lost its last characters',
    source: text.errors,
    expects: invalidKey('known'),
    arrange: (context) => withKey(context.mint().text.slice(0, -6)),
  },
  {
    id: 'long-key',
    title: 'A key of another length that nobody issued',
    note: 'No text gives a length, so only the look-up can refuse it.',
    source: open.keyLength,
    expects: invalidKey('known'),
    arrange: (context) => withKey(context.unknown() + context.unknown().slice('sk_test_'.length)),
  },
  {
    id: 'bad-key-bad-body',
    title: 'A bad key with a bad body',
    note: 'The key is judged first.',
    source: text.eachRequest,
    expects: invalidKey('known'),
    arrange: (context) => ({
      endpoint: 'swap-estimate',
      headers: { Authorization: context.unknown() },
      rawBody: '{"sourceCurrency": ',
    }),
  },
]
