import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'

// What the control API answers, as the wire contract writes it. The server's functions return these types, the site and the
// tests read answers by these schemas. No object has a field that the contract does not name.

const instant = z.iso.datetime()
const record = z.record(z.string(), z.string())

/** The clock, as the calls that set it answer. */
export const clockSchema = z.strictObject({ now: instant, clock: z.enum(['real', 'frozen']) })

/** The clock and the ids of the providers. */
export const overviewSchema = z.strictObject({ ...clockSchema.shape, providers: z.array(z.string()) })

/** A key without its text. */
export const keySchema = z.strictObject({
  id: z.string(),
  class: z.enum(['secret', 'public', 'publishable']),
  environment: z.enum(['test', 'live']),
  label: z.nullable(z.string()),
  hint: z.string(),
  status: z.enum(['active', 'revoked', 'replaced', 'expired']),
  createdAt: instant,
  expiresAt: z.nullable(instant),
  revokedAt: z.nullable(instant),
  lastUsedAt: z.nullable(instant),
  requestCount: z.int(),
  storeId: z.exactOptional(z.string()),
  scopes: z.exactOptional(z.array(z.string())),
})
export type KeySummary = z.infer<typeof keySchema>
export const keysSchema = z.strictObject({ keys: z.array(keySchema) })

/** A key in the answer that mints it, the only one that holds its text. */
const mintedKeySchema = z.strictObject({ ...keySchema.shape, key: z.string() })
export type MintedKey = z.infer<typeof mintedKeySchema>
export const mintedKeysSchema = z.strictObject({ keys: z.array(mintedKeySchema) })

/** What a provider's dashboard shows besides its keys, and the operations that it offers. */
export const summarySchema = z.strictObject({
  provider: z.string(),
  account: z.strictObject({ status: z.string(), tier: z.exactOptional(z.string()) }),
  stores: z.exactOptional(z.array(z.strictObject({ id: z.string(), name: z.string() }))),
  demoCustomer: z.exactOptional(record),
  product: z.exactOptional(record),
  operations: z.array(z.enum(['mint', 'rotate', 'revoke', 'status', 'tier'])),
})
export type AccountSummary = z.infer<typeof summarySchema>

const stepSchema = z.strictObject({
  rule: z.string(),
  title: z.string(),
  outcome: z.enum(['passed', 'failed', 'skipped']),
  observed: z.string(),
  expected: z.string(),
  basis: z.enum(['documented', 'public', 'assumed']),
})

/** A request of the log. */
export const requestSchema = z.strictObject({
  id: z.string(),
  at: instant,
  provider: z.string(),
  method: z.string(),
  url: z.string(),
  status: z.int(),
  keyHint: z.nullable(z.string()),
  verdict: z.strictObject({
    outcome: z.enum(['allowed', 'denied']),
    rule: z.exactOptional(z.string()),
    code: z.exactOptional(z.string()),
  }),
  trace: z.array(stepSchema),
})
export type RequestSummary = z.infer<typeof requestSchema>
export const requestsSchema = z.strictObject({ requests: z.array(requestSchema) })

/** The cases of a provider. */
export const casesSchema = z.strictObject({
  cases: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      basis: stepSchema.shape.basis,
      expects: z.strictObject({ status: z.int() }),
    }),
  ),
})

/** The answer that puts a case's world in place, with the request that shows the case. */
export const stagedSchema = z.strictObject({
  request: z.strictObject({
    method: z.string(),
    url: z.string(),
    headers: record,
    body: z.exactOptional(z.custom<Json>()),
  }),
})

/** An error of the control API: problem details (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.exactOptional(z.array(z.strictObject({ field: z.string(), message: z.string() }))),
})
