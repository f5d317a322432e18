import type { Provider } from '#mocks/engine/provider.ts'
import { call, createMock, type Mock } from '#mocks/mock.ts'
import { callOf, type RequestDraft } from '#src/session/request/draft.ts'
import { indented } from '#src/session/request/request-for.ts'
import { reasonPhrase } from '#src/ui/status-text.ts'
import { refusalOf } from '#src/transport/sendable.ts'
import type { SendOutcome } from '#src/session/state.ts'
import { answerOf, type ShownAnswer } from './answer.ts'

/** What sending would end in, worked out on a copy of the world: nothing is sent, and nothing changes. */
export const outcomeAhead = async (provider: Provider, mock: Mock, draft: RequestDraft): Promise<SendOutcome> => {
  const request = callOf(provider, draft)
  const problem = refusalOf(request)
  if (problem) return { kind: 'unsendable', ...problem }
  const { clock, system } = await mock.store.clock()
  const state = await mock.store.change(provider, ({ plain }) => structuredClone(plain))
  const copy = createMock({
    ...mock,
    system: () => system,
    world: { clock, states: { [provider.id]: state }, logs: {} },
  })
  const { status, headers, body, entry } = await call(copy, request)
  const answer: ShownAnswer = {
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
  return { kind: 'answered', ticket: 0, answer, of: draft }
}
