import type { ReplyDef } from '#mocks/engine/reply.ts'
import { keyReplies, tokenReplies } from './auth-replies.ts'
import { inputReplies, resourceReplies } from './data-replies.ts'

/** Every error that the mock sends. `API_KEY_EXPIRED` is not among them: the provider says that expiry is not built. */
export const replies = { ...keyReplies, ...tokenReplies, ...resourceReplies, ...inputReplies } satisfies Record<
  string,
  ReplyDef
>
