import type { Environment, KeyClass, Random } from '#mocks/engine/key.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { own } from '#mocks/engine/own.ts'
import { matchPath, route } from '#mocks/engine/route.ts'
import { issueKey } from '#mocks/state/issue-key.ts'
import { newState, type ProviderState } from '#mocks/engine/provider-state.ts'
import { type ArrangedRequest, arrangeOn } from '#mocks/state/arrange.ts'

/** What the world of a replay needs from outside: the time (epoch ms) and chance. */
export type ReplayContext = { readonly now: number; readonly random: Random }

/** A world in which a call to the endpoint succeeds, that call, and an example key of the class and environment asked for. */
export type ReplayModel = {
  /** The case that it was made of; none for a bare world. */
  readonly caseId: string | undefined
  readonly state: ProviderState
  readonly request: ArrangedRequest | undefined
  readonly key: string | undefined
}

/** How many cases are tried as models: enough for each credential and each environment. */
const MOST = 6

const modelOf = async (
  provider: Provider,
  each: Case | undefined,
  kind: { class: KeyClass; environment: Environment } | undefined,
  { now, random }: ReplayContext,
): Promise<ReplayModel> => {
  const state = newState(provider, random, now)
  const request = each && (await arrangeOn(provider, each, state, now, random, kind?.environment))
  const issued = kind && issueKey(provider, state, kind, now, random)
  return { caseId: each?.id, state, request, key: issued?.text }
}

/** The endpoint that a case calls, where its text says so; undefined where only its request does. */
const endpointOf = ({ calls }: Provider, each: Case): string | undefined => {
  if (!('send' in each) || each.request?.method !== undefined || each.request?.path !== undefined) return undefined
  const [name] = typeof each.send === 'string' ? [each.send] : each.send
  return own(calls, name)?.endpoint ?? name
}

const reaches = (provider: Provider, endpoint: Endpoint, { method, url }: ArrangedRequest): boolean => {
  const path = new URL(url).pathname
  return (
    method === endpoint.method &&
    matchPath(endpoint.path, path) !== undefined &&
    route(provider, method, path) !== undefined
  )
}

/** Worlds for a call to `endpoint`, one a case that succeeds there, each made when it is asked for; a bare world where no case does. */
export async function* modelsFor(
  provider: Provider,
  endpoint: Endpoint | undefined,
  kind: { class: KeyClass; environment: Environment } | undefined,
  context: ReplayContext,
): AsyncGenerator<ReplayModel> {
  let count = 0
  for (const each of endpoint ? provider.cases : []) {
    if (!endpoint || each.expects.status >= 400 || count >= MOST) continue
    if ((endpointOf(provider, each) ?? endpoint.id) !== endpoint.id) continue
    const model = await modelOf(provider, each, kind, context)
    if (!model.request || !reaches(provider, endpoint, model.request)) continue
    count += 1
    yield model
  }
  if (count === 0) yield await modelOf(provider, undefined, kind, context)
}
