import { announce, listenToTabs } from '#mocks/browser/channel.ts'
import { DATABASE } from '#mocks/browser/database-name.ts'
import { releaseReaderWorld as letGoOfWorld, worldIsGone } from '#mocks/browser/world.ts'
import { LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { forgetUnstored } from './credentials.ts'
import { measure } from './places.ts'

export type ClearedPlace = {
  readonly place: string
  readonly before: number
  readonly after: number
  readonly howRead: string
}
export type ClearReport = {
  readonly places: readonly ClearedPlace[]
  readonly tabs: readonly { readonly id: string; readonly title: string; readonly answered: boolean }[]
  /** What is not removed, as sentences. */
  readonly stays: readonly string[]
}

const THEME = 'latchkey:theme'
const LANGUAGE = 'latchkey:lang'
const TARGET = 'latchkey:target'
const FONTS = 'latchkey:fonts'
const KEPT: readonly string[] = [THEME, LANGUAGE, TARGET, FONTS]

/** How long other tabs may take to answer, in ms. */
const TAB_LIMIT = 1500
const DELETE_LIMIT = 3000

/** This tab's name among the tabs of this browser; the script of the top bar gives it, since it runs on each page. */
const tabId = (): string => (document.documentElement.dataset['tab'] ??= randomText(platformRandom, LOWER_ALNUM, 8))

const clearers = new Set<() => void>()

/** Registers what a view has to do when everything is cleared: empty its forms, drop its memory. Returns the way to stop. */
export const onClear = (clear: () => void): (() => void) => {
  clearers.add(clear)
  return () => clearers.delete(clear)
}

/** Clears what this tab holds: memory, forms and its own session storage, and its hold on the database. */
const clearThisTab = (): void => {
  for (const clear of clearers) clear()
  forgetUnstored()
  letGoOfWorld()
  clearStorage(() => sessionStorage)
}

const clearStorage = (storage: () => Storage): void => {
  try {
    const open = storage()
    for (const name of Object.keys(open)) if (!KEPT.includes(name)) open.removeItem(name)
  } catch {
    // Storage is switched off: there is nothing in it.
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

/**
 * Clears everything that this site holds in this browser, in every open tab, and reads each place again afterwards. The
 * theme and the language and address of samples stay: they say nothing about anybody.
 */
export const clearEverything = async (): Promise<ClearReport> => {
  const before = await measure(KEPT)
  const tabs = await clearTabs()
  clearThisTab()
  clearStorage(() => localStorage)
  await Promise.all([deleteDatabase(), deleteCaches()])
  deleteCookies()
  const after = await measure(KEPT)
  announce({ type: 'saved' })
  const places = before.map((place, index) => ({ ...place, after: after[index]?.before ?? 0 }))
  return { places, tabs, stays: staying() }
}

const staying = (): string[] => [
  'The choice of theme and of the language and address of samples stays: it is kept under latchkey:theme, latchkey:lang and latchkey:target.',
  'So does the note that the fonts of this site are in the cache of the browser: latchkey:fonts.',
  'The service worker stays registered. It holds no data, only the code that answers mock addresses.',
]

const clearTabs = async (): Promise<ClearReport['tabs']> => {
  const round = randomText(platformRandom, LOWER_ALNUM, 8)
  const tabs = new Map<string, { title: string; answered: boolean }>()
  const stop = listenToTabs((message) => {
    if (!('tab' in message) || message.round !== round || message.tab === tabId()) return
    const known = tabs.get(message.tab)
    if (message.type === 'here') tabs.set(message.tab, { title: message.title, answered: known?.answered ?? false })
    if (message.type === 'cleared') tabs.set(message.tab, { title: known?.title ?? '', answered: true })
  })
  announce({ type: 'who', round })
  announce({ type: 'clear', round })
  await settled(() => tabs.size > 0 && [...tabs.values()].every(({ answered }) => answered))
  stop()
  return [...tabs].map(([id, tab]) => ({ id, ...tab }))
}

/** Waits a moment for tabs to speak up, then until `done` or the limit. */
const settled = async (done: () => boolean): Promise<void> => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50))
  for (let waited = 0; waited < TAB_LIMIT && !(waited >= 250 && done()); waited += 50) {
    await pause()
    if (waited >= 400 && done()) return
  }
}

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') {
      resolve()
      return
    }
    const request = indexedDB.deleteDatabase(DATABASE)
    request.onsuccess = () => resolve()
    request.onerror = () => resolve() // What is left shows in the report.
    setTimeout(resolve, DELETE_LIMIT) // A tab that holds on blocks the deletion; the report names it.
  })

/** Waits until the tab that clears has deleted the database: a world that is begun before that would be deleted with it. */
export const untilDeleted = async (): Promise<void> => {
  const isThere = async (): Promise<boolean> => {
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE)
    } catch {
      return false // Storage is switched off: there is none.
    }
  }
  for (let waited = 0; waited < DELETE_LIMIT && (await isThere()); waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

const deleteCaches = async (): Promise<void> => {
  if (typeof caches === 'undefined') return
  for (const name of await caches.keys()) await caches.delete(name)
}

const deleteCookies = (): void => {
  for (const cookie of document.cookie.split('; ')) {
    const [name = ''] = cookie.split('=')
    if (name) document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`
  }
}
