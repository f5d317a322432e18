import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { registry } from '#mocks/providers/registry.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { expectOutcome } from './expect-outcome.ts'
import { registered } from '../mocks/registered.ts'

describe.each(registered)('$name answers each of its cases as documented, in the engine', (provider) => {
  test.each([...provider.cases])('$id: $title', async (each) => {
    const run = await runCase(catalogOf(registry), provider, each, seededRandom(`${provider.id}/${each.id}`))
    expectOutcome(each.expects, run.reply)
    const failed = run.entry.trace.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule)
    expect(failed).toEqual(each.expects.rule === undefined ? [] : [each.expects.rule])
    expect(run.entry.verdict.outcome).toBe(each.expects.rule === undefined ? 'allowed' : 'denied')
    if (each.expects.reply !== undefined) expect(provider.replies[each.expects.reply]?.status).toBe(each.expects.status)
  })
})
