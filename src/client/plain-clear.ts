// The way out that needs no other script: it imports nothing, so that whatever is stored or broken, this still works.
const KEPT = new Set(['latchkey:theme', 'latchkey:lang', 'latchkey:target', 'latchkey:fonts'])

const emptied = (storage: Storage): void => {
  for (const name of Object.keys(storage)) if (!KEPT.has(name)) storage.removeItem(name)
}

/** Deletes the database of the reader's world; false where another tab holds it open for 3 s. */
const deleted = (): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('latchkey')
    request.onsuccess = () => resolve(true)
    request.onerror = () => reject(new Error(request.error?.message ?? 'It was refused.'))
    setTimeout(() => resolve(false), 3000)
  })

const places: readonly (readonly [name: string, clear: () => unknown])[] = [
  ['Other tabs', () => new BroadcastChannel('latchkey').postMessage({ type: 'clear', round: 'plain' })],
  ['Session storage', () => emptied(sessionStorage)],
  ['Local storage', () => emptied(localStorage)],
  ['IndexedDB', deleted],
  ['Cache Storage', async () => Promise.all((await caches.keys()).map((name) => caches.delete(name)))],
]

const clear = async (status: HTMLElement): Promise<void> => {
  status.textContent = 'Clearing.'
  const left: string[] = []
  for (const [name, run] of places) {
    try {
      if ((await run()) === false)
        left.push(`${name}: another tab holds it open. Close the other tabs and clear again.`)
    } catch (error) {
      left.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  status.textContent = left.length === 0 ? 'Cleared. Reload the page to see it.' : `Not cleared: ${left.join(' ')}`
}

for (const part of document.querySelectorAll('[data-plain-clear]')) {
  const status = part.querySelector<HTMLElement>('[role=status]')
  if (status) part.querySelector('button')?.addEventListener('click', () => void clear(status))
}
