import { useEffect, useState } from 'react'
import { announce, listenToTabs } from '#mocks/browser/channel.ts'
import { LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { tabId } from './tab-id.ts'

/** A tab that keeps credentials for itself, and how many. */
export type SavingTab = { readonly id: string; readonly title: string; readonly saved: number }

/** Asks the other tabs what they keep for themselves, which this one cannot read; they are asked again at each change. */
export const useOtherTabs = (): readonly SavingTab[] => {
  const [tabs, setTabs] = useState<readonly SavingTab[]>([])
  useEffect(() => {
    let round = ''
    const ask = (): void => {
      round = randomText(platformRandom, LOWER_ALNUM, 8)
      setTabs([])
      announce({ type: 'who', round })
    }
    const stop = listenToTabs((message) => {
      if (message.type === 'saved' || message.type === 'cleared') ask()
      if (message.type !== 'here' || message.round !== round || message.tab === tabId() || message.saved === 0) return
      const { tab: id, title, saved } = message
      setTabs((known) => [...known.filter((each) => each.id !== id), { id, title, saved }])
    })
    ask()
    return stop
  }, [])
  return tabs
}
