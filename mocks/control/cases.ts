import { parsedBody } from '#mocks/engine/request.ts'
import { weakest } from '#mocks/engine/source.ts'
import type { Basis } from '#mocks/engine/source.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { stage } from '#mocks/state/arrange.ts'
import type { Store } from '#mocks/state/store.ts'
import { notFound, ok } from './result.ts'
import type { Result } from './result.ts'

/** What a case rests on: the weakest of the case, its reply's status and its reply's body. */
const caseBasis = (provider: Provider, { ground, expects }: Case): Basis => {
  const reply = expects.reply === undefined ? undefined : provider.replies[expects.reply]
  return reply ? weakest(ground, reply.ground.status, reply.ground.body) : ground.basis
}

/** All cases of a provider. */
export const listCases = (provider: Provider): Result =>
  ok({
    cases: provider.cases.map((each) => ({
      id: each.id,
      title: each.title,
      basis: caseBasis(provider, each),
      expects: { status: each.expects.status },
    })),
  })

/** Puts the case's world in place of this one, and gives the request that shows the case. */
export const stageCase = async (store: Store, provider: Provider, id: string, random: Random): Promise<Result> => {
  const each = provider.cases.find((one) => one.id === id)
  if (!each) return notFound(`case "${id}" of ${provider.name}`)
  const { slice, clock, request } = await stage(provider, each, random)
  await store.reset({ providerId: provider.id, slice, clock })
  const { method, url, headers, body } = request
  const shownBody = body === undefined ? undefined : (parsedBody({ body }) ?? body)
  return ok({ request: { method, url, headers, ...(shownBody !== undefined && { body: shownBody }) } }, 201)
}
