import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import type { ProviderDocs } from '#mocks/engine/docs.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import type { ShownAnswer } from './answer.ts'

const at = (json: Json | undefined, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((part, name) => (isObject(part) ? part[name] : undefined), json)

/** The fields of an error body that are there, each with its use. */
export const fieldUses = (
  { errorFields }: Pick<ProviderDocs, 'errorFields'>,
  { status, body }: Pick<ShownAnswer, 'status' | 'body'>,
) => {
  const json = parsedBody({ body })
  return status < 400 ? [] : errorFields.filter(({ field }) => at(json, field) !== undefined)
}

/** What the status and the body of an answer rest on; one source where both rest on the same. */
export const sourcesOfAnswer = (
  reply: ReplyDef | undefined,
  endpoint: Endpoint | undefined,
  status: number,
): readonly { readonly of: string; readonly source: Source }[] => {
  if (reply) {
    const { status: number, body } = reply.source
    return number.basis === body.basis
      ? [{ of: '', source: body }]
      : [
          { of: 'the status', source: number },
          { of: 'the body', source: body },
        ]
  }
  return endpoint && status < 400 ? [{ of: '', source: endpoint.success.source }] : []
}
