import { CLEAR_EVENT } from '#mocks/browser/channel.ts'
import { guardAddress } from '#src/ui/trusted-scripts.ts'

let isCleared = false
addEventListener(CLEAR_EVENT, () => (isCleared = true))

/** Has the worker keep the files of the site, so that it can be read without a line. Rejects where there is no worker or no line. */
export const keepOffline = async (): Promise<void> => {
  if (navigator.connection?.saveData || !('serviceWorker' in navigator)) return
  // A page with a playground leaves the start to MSW, which would reload a page that another worker took over meanwhile.
  if (!document.documentElement.dataset['holds']) await navigator.serviceWorker.register(guardAddress)
  const { active } = await navigator.serviceWorker.ready
  const list = await fetch(`${document.body.dataset['base'] ?? '/'}offline.json`, { cache: 'no-cache' })
  if (list.ok && !isCleared) active?.postMessage(await list.json())
}
