import { bodyText, mediaType } from '#mocks/engine/body.ts'
import { credentialValue } from '#mocks/engine/credential.ts'
import type { Environment, Random } from '#mocks/engine/key.ts'
import type {
  BodyChange,
  Case,
  CaseContext,
  CaseRequest,
  DeclaredCase,
  Given,
  RequestParts,
} from '#mocks/engine/case.ts'
import type { KeyState } from '#mocks/engine/key-state.ts'
import { own } from '#mocks/engine/own.ts'
import { isObject, type Json } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { newState, type ProviderState } from '#mocks/engine/provider-state.ts'
import { signToken } from './tokens.ts'
import type { Clock } from './clock.ts'
import { makeKey } from './issue-key.ts'

/** A request that shows a case: the provider's own address, and the body as the text that is sent. */
export type ArrangedRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export type ArrangedCase = { readonly state: ProviderState; readonly clock: Clock; readonly request: ArrangedRequest }

const USUAL_TIME = '2026-01-15T10:00:00.000Z'

/** When a case begins, epoch ms. */
export const caseTime = ({ at }: Pick<Case, 'at'>): number => Date.parse(at ?? USUAL_TIME)

/** Builds a case's world, its clock standing still, and the request that shows the case in it. */
export const arrange = async (provider: Provider, each: Case, random: Random): Promise<ArrangedCase> => {
  const now = caseTime(each)
  const state = newState(provider, random, now)
  return { state, clock: { mode: 'frozen', now }, request: await arrangeOn(provider, each, state, now, random) }
}

/** The request that shows a case in a world that is there: the case changes the state as it needs it, so give a copy. */
export const arrangeOn = async (
  provider: Provider,
  each: Case,
  state: ProviderState,
  now: number,
  random: Random,
  environment: Environment = 'test',
): Promise<ArrangedRequest> => {
  const context: CaseContext<unknown> = { ...contextOf(provider, state, now, random), environment }
  return requestOf(
    provider,
    'send' in each ? await declared(provider, each, state, context) : await each.arrange(context),
  )
}

const contextOf = (
  provider: Provider,
  state: ProviderState,
  now: number,
  random: Random,
): Omit<CaseContext<unknown>, 'environment'> => ({
  now,
  random,
  data: state.data,
  stores: state.stores,
  key: (is = {}) => makeKey(provider, state, is, now, random),
  sign: (claims, expiresAt) => signToken(claims, state.tokenSecret, Math.min(now, expiresAt - 1000), expiresAt),
})

/** The request of a case that is data. The state changes first, then the call is filled in, then keys are made. */
const declared = async (
  provider: Provider,
  { given = {}, send, request = {} }: DeclaredCase,
  state: ProviderState,
  context: CaseContext<unknown>,
): Promise<CaseRequest> => {
  const [name, change] = typeof send === 'string' ? [send] : send
  const call = own(provider.calls, name)
  if (!call) throw new Error(`${provider.id} has no sample call "${name}"`)
  Object.assign(state.account, given.account)
  if (given.requestId !== undefined) state.pinnedIds.push(given.requestId)
  given.data?.(context)

  const { endpoint = name, key } = call
  const parts: RequestParts = { ...call, ...(await call.fill?.(context)) }
  const keyed = provider.endpoints.some(({ id, auth }) => id === endpoint && auth.keys.length > 0)
  return {
    ...parts,
    endpoint,
    ...(change && { body: changed(parts.body, change) }),
    ...request,
    headers: headersOf(provider, request.headers, keyed, parts.headers, () => sentKey(given, key, context)),
  }
}

/** The text of the key that is sent, made between the key before it and the key after it. */
const sentKey = (
  { earlier, key = {}, later }: Given,
  usual: KeyState | undefined,
  context: CaseContext<unknown>,
): string => {
  const { cut, ...is } = key
  if (earlier) context.key(earlier)
  const { text } = context.key({ ...usual, ...is })
  if (later) context.key(later)
  return cut === undefined ? text : text.slice(0, -cut)
}

/** A case's own headers, `{key}` in them replaced; or the key in the provider's first place for it, beside the call's headers. */
const headersOf = (
  { credentialLocations: [first] }: Provider,
  given: RequestParts['headers'],
  keyed: boolean,
  others: RequestParts['headers'],
  make: () => string,
): Readonly<Record<string, string>> => {
  if (!given) return { ...(first && keyed && { [first.header]: credentialValue(first, make()) }), ...others }
  if (!Object.values(given).some((value) => value.includes('{key}'))) return given
  const text = make()
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.replaceAll('{key}', text)]))
}

/** A body with fields changed; those that became undefined are left out. */
const changed = (body: Json | undefined, change: BodyChange): Json => {
  const fields = Object.entries<Json | undefined>({ ...(isObject(body) && body), ...change })
  return Object.fromEntries(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

const requestOf = (provider: Provider, asked: CaseRequest): ArrangedRequest => {
  const endpoint = provider.endpoints.find((each) => each.id === asked.endpoint)
  if (!endpoint) throw new Error(`${provider.id} has no endpoint "${asked.endpoint}"`)
  const path =
    asked.path ?? endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? ''))
  const query = asked.query ? `?${new URLSearchParams(asked.query).toString()}` : ''
  const host = asked.host ?? provider.hosts[0]?.host ?? ''
  const body = asked.rawBody ?? (asked.body === undefined ? undefined : bodyText(endpoint, asked.body))
  return {
    method: asked.method ?? endpoint.method,
    url: `https://${host}${path}${query}`,
    headers: { ...asked.headers, ...(body !== undefined && { 'Content-Type': mediaType(endpoint) }) },
    ...(body !== undefined && { body }),
  }
}
