import { type Json, parsedBody } from '#mocks/engine/request.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Catalog } from '#mocks/engine/catalog.ts'
import { respond } from '#mocks/browser/respond.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
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
  const store = memoryStore(() => 0, random)
  await store.reset({ providerId: provider.id, state, clock })
  const { method, url, headers, body } = request
  const { host, pathname, search } = new URL(url)
  const mock = { store, catalog, random, base: '' }
  const response = await respond(
    mock,
    new Request(`http://mock.invalid/${host}${pathname}${search}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
    }),
  )
  const reply = parsedBody({ body: await response.text() }) ?? null
  const [entry] = await store.requests(provider.id)
  if (!entry) throw new Error(`${provider.id}/${each.id}: the mock logged no request`)
  return {
    request,
    reply: { status: response.status, headers: Object.fromEntries(response.headers), body: reply },
    entry,
  }
}
