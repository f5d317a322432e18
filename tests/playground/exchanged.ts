import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { call, createMock } from '#mocks/mock.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { answerOf } from '#src/session/answer/answer.ts'
import type { DiffLineOfLog } from '#src/features/dashboard/log/lines.ts'
import { callOf, draftOf, type RequestDraft } from '#src/session/request/draft.ts'
import { indented } from '#src/session/request/request-for.ts'
import type { SentExchange } from '#src/session/state.ts'

export const providerOf = async (id: string): Promise<Provider> => {
  const loaded = await registry[id]?.load()
  if (!loaded) throw new Error(`no provider ${id}`)
  return loaded.provider
}

/** A case of a provider sent from a page, with what the reader changed before. */
export const exchanged = async (
  provider: Provider,
  caseId: string,
  edit: Partial<RequestDraft> = {},
): Promise<SentExchange> => {
  const each = provider.cases.find(({ id }) => id === caseId)
  if (!each) throw new Error(`${provider.id} has no case ${caseId}`)
  const random = seededRandom(`${provider.id}/${caseId}`)
  const { state, clock, request } = await arrange(provider, each, random)
  const mock = createMock({
    catalog: catalogOf(registry),
    random,
    system: () => 0,
    world: { clock, states: { [provider.id]: state }, logs: {} },
  })
  const draft = draftOf(provider, request)
  const origin = { ...draft, body: indented(draft.body) }
  const of = { ...origin, ...edit }
  const { status, headers, body, entry } = await call(mock, callOf(provider, of))
  if (!entry) throw new Error('nothing was logged')
  const sent = {
    kind: 'answered' as const,
    status,
    statusText: '',
    headers: Object.entries(headers),
    body,
    ms: 1,
    via: 'page' as const,
    entry,
  }
  return {
    entry,
    of,
    answer: answerOf(sent, indented),
    world: { kind: 'case', mock, caseId },
    origin,
    model: { by: 'case', draft: origin },
  }
}

export const lineOf = (exchange: SentExchange): DiffLineOfLog => ({
  id: exchange.entry.id,
  entry: exchange.entry,
  exchange,
})
