import type { KeyRecord } from '#mocks/engine/key.ts'
import type { ReplyArgs, ReplyDef } from '#mocks/engine/reply.ts'
import type { JsonObject } from '#mocks/engine/request.ts'
import { schemaOfSamples } from './schema-of-samples.ts'

const keyUntil = (expiresAt: number): KeyRecord => ({
  id: '',
  hash: '',
  hint: '',
  class: 'secret',
  environment: 'live',
  label: null,
  createdAt: 0,
  expiresAt,
  ended: null,
  lastUsedAt: null,
  requestCount: 0,
  storeId: null,
})

/** Arguments that differ in all that a body may speak of. */
const differing: readonly ReplyArgs[] = [
  { requestId: 'one', now: 0, key: keyUntil(0), retryAfter: 7 },
  {
    requestId: 'Second',
    now: 1,
    key: keyUntil(2_000_000_000_000),
    retryAfter: 42,
    message: 'A message',
    issues: [{ path: 'amount', missing: true, message: 'wants a number' }],
  },
  {
    requestId: '3',
    now: 2,
    key: keyUntil(1_111_111_111_111),
    retryAfter: 60,
    message: 'Given as well?',
    issues: [
      { path: 'items.0', missing: false, message: 'Too long!' },
      { path: 'q', missing: false, message: 'not seen' },
    ],
  },
]

/** The exact schema of an error's body: its fixed parts to the letter, and the type of those that each answer fills in. */
export const replySchema = (reply: ReplyDef): JsonObject => schemaOfSamples(differing.map((args) => reply.body(args)))
