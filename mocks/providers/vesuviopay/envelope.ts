import type { Json } from '#mocks/engine/request.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { ReplyArgs, ReplyDef } from '#mocks/engine/reply.ts'
import { open } from './sources.ts'

type Terms = {
  readonly status: number
  readonly code: string
  readonly says: string
  readonly fix: string
  readonly message: string | ((args: ReplyArgs) => string)
  readonly source: ReplyDef['source']
  readonly more?: (args: ReplyArgs) => { readonly [name: string]: Json }
}

/** VesuvioPay's error envelope: the same for each error. */
export const reply = ({ message, more, ...rest }: Terms): ReplyDef => ({
  ...rest,
  body: (args) => ({
    success: false,
    message: typeof message === 'string' ? message : message(args),
    errorCode: rest.code,
    ...more?.(args),
  }),
})

/** Status and code stand somewhere; the message is ours. */
export const coded = (status: Source) => ({ status, body: open.messages })
