import { describe, expect, test } from 'vitest'
import { collectionWriters, isCollectionFormat } from '#mocks/codegen/collections/collections.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { provider as samplepay } from '../../pages/sixth-provider/samplepay/provider.ts'
import { registered } from '../../mocks/registered.ts'
import { players } from './players.ts'
import { documentedOutcomes, watchedServer } from './watched-server.ts'

const formats = Object.keys(collectionWriters).filter(isCollectionFormat)
const providers = [...registered, samplepay]

describe.each(formats)('the cases in a file that ends in .%s', (format) => {
  test.each(providers.map((provider) => [provider.name, provider] as const))(
    'come to what is documented, at %s',
    async (_, provider) => {
      const file = await collectionWriters[format].write(provider)
      // A server of its own: a connection of the test before may be closed just when it is used again.
      const server = await watchedServer(providers)
      try {
        expect(await players[format](file, server.origin)).toEqual([])
        expect(server.outcomes).toEqual(documentedOutcomes(provider))
      } finally {
        await server.close()
      }
    },
  )

  test.each(providers.map((provider) => [provider.name, provider] as const))(
    'hold no key and no other secret, at %s',
    async (_, provider) => {
      const file = await collectionWriters[format].write(provider)
      const found = findCredentials(file, { keyFormats: provider.keyFormats, isTyped: false })
      expect(found.map(({ from, to }) => file.slice(from, to))).toEqual([])
    },
  )
})
