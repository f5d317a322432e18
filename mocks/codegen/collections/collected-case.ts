import type { Case } from '#mocks/engine/case.ts'
import { own } from '#mocks/engine/own.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { bodyOf, comparison, type StagedValue, targetOf } from './staged-values.ts'

/**
 * A case as a collection holds it. No field has a key: `{{name}}` stands for each value that differs from world to world or looks
 * like a key, and `values` says where the answer that stages the case has it. `target` is `host/path?query`.
 */
export type CollectedCase = {
  readonly id: string
  readonly title: string
  readonly status: number
  readonly rule: string | undefined
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | undefined
  readonly values: readonly StagedValue[]
}

const collectedCase = async (provider: Provider, each: Case): Promise<CollectedCase> => {
  // What two worlds of one case do not share is made anew at each staging: keys, tokens, ids.
  const [{ request: one }, { request: other }] = await Promise.all([
    arrange(provider, each, seededRandom('one')),
    arrange(provider, each, seededRandom('other')),
  ])
  const { values, written } = comparison(provider)
  const target = targetOf(one.url, other.url, written)
  const headers = Object.entries(one.headers).map(([name, value]): readonly [string, string] => [
    name,
    written(value, own(other.headers, name), name, `request.headers[${JSON.stringify(name)}]`),
  ])
  return {
    id: each.id,
    title: each.title,
    status: each.expects.status,
    rule: each.expects.rule,
    method: one.method,
    target,
    headers,
    body: bodyOf(one, other, written),
    values,
  }
}

/** All cases of a provider for a collection. */
export const collectedCases = (provider: Provider): Promise<readonly CollectedCase[]> =>
  Promise.all(provider.cases.map((each) => collectedCase(provider, each)))

/** What the answer has to be: `401, refused by not-revoked`. */
export const expectation = ({ status, rule }: Pick<CollectedCase, 'status' | 'rule'>): string =>
  rule === undefined ? String(status) : `${status}, refused by ${rule}`
