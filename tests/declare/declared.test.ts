import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCase } from '#mocks/codegen/run-case.ts'
import type { Case } from '#mocks/engine/case.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { providerOf } from '../mocks/registered.ts'
import { declaredTwin, type Outcome, playedTwice } from './declared/played-twice.ts'
import { unreached } from './declared/unreached.ts'

const LONGEST = 138
const WORDS = 'the words for a body that does not fit'
const entries: readonly (readonly [reason: string, ids: readonly string[]])[] = Object.entries(unreached)
const listed = entries.flatMap(([, ids]) => ids)

/** The providers that a rules file of this folder declares once more. */
const twinned = readdirSync(join(import.meta.dirname, 'declared'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => providerOf(file.slice(0, -'.yaml'.length)))

/** What has to be the same. A success is an example of the OpenAPI file, so of its body nothing is. */
const compared = ({ expects }: Case, { status, rule, body }: Outcome) =>
  expects.reply === undefined ? { status, rule } : { status, rule, body }

describe('a provider that is declared by an OpenAPI file and a rules file', () => {
  test.each(twinned.map((provider) => [provider.name, provider] as const))(
    'answers as %s does, in each case that such a file reaches',
    async (_, provider) => {
      const twin = await declaredTwin(provider)
      for (const each of provider.cases) {
        const id = `${provider.id}/${each.id}`
        const { expected, declared } = await playedTwice(provider, twin, each)
        if (!listed.includes(id)) expect([id, compared(each, declared)]).toEqual([id, compared(each, expected)])
        // A case that is reached leaves the list.
        else expect([id, compared(each, declared)]).not.toEqual([id, compared(each, expected)])
        if (unreached[WORDS].some((one) => one === id)) expect([id, declared.status]).toEqual([id, expected.status])
      }
    },
  )

  test.each(twinned.map((provider) => [provider.name, provider] as const))(
    'shows with a case what each check of %s refuses',
    async (_, provider) => {
      const twin = await declaredTwin(provider)
      const catalog = catalogOf({ [twin.id]: { load: () => Promise.resolve({ provider: twin }) } })
      expect(twin.cases.map(({ id }) => id)).toEqual([
        'good-key',
        ...twin.rules.map(({ id }) => id).filter((id) => id !== 'form' || twin.id === 'paykore'),
      ])
      for (const each of twin.cases) {
        const { reply, entry } = await runCase(catalog, twin, each, seededRandom(each.id))
        expect([each.id, reply.status, entry.verdict.rule]).toEqual([each.id, each.expects.status, each.expects.rule])
      }
    },
  )

  test('reaches more and more', () => {
    const all = twinned.flatMap(({ cases }) => cases).length
    console.log(`Declared: ${all - listed.length} of ${all} cases. Not reached:`)
    for (const [reason, ids] of entries) console.log(`  ${ids.length} for ${reason}`)
    expect(listed.length).toBeLessThanOrEqual(LONGEST)
    expect(new Set(listed).size).toBe(listed.length)
  })
})
