import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { declare } from '#mocks/declare/declare.ts'
import type { Case } from '#mocks/engine/case.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { call, createMock } from '#mocks/mock.ts'
import { registry } from '#mocks/providers/registry.ts'
import { type ArrangedCase, arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'

/** The provider that the rules file of this folder declares, with the OpenAPI file that the project makes of the one in the registry. */
export const declaredTwin = async (provider: Provider): Promise<Provider> => {
  const { id } = provider
  const entry = registry[id]
  if (!entry) throw new Error(`There is no provider "${id}".`)
  const document = await openApiOf(catalogOf(registry), provider, (await entry.docs()).docs)
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-declared-'))
  try {
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(document))
    writeFileSync(join(folder, `${id}.yaml`), readFileSync(join(import.meta.dirname, `${id}.yaml`)))
    return await declare(join(folder, `${id}.yaml`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a call comes to: status, the check that refuses, and the body as text, the id of the request left out. */
export type Outcome = { readonly status: number; readonly rule: string | undefined; readonly body: string }

const outcomeAt = async (provider: Provider, { state, clock, request }: ArrangedCase): Promise<Outcome> => {
  const random = seededRandom('answer')
  const catalog = catalogOf({ [provider.id]: { load: () => Promise.resolve({ provider }) } })
  const world = { clock, states: { [provider.id]: state }, logs: {} }
  const { status, body, entry } = await call(createMock({ catalog, random, system: () => 0, world }), request)
  return { status, rule: entry?.verdict.rule, body: entry ? body.replaceAll(entry.id, '<id>') : body }
}

/** A case at the provider of the registry and at its twin: one request, one state of keys and account, what the endpoints hold aside. */
export const playedTwice = async (provider: Provider, twin: Provider, each: Case) => {
  const arranged = await arrange(provider, each, seededRandom(each.id))
  const copy = { ...arranged, state: { ...structuredClone({ ...arranged.state, data: {} }) } }
  return { expected: await outcomeAt(provider, arranged), declared: await outcomeAt(twin, copy) }
}
