import type { Json } from './request.ts'
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
  readonly source: { readonly status: Source; readonly body: Source }
  body(args: ReplyArgs): Json
}
