import type { Catalog } from '#mocks/engine/catalog.ts'
import { type Json, parsedBody } from '#mocks/engine/request.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { redact } from '#mocks/engine/redact.ts'
import { route } from '#mocks/engine/route.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'

/** A case as a description of an API shows it: where it went, and what came back, credentials masked. */
export type Played = {
  readonly id: string
  readonly title: string
  readonly source: Source
  /** Id of the endpoint; absent where the address is no endpoint's. */
  readonly endpoint: string | undefined
  /** Id of the reply; absent where the call succeeded. */
  readonly reply: string | undefined
  readonly status: number
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  /** Ids of the rules that were asked about it. */
  readonly asked: readonly string[]
}

/** Runs all cases of a provider, each in a world of its own. The seed is the case's name, so the outcome changes only with the case. */
export const playedCases = (catalog: Catalog, provider: Provider): Promise<readonly Played[]> =>
  Promise.all(
    provider.cases.map(async (each) => {
      const { request, reply, entry } = await runCase(
        catalog,
        provider,
        each,
        seededRandom(`${provider.id}/${each.id}`),
      )
      const body = parsedBody({ body: redact(JSON.stringify(reply.body), provider.keyFormats) }) ?? null
      const endpoint = route(provider, request.method, new URL(request.url).pathname)?.endpoint.id
      return {
        id: each.id,
        title: each.title,
        source: each.source,
        endpoint,
        reply: each.expects.reply,
        status: reply.status,
        headers: reply.headers,
        body,
        asked: entry.trace.flatMap(({ rule, outcome }) => (outcome === 'skipped' ? [] : [rule])),
      }
    }),
  )
