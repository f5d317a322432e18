import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { expectOutcome } from '../conformance/expect-outcome.ts'
import { homes, providerOf, rows, rowsShownBy } from './coverage.ts'

const catalog = catalogOf(registry)

const play = async (row: string, name: string): Promise<void> => {
  const [first = '', second] = name.split('/')
  const provider = await catalog.byId(second === undefined ? providerOf(row) : first)
  const each = provider?.cases.find(({ id }) => id === (second ?? first))
  if (!provider || !each) throw new Error(`${row} names the case "${name}", which does not exist.`)
  const run = await runCase(catalog, provider, each, seededRandom(name))
  expectOutcome(each.expects, run.reply)
}

// Whether the tests that are named ran and passed is what tests/proofs asks, once all have run.
describe('each statement that the mock has to prove is proved by its cases, or names tests that do', () => {
  test.each(rowsShownBy('mock').map(([id, { statement }]) => [id, statement] as const))('%s: %s', async (id) => {
    const proofs = homes[id]?.mock ?? []
    expect(proofs).not.toEqual([])
    for (const proof of proofs) {
      if (proof.startsWith('case:')) await play(id, proof.slice('case:'.length))
      else expect(proof).toMatch(/^test:tests\/\S+\.test\.tsx? > ./)
    }
  })
})

describe('each statement that the dashboard has to show names tests that do', () => {
  test.each(rowsShownBy('dashboard').map(([id, { statement }]) => [id, statement] as const))('%s: %s', (id) => {
    const proofs = homes[id]?.dashboard ?? []
    expect(proofs).not.toEqual([])
    for (const proof of proofs) expect(proof).toMatch(/^e2e:tests\/e2e\/\S+\.spec\.ts > ./)
  })
})

describe('each statement has a home', () => {
  test.each(['page', 'sample'] as const)('on a %s', (place) => {
    const homeless = rowsShownBy(place).filter(([id]) => !homes[id]?.[place]?.length)
    expect(homeless.map(([id]) => id)).toEqual([])
  })

  test('and no home is of an unknown statement', () => {
    expect(Object.keys(homes).filter((id) => !(id in rows))).toEqual([])
  })
})
