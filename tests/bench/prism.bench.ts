import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { PRISM, startPrism } from '../../scripts/prism.ts'
import { toolFolder } from '../../scripts/tool-folder.ts'
import { jsonOf } from '../json-of.ts'
import { startChild } from './child.ts'
import { keepFigures } from './figures.ts'
import { median, spreadOf } from './rounds.ts'

// Prism as npm has it, with the OpenAPI file of Payviox, beside the local server, in turns.
const ROUNDS = 3
const SECONDS = 4

const { payviox } = registry
if (!payviox) throw new Error('There is no payviox.')
const [{ provider }, { docs }] = await Promise.all([payviox.load(), payviox.docs()])
const tool = await toolFolder(`@stoplight/prism-cli@${PRISM}`)
const document = join(tool.path, 'payviox.json')
writeFileSync(document, JSON.stringify(await openApiOf(catalogOf(registry), provider, docs)))
const [mock, prism] = await Promise.all([startChild('mock'), startPrism(tool, document)])

const minted: { keys: { key: string }[] } = await jsonOf(
  await fetch(`${mock.origin}/_dashboard/payviox/keys`, { method: 'POST' }),
)
const key = { Authorization: `Bearer ${minted.keys[0]?.key ?? ''}` }
const rateOf = async (url: string, headers: Record<string, string>): Promise<number> =>
  (await autocannon({ url, headers, connections: 10, duration: SECONDS })).requests.average

const beside = async (what: string, headers: Record<string, string>) => {
  const rounds: { ours: number; theirs: number }[] = []
  for (const url of [`${prism.origin}/balance`, `${mock.origin}/api.payviox.com/balance`]) await rateOf(url, headers)
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`${what}: round ${round} of ${ROUNDS}`)
    const theirs = await rateOf(`${prism.origin}/balance`, headers)
    rounds.push({ theirs, ours: await rateOf(`${mock.origin}/api.payviox.com/balance`, headers) })
  }
  const ratios = rounds.map(({ ours, theirs }) => ours / theirs)
  return {
    what: `${what}, calls a second beside Prism ${PRISM}`,
    ours: median(rounds.map(({ ours }) => ours)).toFixed(0),
    floor: median(rounds.map(({ theirs }) => theirs)).toFixed(0),
    ratio: median(ratios),
    spread: spreadOf(ratios),
    aim: { atLeast: 12 },
  }
}
keepFigures('prism', [await beside('valid key', key), await beside('no key', {})])
prism.child.kill()
mock.end()
tool.remove()
process.exit()
