import { isObject, type Json } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'

/** An error that a text may mean, with the cases that show it; `path` is the address of its first case, without the base. */
export type ErrorMatch = {
  readonly provider: { readonly id: string; readonly name: string; readonly tag: string }
  readonly reply: string
  readonly status: number
  readonly code: string
  readonly says: string
  readonly fix: string
  readonly assumed: boolean
  readonly cases: readonly { readonly id: string; readonly title: string; readonly path: string }[]
  readonly weight: number
}

/** A body of this reply; where it names the fields that do not fit, it names those of the pasted one. */
export const sampleBody = (def: ReplyDef, like?: Json): Json => {
  const issues = isObject(like)
    ? Object.keys(like).map((path) => ({ path, missing: false, message: 'does not fit.' }))
    : undefined
  return def.body({ requestId: 'id', now: 0, ...(issues && { issues }) })
}

const casesOf = ({ id, cases }: Provider, reply: string): ErrorMatch['cases'] =>
  cases
    .filter(({ expects }) => expects.reply === reply)
    .map((each) => ({ id: each.id, title: each.title, path: `/${id}/errors/#case-${each.id}` }))

const matchOf = (provider: Provider, reply: string, def: ReplyDef, weight: number): ErrorMatch => {
  const { id, name, tag } = provider
  const { status, code, says, fix, source } = def
  return {
    provider: { id, name, tag },
    reply,
    status,
    code,
    says,
    fix,
    assumed: source.status.basis === 'assumed' || source.body.basis === 'assumed',
    cases: casesOf(provider, reply),
    weight,
  }
}

/** The errors that weigh anything, the heaviest first. */
export const best = (
  providers: readonly Provider[],
  weigh: (def: ReplyDef, id: string, provider: Provider) => number,
): readonly ErrorMatch[] =>
  providers
    .flatMap((provider) =>
      Object.entries(provider.replies).map(([id, def]) => matchOf(provider, id, def, weigh(def, id, provider))),
    )
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || b.cases.length - a.cases.length)
