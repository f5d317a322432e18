import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CollectionFormat } from '#mocks/codegen/collections/collections.ts'
import { documentedOutcomes, watchedServer, type WatchedServer } from '../codegen/collections/watched-server.ts'
import { registered } from '../mocks/registered.ts'
import { toolFolder, type ToolFolder } from '../../scripts/tool-folder.ts'
import { collectionFor, writeInto } from './collection-files.ts'

type Runner = {
  readonly spec: string
  readonly format: CollectionFormat
  readonly run: (tool: ToolFolder, file: string) => Promise<string>
}

/** Each format with its own tool, which ends with an error where a check of the file fails. */
const runners: readonly Runner[] = [
  {
    spec: 'httpyac@6.16.7',
    format: 'http',
    run: (tool, file) => tool.run('httpyac', ['send', file, '--all', '--quiet']),
  },
  {
    spec: 'newman@6.2.2',
    format: 'postman.json',
    run: (tool, file) => tool.run('newman', ['run', file, '--color', 'off']),
  },
]

describe.each(runners)('$spec', ({ spec, format, run }) => {
  let server: WatchedServer
  let tool: ToolFolder
  beforeAll(async () => {
    server = await watchedServer(registered)
    tool = await toolFolder(spec)
  }, 600_000)
  afterAll(async () => {
    tool.remove()
    await server.close()
  })

  test.each(registered.map((provider) => [provider.name, provider] as const))(
    'gets what is documented from each case of %s',
    async (_, provider) => {
      server.outcomes.length = 0
      const file = await collectionFor(provider, format, server.origin)
      await run(tool, writeInto(tool.path, `${provider.id}.${format}`, file))
      expect(server.outcomes).toEqual(documentedOutcomes(provider))
    },
    600_000,
  )
})
