import { isObject, type Json, type JsonObject } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Mock } from '#mocks/mock.ts'
import { dashboardCall, type DashboardProblem } from '#src/transport/dashboard.ts'
import type { IssuedCredential } from './issued.ts'

export type MintResult = { readonly issued: readonly IssuedCredential[] } | { readonly problem: DashboardProblem }

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The keys of a mint or rotate answer: the one place where the mock shows their full text. */
export const issuedKeys = (body: Json, worldId: string): readonly IssuedCredential[] => {
  const keys = isObject(body) ? body['keys'] : undefined
  if (!Array.isArray(keys)) return []
  return keys
    .filter((key: Json) => isObject(key))
    .map((key: JsonObject) => ({
      id: text(key['id']),
      kind: 'key',
      text: text(key['key']),
      hint: text(key['hint']),
      class: text(key['class']),
      environment: text(key['environment']),
      worldId,
    }))
}

/** Mints through the dashboard: one key, or the pair that the provider issues. */
export const mintExampleKeys = async (
  provider: Pick<Provider, 'id'>,
  mock: Mock,
  worldId: string,
  fields: JsonObject,
): Promise<MintResult> => {
  const answer = await dashboardCall(mock, 'POST', `/_dashboard/${provider.id}/keys`, fields)
  return answer.ok ? { issued: issuedKeys(answer.body, worldId) } : answer
}
