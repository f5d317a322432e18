import { redact } from '#mocks/engine/redact.ts'
import type { Step } from '#mocks/engine/rule.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import { caseOf, buildCatalog, bundleOf } from './provider-bundle.ts'

/** A case as pages print it. Credentials are masked everywhere but in `sent`, which only code samples read. */
export type Run = {
  readonly sent: ArrangedRequest
  readonly wire: {
    readonly method: string
    readonly url: string
    readonly headers: readonly (readonly [name: string, value: string])[]
    readonly body?: string
  }
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The body as indented JSON. */
  readonly body: string
  readonly at: string
  readonly trace: readonly Step[]
}

const runs = new Map<string, Promise<Run>>()

/** Runs a case in a world of its own, once a build. The seed is the case's name, so that a page changes only when its case does. */
export const runOf = (providerId: string, caseId: string): Promise<Run> => {
  const name = `${providerId}/${caseId}`
  const known = runs.get(name)
  if (known) return known
  const run = played(providerId, caseId, name)
  runs.set(name, run)
  return run
}

/** Headers that belong to our transport and to no provider. */
const OURS = /^access-control-/

const played = async (providerId: string, caseId: string, seed: string): Promise<Run> => {
  const { provider } = await bundleOf(providerId)
  const { request, reply, entry } = await runCase(buildCatalog, provider, caseOf(provider, caseId), seededRandom(seed))
  const masked = (text: string): string => redact(text, provider.keyFormats)
  return {
    sent: request,
    wire: {
      method: request.method,
      url: masked(request.url),
      headers: Object.entries(request.headers).map(([name, value]) => [name, masked(value)] as const),
      ...(request.body !== undefined && { body: masked(request.body) }),
    },
    status: reply.status,
    headers: Object.entries(reply.headers).filter(([name]) => !OURS.test(name)),
    body: masked(JSON.stringify(reply.body, null, 2)),
    at: entry.at,
    trace: entry.trace,
  }
}
