import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { collectionWriters, type CollectionFormat } from '#mocks/codegen/collections/collections.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { LOCAL } from '#mocks/codegen/target.ts'

/** The text of a collection as a reader has it who entered the address of the server. */
export const collectionFor = async (provider: Provider, format: CollectionFormat, origin: string): Promise<string> =>
  (await collectionWriters[format].write(provider)).replaceAll(LOCAL.replace(/\/$/, ''), origin)

/** Writes a file, and its folders where they are not there yet. Gives its path. */
export const writeInto = (folder: string, name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}
