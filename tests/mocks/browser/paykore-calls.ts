import type { Random } from '#mocks/engine/key.ts'
import type { ApiRequest } from '#mocks/engine/request.ts'
import { answer } from '#mocks/engine/response.ts'
import { provider } from '#mocks/providers/paykore/provider.ts'
import { issueKey } from '#mocks/state/issue-key.ts'
import type { Store } from '#mocks/state/store.ts'

/** A call of PayKore with this key. */
const call = (key: string): ApiRequest => ({
  method: 'GET',
  host: 'api.paykore.dev',
  path: '/v1/wallets',
  query: new URLSearchParams(),
  headers: { 'x-api-key': key },
  body: '',
  ip: '203.0.113.7',
})

/** The calls of a tab, to the world that its store keeps. */
export const callsTo = (store: Store, random: Random) => ({
  send: (key: string) =>
    store.change(provider, (draft) => answer(provider, draft, call(key), { state: 'absent' }, random)),
  mint: async (): Promise<string> => {
    const order = { class: 'secret', environment: 'test' } as const
    const text = await store.change(provider, ({ state, now }) => issueKey(provider, state, order, now, random)?.text)
    return text ?? ''
  },
})
