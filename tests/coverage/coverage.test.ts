import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { expectOutcome } from '../conformance/expect-outcome.ts'
import { homes, providerOf, rows, rowsShownBy } from './coverage.ts'

const catalog = catalogOf()
const root = join(import.meta.dirname, '..', '..')

const play = async (row: string, name: string): Promise<void> => {
  const [first = '', second] = name.split('/')
  const provider = await catalog.byId(second === undefined ? providerOf(row) : first)
  const each = provider?.cases.find(({ id }) => id === (second ?? first))
  if (!provider || !each) throw new Error(`${row} names the case "${name}", which does not exist.`)
  const run = await runCase(catalog, provider, each, seededRandom(name))
  expectOutcome(each.expects, run.reply)
}

const findTest = (row: string, name: string): void => {
  // Only the first arrow ends the file's name: menus such as "Developer > API Keys" stand in titles too.
  const [file = '', ...parts] = name.split(' > ')
  const titles = file.startsWith('tests/e2e/') ? [parts.join(' > ')] : parts
  if (!existsSync(join(root, file))) throw new Error(`${row} names the test file "${file}", which does not exist.`)
  const text = readFileSync(join(root, file), 'utf8')
  for (const title of titles)
    expect([file, text.includes(title) || text.includes(title.replaceAll("'", "\\'"))]).toEqual([file, true])
}

describe('each statement that the mock has to prove is proved', () => {
  test.each(rowsShownBy('mock').map(([id, { statement }]) => [id, statement] as const))('%s: %s', async (id) => {
    const proofs = homes[id]?.mock ?? []
    expect(proofs).not.toEqual([])
    for (const proof of proofs) {
      if (proof.startsWith('case:')) await play(id, proof.slice('case:'.length))
      else if (proof.startsWith('test:')) findTest(id, proof.slice('test:'.length))
      else throw new Error(`${id} names "${proof}". Write case:<id> or test:<file> > <title>.`)
    }
  })
})

describe('each statement that the dashboard has to show is shown there by hand', () => {
  test.each(rowsShownBy('dashboard').map(([id, { statement }]) => [id, statement] as const))('%s: %s', (id) => {
    const proofs = homes[id]?.dashboard ?? []
    expect(proofs).not.toEqual([])
    for (const proof of proofs) {
      if (!proof.startsWith('e2e:')) throw new Error(`${id} names "${proof}". Write e2e:<file> > <title>.`)
      findTest(id, proof.slice('e2e:'.length))
    }
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
