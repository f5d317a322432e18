import type { Catalog } from '#mocks/engine/catalog.ts'
import { type Json, parsedBody } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { call as callMock, createMock } from '#mocks/mock.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { Kind } from '#src/features/diagnose/credential/look.ts'
import { substituteIds } from './substitute-ids.ts'
import { type Outgoing, requestOf } from './request.ts'
import { modelsFor, type ReplayContext, type ReplayModel } from './stage-model.ts'
import { replayToken, type TokenKind } from './token.ts'

/** What the mock answered to a replay. */
export type Replayed = {
  readonly status: number
  readonly body: Json
  readonly entry: LogEntry | undefined
  /** Id of the rule that refused. */
  readonly check: string | undefined
  /** The code of the reply, where it is one of the provider's. */
  readonly code: string | undefined
  /** The environment of the example key that stood in for the reader's. */
  readonly environment: Environment | undefined
  /** The body of the model, where it was lent. */
  readonly lent: string | undefined
  /** The case in whose world it was played. */
  readonly caseId: string | undefined
  /** The last four characters of the example key, by which the trace names it. */
  readonly tail: string | undefined
}

/** What is replayed: the request, given the key and the token that stand in for the reader's (the reader's own where there is none). */
export type Plan = {
  readonly provider: Provider
  readonly endpoint: Endpoint | undefined
  readonly kind: Kind | undefined
  readonly token: TokenKind
  /** The body was not pasted or is no good: the model lends its own. */
  readonly substituteBody: boolean
  readonly build: (standIn: { readonly key: string | undefined; readonly token: string | undefined }) => Outgoing
}

const play = async (
  catalog: Catalog,
  { provider, endpoint, token: tokenKind, substituteBody, build }: Plan,
  model: ReplayModel,
  environment: Environment | undefined,
  context: ReplayContext,
): Promise<Replayed> => {
  const { state, request, key } = model
  const token = await replayToken(tokenKind, request, state.tokenSecret, context.now)
  const built = build({ key, token })
  const lent = substituteBody ? request?.body : undefined
  const whole = lent === undefined ? built : { ...built, body: lent }
  const call = endpoint ? substituteIds(whole, endpoint, request) : whole
  const mock = createMock({
    catalog,
    random: context.random,
    system: () => context.now,
    world: { clock: { mode: 'frozen', now: context.now }, states: { [provider.id]: state }, logs: {} },
  })
  const { status, body, entry } = await callMock(mock, requestOf(call))
  return {
    status,
    body: parsedBody({ body }) ?? null,
    entry,
    check: entry?.verdict.rule,
    code: entry?.verdict.code,
    environment,
    lent,
    caseId: model.caseId,
    tail: key?.slice(-4),
  }
}

/** Whether the environment is told by the data alone, so that it cannot be read off the request. */
const byDataAlone = ({ hosts }: Provider): boolean => hosts.every(({ environment }) => environment === undefined)

/**
 * Replays a call in worlds of its own until one lets it through; else the first answer counts. Where data decide the
 * environment, both are tried: a pasted id does not tell which it belongs to.
 */
export const replay = async (catalog: Catalog, plan: Plan, context: ReplayContext): Promise<Replayed> => {
  const { provider, endpoint, kind } = plan
  const others = kind && byDataAlone(provider) ? provider.environments.filter((each) => each !== kind.environment) : []
  let first: Replayed | undefined
  let isOfState = false
  for (const environment of kind ? [kind.environment, ...others] : [undefined]) {
    const wanted = kind && environment ? { class: kind.class, environment } : undefined
    for await (const model of modelsFor(provider, endpoint, wanted, context)) {
      const replayed = await play(catalog, plan, model, environment, context)
      if (replayed.status < 400) return replayed
      first ??= replayed
      isOfState ||= provider.replies[replayed.entry?.reply ?? '']?.ofState === true
    }
  }
  // What the account holds no call shows: the same is played with a body that the world of the model can meet.
  if (isOfState && !plan.substituteBody) return replay(catalog, { ...plan, substituteBody: true }, context)
  if (!first) throw new Error(`${provider.name}: no world to replay in`)
  return first
}
