import type { JsonObject } from '#mocks/engine/request.ts'
import type { NamedValue } from '#src/session/request/address.ts'

/**
 * What a link to the playground carries: where it begins, and what the reader changed there. No credential is in it: where
 * one stood, a blank says what kind of example takes its place. Each part that is missing is as the case or the endpoint has it.
 */
export type Shared = {
  readonly provider?: string
  /** Without a case the link comes from somebody's own world, and begins in the scratch world of the quickstart. */
  readonly case?: string
  /** The endpoint that was chosen after the case was opened. */
  readonly endpoint?: string
  /** `none`, or the id of an example key. */
  readonly key?: string
  /** A key that was written with something around it, blanks in it. */
  readonly keytext?: string
  readonly token?: 'none' | 'login'
  readonly way?: number
  readonly method?: string
  readonly host?: string
  readonly path?: string
  readonly query?: readonly NamedValue[]
  readonly extra?: readonly NamedValue[]
  readonly body?: string
  /** Instead of a body: the fields that differ from the body that the case or the endpoint has. */
  readonly patch?: JsonObject
  readonly clock?: { readonly at: number; readonly runs: boolean }
  /** The request was pasted: ids of the reader's own objects give way to those of the example world. */
  readonly pasted?: true
}

/** The longest body that a link carries, in characters: browsers and chats cut what is much longer. */
export const LONGEST_BODY = 6000
/** The longest value of any other part. */
export const LONGEST_LINK = 600
/** The most pairs of query or header. */
export const MOST_PAIRS = 40
