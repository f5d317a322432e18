import { isObject, parsedBody } from '#mocks/engine/request.ts'
import type { Json } from '#mocks/engine/request.ts'
import type { ProviderDocs } from '#mocks/engine/docs.ts'
import type { Ground } from '#mocks/engine/source.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import type { Answer } from './answer.ts'

const at = (json: Json | undefined, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((part, name) => (isObject(part) ? part[name] : undefined), json)

/** The fields of an error body that are there, each with its use. */
export const fieldUses = (
  { errorFields }: Pick<ProviderDocs, 'errorFields'>,
  { status, body }: Pick<Answer, 'status' | 'body'>,
) => {
  const json = parsedBody({ body })
  return status < 400 ? [] : errorFields.filter(({ field }) => at(json, field) !== undefined)
}

const texts = (json: Json | undefined): readonly string[] => {
  if (typeof json === 'string') return [json]
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(texts) : []
}

/** The reply that an error answer is: that of the gate which denied, else the one whose code stands in the body. */
export const replyOf = (
  provider: Provider,
  { status, body, entry }: Pick<Answer, 'status' | 'body' | 'entry'>,
): ReplyDef | undefined => {
  if (status < 400) return undefined
  const rule = provider.rules.find(({ id }) => id === entry?.verdict.rule)
  if (rule) return provider.replies[rule.denies]
  const found = texts(parsedBody({ body }))
  const fitting = Object.values(provider.replies).filter((reply) => reply.status === status)
  return fitting.find(({ code }) => found.includes(code)) ?? (fitting.length === 1 ? fitting[0] : undefined)
}

/** What the status and the body of an answer rest on; one ground where both rest on the same. */
export const groundsOf = (
  reply: ReplyDef | undefined,
  endpoint: Endpoint | undefined,
  status: number,
): readonly { readonly of: string; readonly ground: Ground }[] => {
  if (reply) {
    const { status: number, body } = reply.ground
    return number.basis === body.basis
      ? [{ of: '', ground: body }]
      : [
          { of: 'the status', ground: number },
          { of: 'the body', ground: body },
        ]
  }
  return endpoint && status < 400 ? [{ of: '', ground: endpoint.success.ground }] : []
}
