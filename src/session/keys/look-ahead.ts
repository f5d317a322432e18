import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { route } from '#mocks/engine/route.ts'
import { parsedBody } from '#mocks/engine/request.ts'
import type { RequestTarget } from '#mocks/engine/rule.ts'
import { type Mock, PAGE_IP } from '#mocks/mock.ts'
import { issuedKey } from '#mocks/engine/provider-state.ts'
import { bareKey } from '#mocks/engine/auth-scheme.ts'
import type { RequestDraft } from '#src/session/request/draft.ts'

/** What a world knows of a request before it is sent: the key's record, and what the address leads to. */
export type Ahead = {
  readonly key: { readonly class: KeyClass; readonly environment: Environment } | undefined
  readonly target: RequestTarget
}

/** Looks into a world without changing it. */
export const lookAhead = async (provider: Provider, { store }: Mock, draft: RequestDraft): Promise<Ahead> =>
  store.change(provider, ({ plain: state }) => {
    const key = draft.key.text === '' ? undefined : issuedKey(state, bareKey(draft.key.text))
    const routed = route(provider, draft.method, draft.path)
    const call = {
      method: draft.method,
      host: draft.host,
      path: draft.path,
      query: new URLSearchParams(draft.query.map(([name, value]) => [name, value])),
      headers: {},
      body: draft.body,
      ip: PAGE_IP,
    }
    const target =
      routed?.endpoint.target?.({ call, params: routed.params, json: parsedBody(call), key, data: state.data }) ?? {}
    return { key: key && { class: key.class, environment: key.environment }, target }
  })
