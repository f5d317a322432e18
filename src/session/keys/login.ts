import type { Provider } from '#mocks/engine/provider.ts'
import type { Mock } from '#mocks/mock.ts'
import { callOf, noCredential, type RequestDraft } from '#src/session/request/draft.ts'
import { loginEndpoint } from '#src/session/request/endpoints.ts'
import { requestFor } from '#src/session/request/request-for.ts'
import { send } from '#src/transport/send.ts'
import { issuedIn } from './issued-in.ts'
import type { IssuedCredential } from './issued.ts'

/** Logs the demo customer in, as the provider's own case does it; undefined where no token came back. */
export const logIn = async (
  provider: Provider,
  mock: Mock,
  worldId: string,
  draft: RequestDraft,
): Promise<IssuedCredential | undefined> => {
  const endpoint = loginEndpoint(provider)
  if (!endpoint) return undefined
  const request = await requestFor(provider, mock, { ...draft, key: noCredential, token: noCredential }, endpoint)
  const sent = await send(mock, callOf(provider, { ...request, key: noCredential }), new AbortController().signal)
  return sent.kind === 'answered' ? issuedIn(sent.body, worldId).find(({ kind }) => kind === 'token') : undefined
}
