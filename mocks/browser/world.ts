import { listenToTabs } from './channel.ts'
import type { ReaderWorld } from './reader.ts'

export { scratchCatalog, emptyScratch, scratchWorldAt } from './scratch.ts'
export type { ReaderWorld } from './reader.ts'

// Whoever plays a case needs no storage: the reader's world is loaded when it is first asked for.
let loaded: typeof import('./reader.ts') | undefined

/** The reader's world, shared by all tabs: see `reader.ts`. */
export const readerWorldAt = async (base: string): Promise<ReaderWorld> => {
  loaded ??= await import('./reader.ts')
  return loaded.openReaderWorld(base)
}

/** Lets go of the reader's world: it was cleared, or another tab is about to. */
export const releaseReaderWorld = (): void => loaded?.deleteReaderWorld()

/** Why the reader's world lives in this page alone; undefined while it is stored. It changes with the world. */
export const worldNotice = (): string | undefined => loaded?.readerNotice()

/** Whether the world that this page last worked in was cleared or replaced while the page could not notice. */
export const worldIsGone = async (): Promise<boolean> => (await loaded?.readerWorldIsGone()) ?? false

/** Calls `listener` when the reader's world changes, in this tab or another. Returns the way to stop. */
export const onWorldChange = (listener: () => void): (() => void) =>
  listenToTabs((message) => message.type === 'world' && listener())
