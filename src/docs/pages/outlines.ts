import type { Provider } from '#mocks/engine/provider.ts'
import { endpointLike } from '#mocks/engine/route.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import { runOf } from '#src/docs/runs.ts'
import { bundleOf } from '#src/docs/provider-bundle.ts'

/** What is known of a case before its playground is there: its title, and its request without the ids, which each world makes anew. */
export type Outline = readonly [title: string, request: string]

/** Method and address of a request, with the names of an endpoint's parameters for their values. */
export const outlinedRequest = (
  provider: Provider,
  { method, url }: Pick<ArrangedRequest, 'method' | 'url'>,
): string => {
  const { origin, pathname } = new URL(url)
  return `${method} ${origin}${endpointLike(provider, method, pathname)?.path ?? pathname}`
}

/** The outlines of a provider's cases by id, the one that opens without a name first. */
export const outlinesOf = async (providerId: string): Promise<Readonly<Record<string, Outline>>> => {
  const { provider, docs } = await bundleOf(providerId)
  const cases = [...provider.cases].sort((a, b) => Number(b.id === docs.first) - Number(a.id === docs.first))
  const outlines = cases.map(async ({ id, title }) => {
    return [id, [title, outlinedRequest(provider, (await runOf(providerId, id)).sent)]] as const
  })
  return Object.fromEntries(await Promise.all(outlines))
}
