import type { Endpoint, Provider } from '../../../mocks/engine/provider.ts'
import type { Mock } from '../../../mocks/respond.ts'
import { callOf, noCredential } from '../request/draft.ts'
import type { Draft } from '../request/draft.ts'
import { requestFor } from '../request/request-for.ts'
import { send } from '../transport/send.ts'
import { issuedIn } from './issued-in.ts'
import type { Made } from './made.ts'

/** The endpoint that gives a customer's token: the one that asks for no key, at a provider that has tokens. */
export const loginEndpoint = ({ tokens, endpoints }: Pick<Provider, 'tokens' | 'endpoints'>): Endpoint | undefined =>
  tokens && endpoints.find(({ needs }) => needs.keys.length === 0 && needs.token !== true)

/** Logs the demo customer in, as the provider's own case does it; undefined where no token came back. */
export const logIn = async (
  provider: Provider,
  mock: Mock,
  worldId: string,
  draft: Draft,
): Promise<Made | undefined> => {
  const endpoint = loginEndpoint(provider)
  if (!endpoint) return undefined
  const request = await requestFor(provider, mock, { ...draft, key: noCredential, token: noCredential }, endpoint)
  const sent = await send(mock, callOf(provider, { ...request, key: noCredential }), new AbortController().signal)
  return sent.kind === 'answered' ? issuedIn(sent.body, worldId).find(({ kind }) => kind === 'token') : undefined
}
