import { arrange } from '#mocks/state/arrange.ts'
import type { Staged } from './api.ts'
import type { PackagedWorld } from './world.ts'

/** Puts the world of a case, `provider/case`, in place of this one. Rejects for an unknown case. */
export const stageCaseOf = async ({ providers, store, random }: PackagedWorld, id: string): Promise<Staged> => {
  const [providerId = '', caseId] = id.split('/', 2)
  const provider = providers.get(providerId)
  const each = provider?.cases.find((one) => one.id === caseId)
  if (!provider || !each) throw new Error(`This mock has no case "${id}".`)
  const { state, clock, request } = await arrange(provider, each, random)
  store.reset({ providerId, state, clock })
  const { method, url, headers, body = null } = request
  const { status, rule } = each.expects
  return {
    request: new Request(url, { method, headers, body }),
    expects: { status, ...(rule !== undefined && { rule }) },
  }
}
