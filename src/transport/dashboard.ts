import type { Json } from '#mocks/engine/request.ts'
import type { FieldError } from '#mocks/engine/problem.ts'
import type { Mock } from '#mocks/mock.ts'
import { exchange } from './send.ts'
import { mockBase } from './worlds.ts'

export type DashboardProblem = {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors?: readonly FieldError[]
}
export type DashboardAnswer =
  | { readonly ok: true; readonly status: number; readonly body: Json }
  | { readonly ok: false; readonly problem: DashboardProblem }

/** Makes control calls on the world at hand. Resolves with the last answer, or undefined where the world could not be reached. */
export type ControlAct = (call: (mock: Mock) => Promise<DashboardAnswer>) => Promise<DashboardAnswer | undefined>

const parse: (text: string) => Json & DashboardProblem = JSON.parse

/** A dashboard call (`path` begins with `/_dashboard`), by the same way as every other. */
export const dashboardCall = async (
  mock: Mock,
  method: string,
  path: string,
  body?: Json,
): Promise<DashboardAnswer> => {
  const text = body === undefined ? '' : JSON.stringify(body)
  const init = { method, ...(text !== '' && { body: text, headers: { 'Content-Type': 'application/json' } }) }
  const real = new Request(`${location.origin}${mockBase}${path}`, init)
  const { answer } = await exchange(mock, real, [], new AbortController().signal)
  const read = answer.body === '' ? null : parse(answer.body)
  return answer.status < 400 || read === null
    ? { ok: true, status: answer.status, body: read }
    : { ok: false, problem: read }
}
