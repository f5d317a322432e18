import * as z from 'zod/mini'
import type { Mock } from '#mocks/browser/respond.ts'
import { dashboardCall } from '#src/transport/dashboard.ts'

const instant = z.nullable(z.string())
const keySchema = z.object({
  id: z.string(),
  class: z.string(),
  environment: z.string(),
  label: instant,
  hint: z.string(),
  status: z.enum(['active', 'revoked', 'replaced', 'expired']),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant,
  lastUsedAt: instant,
  requestCount: z.number(),
  storeId: z.optional(z.string()),
})
const listSchema = z.object({ keys: z.array(keySchema) })
const summarySchema = z.object({
  account: z.object({ status: z.string(), tier: z.optional(z.string()) }),
  stores: z.optional(z.array(z.object({ id: z.string(), name: z.string() }))),
  demoCustomer: z.optional(z.record(z.string(), z.string())),
})

/** A key as the dashboard lists it: never its text. */
export type KeySummary = z.infer<typeof keySchema>
/** What a provider's simulated dashboard shows of a world; keys newest first. */
export type DashboardKeys = z.infer<typeof summarySchema> & { readonly keys: readonly KeySummary[] }

/** Reads a provider's dashboard in a world. An error names the call that failed. */
export const readKeyState = async (mock: Mock, providerId: string): Promise<DashboardKeys> => {
  const read = async <T>(path: string, schema: z.ZodMiniType<T>): Promise<T> => {
    const answer = await dashboardCall(mock, 'GET', path)
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.problem.detail}`)
    return schema.parse(answer.body)
  }
  const summary = await read(`/_dashboard/${providerId}`, summarySchema)
  const { keys } = await read(`/_dashboard/${providerId}/keys`, listSchema)
  return { ...summary, keys: keys.toReversed() }
}
