import type { Provider } from '#mocks/engine/provider.ts'
import { type Mock, respond } from '#mocks/browser/respond.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { callOf, type RequestDraft } from '#src/session/request/draft.ts'
import { indented } from '#src/session/request/request-for.ts'
import { reasonPhrase } from '#src/ui/status-text.ts'
import { unsendable } from '#src/transport/sendable.ts'
import { answerOf, type ShownAnswer } from './answer.ts'

/** What a request will answer, worked out on a copy of its world: nothing is sent, and nothing changes. */
export const answerAhead = async (
  provider: Provider,
  mock: Mock,
  draft: RequestDraft,
): Promise<ShownAnswer | undefined> => {
  const { method, url, headers, body } = callOf(provider, draft)
  if (unsendable(headers)) return undefined
  const { clock, system } = await mock.store.clock()
  const state = await mock.store.change(provider, (at) => structuredClone(at.state))
  const store = memoryStore(() => system, mock.random)
  await store.reset({ providerId: provider.id, state, clock })
  const { host, pathname, search } = new URL(url)
  const request = new Request(`${location.origin}${mock.base}/${host}${pathname}${search}`, {
    method,
    headers: Object.fromEntries(headers),
    ...(body !== undefined && { body }),
  })
  const response = await respond({ ...mock, store }, request)
  const [entry] = await store.requests(provider.id)
  return {
    ...answerOf(
      {
        kind: 'answered',
        status: response.status,
        statusText: reasonPhrase(response.status),
        headers: [...response.headers],
        body: await response.text(),
        ms: 0,
        via: 'page',
        entry,
      },
      indented,
    ),
    via: 'ahead',
  }
}
