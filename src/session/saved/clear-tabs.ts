import { announce, listenToTabs, TAB_LOCK } from '#mocks/browser/channel.ts'
import { LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { platformRandom } from '#mocks/state/random.ts'

/** Another tab of this site, and whether it said that it cleared itself. */
export type OtherTab = { readonly id: string; readonly title: string; readonly answered: boolean }

/** How long other tabs may take to answer, in ms. */
const TAB_LIMIT = 3000

/** This tab's name among the tabs of this browser; the script of the top bar gives it, since it runs on each page. */
export const tabId = (): string =>
  (document.documentElement.dataset['tab'] ??= randomText(platformRandom, LOWER_ALNUM, 8))

/** The tabs that hold the lock of a tab, also those that hang and say nothing; undefined where there are no locks. */
const tabsByLock = async (): Promise<readonly (readonly [id: string, title: string])[] | undefined> => {
  try {
    const { held = [] } = await navigator.locks.query()
    return held.flatMap(({ name = '' }) => {
      if (!name.startsWith(TAB_LOCK)) return []
      const [id = '', ...title] = name.slice(TAB_LOCK.length).split(' ')
      return [[id, title.join(' ')] as const]
    })
  } catch {
    return undefined // An insecure origin, or storage is switched off.
  }
}

/** Waits a moment for tabs to speak up, then until `done` or the limit. */
const settled = async (done: () => boolean): Promise<void> => {
  for (let waited = 0; waited < TAB_LIMIT && !(waited >= 250 && done()); waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Tells all other tabs to clear themselves, and waits until they did or their time is over. */
export const clearTabs = async (): Promise<readonly OtherTab[]> => {
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
  // A slow tab is waited for by its lock, before it says that it is there.
  const locked = await tabsByLock()
  for (const [id, title] of locked ?? [])
    if (id !== tabId()) tabs.set(id, { title, answered: tabs.get(id)?.answered ?? false })
  await settled(() => (locked !== undefined || tabs.size > 0) && [...tabs.values()].every(({ answered }) => answered))
  stop()
  return [...tabs].map(([id, tab]) => ({ id, ...tab }))
}
