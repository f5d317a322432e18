import { parsedBody } from '#mocks/engine/request.ts'
import { type Basis, weakest } from '#mocks/engine/source.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { arrange } from '#mocks/state/arrange.ts'
import type { Mock } from '#mocks/state/mock.ts'
import { type ControlResult, notFound, ok } from './result.ts'

/** What a case rests on: the weakest of the case, its reply's status and its reply's body. */
const caseBasis = (provider: Provider, { source, expects }: Case): Basis => {
  const reply = expects.reply === undefined ? undefined : provider.replies[expects.reply]
  return reply ? weakest(source, reply.source.status, reply.source.body) : source.basis
}

/** All cases of a provider. */
export const listCases = (provider: Provider): ControlResult =>
  ok({
    cases: provider.cases.map((each) => ({
      id: each.id,
      title: each.title,
      basis: caseBasis(provider, each),
      expects: { status: each.expects.status },
    })),
  })

/** Puts the case's world in place of this one, and gives the request that shows the case. */
export const stageCase = async (provider: Provider, { store, random }: Mock, id: string): Promise<ControlResult> => {
  const each = provider.cases.find((one) => one.id === id)
  if (!each) return notFound(`case "${id}" of ${provider.name}`)
  const { state, clock, request } = await arrange(provider, each, random)
  await store.reset({ providerId: provider.id, state, clock })
  const { method, url, headers, body } = request
  const shownBody = body === undefined ? undefined : (parsedBody({ body }) ?? body)
  return ok({ request: { method, url, headers, ...(shownBody !== undefined && { body: shownBody }) } }, 201)
}
