import * as z from 'zod/mini'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { MOST_KEYS, type ProviderState } from '#mocks/engine/provider-state.ts'

/** The last instant that a calendar of the platform knows, in epoch ms, with room for a clock that runs on. */
const LAST_INSTANT = 8e15
const time = z.number().check(z.minimum(-LAST_INSTANT), z.maximum(LAST_INSTANT))
const key = z.object({
  id: z.string(),
  hash: z.string(),
  hint: z.string(),
  class: z.enum(['secret', 'public', 'publishable']),
  environment: z.enum(['test', 'live']),
  label: z.nullable(z.string()),
  createdAt: time,
  expiresAt: z.nullable(time),
  ended: z.nullable(z.object({ how: z.enum(['revoked', 'replaced']), at: time })),
  lastUsedAt: z.nullable(time),
  requestCount: z.int(),
  storeId: z.nullable(z.string()),
})
const state = z.object({
  account: z.object({ status: z.enum(['active', 'suspended', 'deleted']), tier: z.optional(z.string()) }),
  stores: z.array(z.object({ id: z.string(), name: z.string() })),
  keys: z.record(z.string(), key).check(z.refine((keys) => Object.keys(keys).length <= MOST_KEYS)),
  byHash: z.record(z.string(), z.string()),
  cachedAt: z.record(z.string(), time),
  counters: z.record(z.string(), z.object({ windowStart: time, count: z.int() })),
  tokenSecret: z.string(),
  pinnedIds: z.array(z.string()),
  data: z.unknown(),
})
const clock = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('real'), offset: time }),
  z.object({ mode: z.literal('frozen'), now: time }),
])
const meta = z.object({ version: z.literal(1), worldId: z.string(), clock })

const rule = {
  rule: z.string(),
  title: z.string(),
  expected: z.string(),
  basis: z.enum(['documented', 'public', 'assumed']),
}
const step = z.discriminatedUnion('outcome', [
  z.object({ ...rule, outcome: z.literal('passed'), observed: z.string(), cached: z.exactOptional(z.literal(true)) }),
  z.object({ ...rule, outcome: z.literal('failed'), observed: z.string(), offending: z.exactOptional(z.string()) }),
  z.object({
    ...rule,
    outcome: z.literal('skipped'),
    reason: z.enum(['not-reached', 'not-asked', 'no-endpoint']),
  }),
])
const logEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  provider: z.string(),
  method: z.string(),
  url: z.string(),
  status: z.int(),
  keyHint: z.nullable(z.string()),
  verdict: z.object({
    outcome: z.enum(['allowed', 'denied']),
    rule: z.exactOptional(z.string()),
    code: z.exactOptional(z.string()),
  }),
  trace: z.array(step),
  reply: z.exactOptional(z.string()),
})

export type WorldMeta = z.infer<typeof meta>

/** Whether stored data is a world's head of this version. */
export const isWorldMeta = (stored: unknown): stored is WorldMeta => meta.safeParse(stored).success

/** Whether stored data is a state that this provider can work on. */
export const isStateOf = (provider: Provider, stored: unknown): stored is ProviderState => {
  const read = state.safeParse(stored)
  return read.success && provider.checkData(read.data.data) === undefined
}

/** Whether stored data is a request as the log keeps it. */
export const isLogEntry = (stored: unknown): stored is LogEntry => logEntry.safeParse(stored).success
