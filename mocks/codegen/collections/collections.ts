import type { Provider } from '#mocks/engine/provider.ts'
import { httpFile } from './http-file.ts'
import { openCollection } from './opencollection.ts'
import { postmanCollection } from './postman.ts'

/** The collections of a provider's cases by the end of the file's name, each with its writer and media type. */
export const collectionWriters = {
  http: { type: 'text/plain; charset=utf-8', write: httpFile },
  'postman.json': {
    type: 'application/json',
    write: async (provider: Provider) => `${JSON.stringify(await postmanCollection(provider), null, 2)}\n`,
  },
  'opencollection.yml': { type: 'application/yaml', write: openCollection },
} as const
export type CollectionFormat = keyof typeof collectionWriters

export const isCollectionFormat = (text: string): text is CollectionFormat => Object.hasOwn(collectionWriters, text)
