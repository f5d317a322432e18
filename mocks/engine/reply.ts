import type { Json, JsonObject } from './request.ts'
import type { Source } from './source.ts'
import type { KeyRecord } from './key.ts'

/** A field that does not fit, as a provider's validation error names it. `path` is dotted: `items.0.name`. */
export type FieldIssue = { readonly path: string; readonly missing: boolean; readonly message: string }

/** What a reply's body may speak of. */
export type ReplyArgs = {
  readonly requestId: string
  readonly now: number
  readonly key?: KeyRecord | undefined
  readonly retryAfter?: number | undefined
  /** Free text, where the reply takes one. */
  readonly message?: string | undefined
  readonly issues?: readonly FieldIssue[] | undefined
}

/** One error answer: its status, its body and what each rests on. */
export type ReplyDef = {
  readonly status: number
  /** The provider's code, or its message where it has no codes. What a client branches on. */
  readonly code: string
  /** What triggers it, as a sentence. */
  readonly says: string
  /** What a reader does about it, as a sentence or two. */
  readonly fix: string
  /** It depends on what the account holds: the same call may succeed for another one. */
  readonly ofState?: true
  /** `code` where the code is firmer than the body around it. */
  readonly source: { readonly status: Source; readonly body: Source; readonly code?: Source }
  body(args: ReplyArgs): Json
}

/** A reply's own part; `more` goes into the envelope where the provider has a place for it. */
export type ReplyTerms = Pick<ReplyDef, 'says' | 'fix' | 'source' | 'ofState'> & {
  readonly message: string | ((args: ReplyArgs) => string)
  readonly more?: (args: ReplyArgs) => JsonObject
}

/** Makes the replies of a provider whose errors have a code, all in the one `envelope`. */
export const codedReply =
  (
    envelope: (parts: {
      readonly status: number
      readonly code: string
      readonly message: string
      readonly requestId: string
      readonly more: JsonObject | undefined
    }) => Json,
  ) =>
  (status: number, code: string, { message, more, ...terms }: ReplyTerms): ReplyDef => ({
    ...terms,
    status,
    code,
    body: (args) =>
      envelope({
        status,
        code,
        message: typeof message === 'string' ? message : message(args),
        requestId: args.requestId,
        more: more?.(args),
      }),
  })
