import * as z from 'zod/mini'
import { restsOnCache } from '#mocks/engine/rules/not-revoked.ts'
import type { Mock } from '#mocks/browser/respond.ts'
import type { LogEntry } from '#mocks/state/store.ts'
import { dashboardCall } from '#src/transport/dashboard.ts'

const step = z.pipe(
  z.object({
    rule: z.string(),
    title: z.string(),
    outcome: z.enum(['passed', 'failed', 'skipped']),
    observed: z.string(),
    expected: z.string(),
    basis: z.enum(['documented', 'public', 'assumed']),
  }),
  z.transform((read) => ({
    ...read,
    ...(read.outcome === 'passed' && restsOnCache(read.observed) && { cached: true as const }),
  })),
)
const verdict = z.pipe(
  z.object({ outcome: z.enum(['allowed', 'denied']), rule: z.optional(z.string()), code: z.optional(z.string()) }),
  z.transform(({ outcome, rule, code }) => ({
    outcome,
    ...(rule !== undefined && { rule }),
    ...(code !== undefined && { code }),
  })),
)
const answer = z.object({
  requests: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      provider: z.string(),
      method: z.string(),
      url: z.string(),
      status: z.number(),
      keyHint: z.nullable(z.string()),
      verdict,
      trace: z.array(step),
    }),
  ),
})

/** The requests of a provider in a world, newest first, as its dashboard lists them. */
export const readLog = async (mock: Mock, providerId: string): Promise<readonly LogEntry[]> => {
  const path = `/_dashboard/${providerId}/requests`
  const read = await dashboardCall(mock, 'GET', path)
  if (!read.ok) throw new Error(`GET ${path}: ${read.problem.detail}`)
  return answer.parse(read.body).requests
}
