import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { documentedOutcomes, watchedServer, type WatchedServer } from '../codegen/collections/watched-server.ts'
import { registered } from '../mocks/registered.ts'
import { toolFolder, type ToolFolder } from '../../scripts/tool-folder.ts'
import { collectionFor, writeInto } from './collection-files.ts'

let server: WatchedServer
let tool: ToolFolder
beforeAll(async () => {
  server = await watchedServer(registered)
  tool = await toolFolder('@usebruno/cli@4.1.0')
}, 600_000)
afterAll(async () => {
  tool.remove()
  await server.close()
})

const read: (text: string) => { readonly items: readonly object[]; readonly bundled: boolean } = parse

/** The file as Bruno lays it out when it is imported: the collection, and a file for each request. */
const unfold = (text: string, folder: string): void => {
  const { items, bundled: _, ...root } = read(text)
  writeInto(folder, 'opencollection.yml', stringify(root))
  for (const [index, item] of items.entries())
    writeInto(folder, `${String(index).padStart(3, '0')}.yml`, stringify(item))
}

test.each(registered.map((provider) => [provider.name, provider] as const))(
  'Bruno gets what is documented from each case of %s',
  async (_, provider) => {
    server.outcomes.length = 0
    const folder = join(tool.path, provider.id)
    unfold(await collectionFor(provider, 'opencollection.yml', server.origin), folder)
    await tool.run('bru', ['run'], folder)
    expect(server.outcomes).toEqual(documentedOutcomes(provider))
  },
  600_000,
)
