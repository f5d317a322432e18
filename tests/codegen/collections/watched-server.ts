import type { Provider } from '#mocks/engine/provider.ts'
import { createMock } from '#mocks/package/index.ts'
import { serve } from '#mocks/package/server.ts'

/** What a request came to, as it is compared: `401 not-revoked`. */
const outcome = (status: number, rule = 'none'): string => `${status} ${rule}`

/** A server with what each request came to, in the order in which they came. */
export type WatchedServer = { readonly origin: string; readonly outcomes: string[]; close(): Promise<void> }

export const watchedServer = async (providers: readonly Provider[]): Promise<WatchedServer> => {
  const mock = await createMock({ providers })
  const server = await serve(mock)
  const outcomes: string[] = []
  mock.subscribe(({ status, verdict }) => outcomes.push(outcome(status, 'rule' in verdict ? verdict.rule : undefined)))
  return { origin: server.origin, outcomes, close: () => server.close() }
}

/** What the cases of a provider come to, in their order. */
export const documentedOutcomes = ({ cases }: Provider): readonly string[] =>
  cases.map(({ expects }) => outcome(expects.status, expects.rule))
