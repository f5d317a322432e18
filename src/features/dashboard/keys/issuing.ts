import { isObject, parsedBody } from '#mocks/engine/request.ts'
import { WorldGone } from '#mocks/browser/world-gone.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Mock } from '#mocks/mock.ts'
import { issuedIn } from '#src/session/keys/issued-in.ts'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import { callOf, type Chosen, draftFor, emptyDraft, type RequestDraft } from '#src/session/request/draft.ts'
import { requestFor } from '#src/session/request/request-for.ts'
import { send } from '#src/transport/send.ts'

/** The endpoint whose answers hold a client secret: the one that opens what another endpoint reads with it. */
export const clientSecretIssuer = ({ endpoints }: Pick<Provider, 'endpoints'>): Endpoint | undefined => {
  const reader = endpoints.find(({ query }) => query !== undefined && 'client_secret' in query)
  return endpoints.find(({ method, path }) => method === 'POST' && reader?.path.startsWith(`${path}/:`) === true)
}

/** The texts in a JSON body that a form shows as fields of its own. */
export const issuingFields = ({ body }: Pick<RequestDraft, 'body'>): Readonly<Record<string, string>> => {
  const json = parsedBody({ body })
  if (!isObject(json)) return {}
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** A body with the texts of a form in the place of its own. */
export const withFields = (body: string, values: Readonly<Record<string, string>>): string => {
  const json = parsedBody({ body })
  return isObject(json) ? JSON.stringify({ ...json, ...values }) : body
}

/** A request to `endpoint` that would succeed in this world, with this key. */
export const issuingRequest = (
  provider: Provider,
  mock: Mock,
  endpoint: Endpoint,
  key: Chosen,
): Promise<RequestDraft> =>
  requestFor(provider, mock, draftFor(provider, { ...emptyDraft(provider), key }, endpoint), endpoint)

export type IssuedObject = { readonly issued: readonly IssuedCredential[] } | { readonly why: string }

/** Sends a request, and returns the credentials in its answer or why there are none. */
export const issue = async (
  provider: Provider,
  mock: Mock,
  worldId: string,
  draft: RequestDraft,
  kind: IssuedCredential['kind'],
): Promise<IssuedObject> => {
  const sent = await send(mock, callOf(provider, draft), new AbortController().signal)
  switch (sent.kind) {
    case 'answered': {
      const issued = issuedIn(sent.body, worldId).filter((each) => each.kind === kind)
      return issued.length > 0 ? { issued } : { why: `${sent.status} ${sent.statusText}: ${sent.body}` }
    }
    case 'unsendable':
    case 'failed':
      return { why: sent.why }
    case 'cancelled':
      return { why: 'Nothing was sent.' }
    case 'gone':
      return { why: new WorldGone().message }
    default:
      return sent satisfies never
  }
}
