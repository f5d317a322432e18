import { arrange } from '#mocks/state/arrange.ts'
import type { Staged } from './api.ts'
import type { PackagedWorld } from './world.ts'

/** Puts the world of a case, `provider/case`, in place of this one. Rejects for an unknown case. */
export const stageCaseOf = async (
  { providers, store, random }: PackagedWorld,
  id: string | undefined,
): Promise<Staged> => {
  const name = id ?? ''
  const [providerId = ''] = name.split('/')
  const provider = providers.get(providerId)
  if (!provider)
    throw new Error(`This mock has no case "${name}". Its providers are: ${[...providers.keys()].join(', ')}.`)
  const each = provider.cases.find((one) => `${providerId}/${one.id}` === name)
  if (!each) {
    const known = provider.cases.map((one) => one.id).join(', ')
    throw new Error(`This mock has no case "${name}". ${provider.name} has: ${known}.`)
  }
  const { state, clock, request } = await arrange(provider, each, random)
  store.reset({ providerId, state, clock })
  const { method, url, headers, body = null } = request
  const { status, rule } = each.expects
  return {
    request: new Request(url, { method, headers, body }),
    expects: { status, ...(rule !== undefined && { rule }) },
  }
}
