import { isObject } from '#mocks/engine/request.ts'
import { own } from '#mocks/engine/own.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { matchPath } from '#mocks/engine/route.ts'
import type { Mock } from '#mocks/state/mock.ts'
import type { Transaction, LogEntry } from '#mocks/engine/log-entry.ts'
import { patchAccount } from './account.ts'
import { listCases, stageCase } from './cases.ts'
import { mintKeys, relabelKey, revokeKey, rotateKey } from './keys.ts'
import { readFields, readObject, unknownFields } from './read.ts'
import { badFields, type ControlResult, notFound, ok } from './result.ts'
import { shownAccount, shownKeys } from './shown-account.ts'
import { shownRequest } from './shown-request.ts'
import { advanceClock, setClock, showClock } from './time.ts'

export type ControlRequest = { readonly method: string; readonly path: string; readonly body: string }

type Params = Readonly<Record<string, string>>
type Operation = (mock: Mock, params: Params, body: string) => ControlResult | Promise<ControlResult>
type ProviderOperation = (
  provider: Provider,
  mock: Mock,
  params: Params,
  body: string,
) => ControlResult | Promise<ControlResult>
type Step = (provider: Provider, transaction: Transaction, mock: Mock, params: Params, body: string) => ControlResult

const onProvider =
  (run: ProviderOperation): Operation =>
  async (mock, params, body) => {
    const provider = await mock.catalog.byId(params['provider'] ?? '')
    return provider ? run(provider, mock, params, body) : notFound(`provider "${params['provider'] ?? ''}"`)
  }

/** An operation that is one atomic step on the provider's state. */
const onState = (step: Step): Operation =>
  onProvider((provider, mock, params, body) =>
    mock.store.change(provider, (transaction) => step(provider, transaction, mock, params, body)),
  )

/** An operation that takes no fields: a body is either absent or an empty object. */
const withoutFields =
  (operation: Operation): Operation =>
  (mock, params, body) => {
    const read = readObject(body)
    if ('refused' in read) return read.refused
    const errors = unknownFields(read.value, [])
    return errors.length > 0 ? badFields(errors) : operation(mock, params, body)
  }

const keyId = (params: Params): string => params['id'] ?? ''

// Fixed words stand before parameters: the first pattern that fits is taken.
const operations: readonly (readonly [pattern: string, methods: Readonly<Record<string, Operation>>])[] = [
  ['/_dashboard', { GET: async ({ store, catalog }) => withProviders(showClock(await store.clock()), catalog.ids) }],
  [
    '/_dashboard/reset',
    { POST: withoutFields(async ({ store }) => (await store.reset(), { status: 204, body: null })) },
  ],
  ['/_dashboard/clock', { PUT: ({ store }, _, body) => setClock(store, body) }],
  ['/_dashboard/clock/advance', { POST: ({ store }, _, body) => advanceClock(store, body) }],
  [
    '/_dashboard/requests/:id',
    { GET: async ({ store }, params) => oneRequest(await store.request(keyId(params)), keyId(params)) },
  ],
  ['/_dashboard/cases/:provider', { GET: onProvider(listCases) }],
  [
    '/_dashboard/cases/:provider/:case',
    {
      POST: withoutFields(onProvider((provider, mock, params) => stageCase(provider, mock, params['case'] ?? ''))),
    },
  ],
  ['/_dashboard/:provider', { GET: onState((provider, transaction) => ok(shownAccount(provider, transaction))) }],
  [
    '/_dashboard/:provider/account',
    { PATCH: onState((provider, transaction, _, __, body) => patchAccount(provider, transaction, body)) },
  ],
  [
    '/_dashboard/:provider/requests',
    { GET: onProvider(async ({ id }, { store }) => ok({ requests: (await store.requests(id)).map(shownRequest) })) },
  ],
  [
    '/_dashboard/:provider/keys',
    {
      GET: onState((_, transaction) => ok({ keys: shownKeys(transaction) })),
      POST: onState((provider, transaction, { random }, _, body) => mintKeys(provider, transaction, body, random)),
    },
  ],
  [
    '/_dashboard/:provider/keys/:id',
    {
      PATCH: onState((provider, transaction, _, params, body) =>
        relabelKey(provider, transaction, keyId(params), body),
      ),
    },
  ],
  [
    '/_dashboard/:provider/keys/:id/rotate',
    {
      POST: withoutFields(
        onState((provider, transaction, { random }, params) => rotateKey(provider, transaction, keyId(params), random)),
      ),
    },
  ],
  [
    '/_dashboard/:provider/keys/:id/revoke',
    {
      POST: withoutFields(
        onState((provider, transaction, _, params) => revokeKey(provider, transaction, keyId(params))),
      ),
    },
  ],
]

const oneRequest = (entry: LogEntry | undefined, id: string): ControlResult =>
  entry ? ok(shownRequest(entry)) : notFound(`request "${id}"`)

const withProviders = (result: ControlResult, ids: readonly string[]): ControlResult =>
  'body' in result && isObject(result.body) ? ok({ ...result.body, providers: ids }) : result

/** The control plane of the mock. Whatever it is asked, it answers with a result or a problem. */
export const handleControl = async (mock: Mock, { method, path, body }: ControlRequest): Promise<ControlResult> => {
  for (const [pattern, methods] of operations) {
    const params = matchPath(pattern, path)
    if (!params) continue
    const operation = own(methods, method)
    if (operation) return operation(mock, params, body)
    const allow = Object.keys(methods).join(', ')
    return {
      problem: {
        status: 405,
        title: 'Method not allowed',
        detail: `${method} is not for ${path}; it takes ${allow}.`,
        allow,
      },
    }
  }
  return runAction(mock, method, path, body)
}

const runAction = async (mock: Mock, method: string, path: string, body: string): Promise<ControlResult> => {
  const [, , id = ''] = path.split('/')
  const provider = await mock.catalog.byId(id)
  for (const action of provider?.actions ?? []) {
    const params = matchPath(`/_dashboard/${id}${action.path}`, path)
    if (!provider || !params || method !== 'POST') continue
    const read = readFields(body, action.body, action.fields)
    if ('refused' in read) return read.refused
    return mock.store.change(provider, ({ state, now }) =>
      action.run({ params, body: read.value, now, data: state.data }),
    )
  }
  return notFound(`dashboard call at ${path}`)
}
