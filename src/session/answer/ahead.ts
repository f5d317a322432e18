import type { Provider } from '#mocks/engine/provider.ts'
import { call, createMock, type Mock } from '#mocks/mock.ts'
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
  const request = callOf(provider, draft)
  if (unsendable(request.headers)) return undefined
  const { clock, system } = await mock.store.clock()
  const state = await mock.store.change(provider, (at) => structuredClone(at.state))
  const copy = createMock({
    ...mock,
    system: () => system,
    world: { clock, states: { [provider.id]: state }, logs: {} },
  })
  const { status, headers, body, entry } = await call(copy, request)
  return {
    ...answerOf(
      {
        kind: 'answered',
        status,
        statusText: reasonPhrase(status),
        headers: Object.entries(headers),
        body,
        ms: 0,
        via: 'page',
        entry,
      },
      indented,
    ),
    via: 'ahead',
  }
}
