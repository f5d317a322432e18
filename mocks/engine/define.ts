import type { ZodMiniType } from 'zod/mini'
import type { WrittenCase } from './case.ts'
import type { Endpoint } from './endpoint.ts'
import type { DashboardAction } from './operations.ts'
import type { Provider } from './provider.ts'
import type { ReplyDef } from './reply.ts'
import type { Rule } from './rule.ts'

/** Makes a provider's endpoint: `run` sees the body as `body` describes it. */
export const defineEndpoint =
  <Data>() =>
  <Body>(spec: Endpoint<Data, Body> & { readonly body?: ZodMiniType<Body> }): Endpoint<Data, Body> =>
    spec

/** Makes a provider's dashboard action, its body as `body` describes it. */
export const defineAction =
  <Data>() =>
  <Body>(spec: DashboardAction<Data, Body>): DashboardAction<Data, Body> =>
    spec

/** A provider whose rules, endpoints and fallbacks can name only replies that it has. */
export const defineProvider = <Data, const Replies extends Readonly<Record<string, ReplyDef>>>(
  spec: Omit<Provider<Data>, 'replies' | 'rules' | 'fallback' | 'cases'> & {
    readonly replies: Replies
    readonly rules: readonly Rule<Extract<keyof Replies, string>>[]
    readonly cases: readonly WrittenCase<Data>[]
    readonly fallback: Readonly<Record<'unknownPath' | 'notJson' | 'invalid', Extract<keyof Replies, string>>>
  },
): Provider<Data> => ({
  ...spec,
  cases: spec.cases.map((each) => ({ ...each, expects: each.expects ?? { status: 200 } })),
})
