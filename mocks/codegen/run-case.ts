import { type Json, parsedBody } from '#mocks/engine/request.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Catalog } from '#mocks/engine/catalog.ts'
import { call, createMock } from '#mocks/mock.ts'
import { arrange, type ArrangedRequest } from '#mocks/state/arrange.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'

export type CaseRun = {
  readonly request: ArrangedRequest
  readonly reply: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Json }
  readonly entry: LogEntry
}

/** Plays a case in a scratch world of its own: the request as it was sent, the answer, and the log's entry with the trace. */
export const runCase = async (catalog: Catalog, provider: Provider, each: Case, random: Random): Promise<CaseRun> => {
  const { state, clock, request } = await arrange(provider, each, random)
  const mock = createMock({
    catalog,
    random,
    system: () => 0,
    world: { clock, states: { [provider.id]: state }, logs: {} },
  })
  const { status, headers, body, entry } = await call(mock, request)
  if (!entry) throw new Error(`${provider.id}/${each.id}: the mock logged no request`)
  return { request, reply: { status, headers, body: parsedBody({ body }) ?? null }, entry }
}
