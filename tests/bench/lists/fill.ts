import type { Page } from '@playwright/test'
import { DATABASE } from '#mocks/browser/database-name.ts'

/** Fills the reader's world, which holds a key and a request, up to 1,000 keys and 200 requests. */
export const fill = (page: Page, providerId: string): Promise<void> =>
  page.evaluate(
    async ([name, provider]) => {
      type Records<Value> = Record<string, Value>
      const stateIn: (text: string) => { readonly keys: Records<object>; readonly byHash: Records<string> } = JSON.parse
      const entryIn: (text: string) => object = JSON.parse
      const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(new Error(String(request.error)))
        })
      const database = await done(indexedDB.open(name))
      const stores = database.transaction(['slices', 'log'], 'readwrite')
      const [states, log] = [stores.objectStore('slices'), stores.objectStore('log')]
      const state = stateIn(JSON.stringify(await done(states.get(provider))))
      const [key] = Object.values(state.keys)
      for (let n = Object.keys(state.keys).length; n < 1000; n += 1) {
        const [id, hash] = [`key_${n}`, n.toString(16).padStart(64, '0')]
        state.keys[id] = { ...key, id, hash, label: `Key ${n}` }
        state.byHash[hash] = id
      }
      states.put(state, provider)
      const entry = entryIn(JSON.stringify(await done(log.get(1))))
      for (let n = 1; n < 200; n += 1) log.add({ ...entry, id: `req_${n}` })
      await new Promise((resolve) => (stores.oncomplete = resolve))
      database.close()
    },
    [DATABASE, providerId] as const,
  )
