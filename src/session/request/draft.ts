import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { mediaType } from '#mocks/engine/body.ts'
import { type CredentialLocation, credentialValue, hasScheme, keyWrittenIn } from '#mocks/engine/credential.ts'
import { route } from '#mocks/engine/route.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import type { OutgoingCall } from '#src/transport/send.ts'
import { addressText, emptyPath, type NamedValue, paramsIn, readAddress } from './address.ts'

/** `carried`: the reader's own key, brought here from a diagnosis; it stands in no field. */
export type CredentialSource = 'none' | 'case' | 'example' | 'own' | 'saved' | 'pasted' | 'carried'

/** A key or token as chosen: where it comes from, which one it is there, and its full text, which stays in memory. */
export type Chosen = { readonly from: CredentialSource; readonly id: string; readonly text: string }
export const noCredential: Chosen = { from: 'none', id: '', text: '' }

/** The request that the reader edits. `endpoint` is empty where the address is no endpoint's; `way` counts in the provider's ways. */
export type RequestDraft = {
  readonly endpoint: string
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: readonly NamedValue[]
  readonly way: number
  readonly key: Chosen
  readonly token: Chosen
  readonly extra: readonly NamedValue[]
  readonly body: string
}

export const endpointOfDraft = (
  provider: Provider,
  { endpoint }: Pick<RequestDraft, 'endpoint'>,
): Endpoint | undefined => provider.endpoints.find(({ id }) => id === endpoint)

/** The endpoint that an address leads to; one whose parameters are still empty stays the one that it was. */
export const endpointAt = (provider: Provider, method: string, path: string, before: string): string => {
  const found = route(provider, method, path)?.endpoint
  if (found) return found.id
  const last = provider.endpoints.find(({ id }) => id === before)
  return last?.method === method && paramsIn(last.path, path) !== undefined ? last.id : ''
}

/** The value of a key's header. The prefix is put in front where the way asks for it, and never a second time. */
export const keyValue = (way: Pick<CredentialLocation, 'scheme'>, { from, text }: Chosen): string => {
  // A case or a pasted call shows mistakes as they are made, so nothing of it is mended.
  const isWritten = from !== 'case' && from !== 'carried' && hasScheme(way, text)
  return isWritten ? text : credentialValue(way, text)
}

/** The request of a case, taken apart into what the reader can change. */
export const draftOf = (provider: Provider, request: ArrangedRequest): RequestDraft => {
  const [, host = '', address = '/'] = /^https:\/\/([^/]+)(.*)/.exec(request.url) ?? []
  const { path, query } = readAddress(address)
  const endpoint = route(provider, request.method, path)?.endpoint
  const rest = new Map(Object.entries(request.headers))
  const take = (header: string, scheme: CredentialLocation['scheme']): string | undefined => {
    // A name in other letters is the point of its case: it stays as it is, among the further headers.
    const value = rest.get(header)
    const text = value === undefined ? undefined : keyWrittenIn({ scheme }, value)
    if (text !== undefined) rest.delete(header)
    return text
  }

  let way = 0
  let key = noCredential
  for (const [index, { header, scheme }] of provider.credentialLocations.entries()) {
    const text = key.from === 'none' ? take(header, scheme) : undefined
    if (text === undefined) continue
    way = index
    key = { from: 'case', id: 'case', text }
  }
  const token = endpoint?.auth.token === true ? take('Authorization', 'bearer') : undefined
  if (request.body && rest.get('Content-Type') === mediaType(endpoint ?? {})) rest.delete('Content-Type')
  return {
    endpoint: endpoint?.id ?? '',
    method: request.method,
    host,
    path,
    query,
    way,
    key,
    token: token === undefined ? noCredential : { from: 'case', id: 'case', text: token },
    extra: [...rest],
    body: request.body ?? '',
  }
}

/** The headers that go out, in their order; what the page itself adds is among them. */
export const headersOf = (provider: Provider, draft: RequestDraft): readonly NamedValue[] => {
  const way = provider.credentialLocations[draft.way]
  const named = (name: string) => draft.extra.some(([each]) => each.toLowerCase() === name)
  return [
    ...(way && draft.key.from !== 'none' ? [[way.header, keyValue(way, draft.key)] as const] : []),
    ...(draft.token.from !== 'none' ? [['Authorization', keyValue({ scheme: 'bearer' }, draft.token)] as const] : []),
    ...draft.extra.filter(([name]) => name !== ''),
    ...(sendsBody(draft) && !named('content-type')
      ? [['Content-Type', mediaType(endpointOfDraft(provider, draft) ?? {})] as const]
      : []),
  ]
}

export const sendsBody = ({ method, body }: Pick<RequestDraft, 'method' | 'body'>): boolean =>
  method !== 'GET' && method !== 'HEAD' && body !== ''

/** The call as it is sent. */
export const callOf = (provider: Provider, draft: RequestDraft): OutgoingCall => ({
  method: draft.method,
  url: `https://${draft.host}${addressText(draft)}`,
  headers: headersOf(provider, draft),
  ...(sendsBody(draft) && { body: draft.body }),
})

/** A request with nothing in it that a reader or the mock has made. */
export const emptyDraft = ({ endpoints, hosts }: Provider): RequestDraft => {
  const [endpoint] = endpoints
  return {
    endpoint: endpoint?.id ?? '',
    method: endpoint?.method ?? 'GET',
    host: hosts[0]?.host ?? '',
    path: emptyPath(endpoint?.path ?? '/'),
    query: [],
    way: 0,
    key: noCredential,
    token: noCredential,
    extra: [],
    body: '',
  }
}

/** Whether a body belongs to a call by habit: a `DELETE` may have one, and seldom does. */
const takesFields = ({ method, body }: Endpoint): boolean =>
  method !== 'GET' && (method !== 'DELETE' || body !== undefined)

/** The draft turned to another endpoint: the credential stays, what belongs to the old address goes. */
export const draftFor = (provider: Provider, draft: RequestDraft, endpoint: Endpoint): RequestDraft => ({
  ...draft,
  endpoint: endpoint.id,
  method: endpoint.method,
  host: draft.host === '' ? (provider.hosts[0]?.host ?? '') : draft.host,
  path: emptyPath(endpoint.path),
  query: [],
  token: endpoint.auth.token === true ? draft.token : noCredential,
  body: takesFields(endpoint) && endpoint.bodyType !== 'form' ? '{}' : '',
})
