import { type ReaderWorld, readerWorldAt, scratchWorldAt } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'

/** Path of the site, with a slash at its end. */
export const siteBase: string = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** Path below which the mock answers. */
export const mockBase = `${siteBase}mock`

/** Address of the worker's script. */
export const workerUrl = `${siteBase}latchkey-worker.js`

/** The reader's world: ask anew for each thing that the reader does. */
export const readerWorld = (): Promise<ReaderWorld> => readerWorldAt(mockBase)

/** A case in a world of its own, in memory. */
export const scratchWorld = (provider: Provider, caseId: string): ReturnType<typeof scratchWorldAt> =>
  scratchWorldAt(provider, caseId, mockBase)
