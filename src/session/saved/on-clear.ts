import { announce, CLEAR_EVENT, listenToTabs } from '#mocks/browser/channel.ts'
import { releaseReaderWorld as letGoOfWorld, worldIsGone } from '#mocks/browser/world.ts'
import { forgetUnstored } from './credentials.ts'
import { inStorage } from './in-storage.ts'
import { tabId } from './tab-id.ts'

const clearers = new Set<() => void>()

/** Registers what a view has to do when everything is cleared: empty its forms, drop its memory. Returns the way to stop. */
export const onClear = (clear: () => void): (() => void) => {
  clearers.add(clear)
  return () => clearers.delete(clear)
}

/** Clears what this tab holds: memory, forms and its own session storage, and its hold on the database. */
export const clearThisTab = (): void => {
  for (const clear of clearers) clear()
  forgetUnstored()
  letGoOfWorld()
  dispatchEvent(new Event(CLEAR_EVENT))
  try {
    inStorage(() => sessionStorage).clear()
  } catch {
    // Storage is switched off: it holds nothing.
  }
}

/**
 * Obeys other tabs: clears this one when they say so, and tells them that it did. A page that the back button brings back
 * looks whether it was cleared while it slept. To be called once a page.
 */
export const obeyOtherTabs = (): (() => void) => {
  document.documentElement.dataset['holds'] = 'playground' // The top bar's script leaves the answer to this one.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void worldIsGone().then((gone) => gone && clearThisTab())
  })
  return listenToTabs((message) => {
    if (message.type !== 'clear') return
    clearThisTab()
    announce({ type: 'cleared', round: message.round, tab: tabId() })
  })
}
