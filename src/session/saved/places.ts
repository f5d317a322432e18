import { DATABASE } from '#mocks/browser/database-name.ts'
import { inStorage } from './in-storage.ts'

/** One place of the browser where this site may keep something: how it is counted and how it is emptied. Both may throw. */
export type Place = {
  /** Whether it belongs to this tab, to the site, or to the site with other tabs holding it open. */
  readonly reach: 'tab' | 'site' | 'held'
  readonly place: string
  readonly howRead: string
  readonly count: () => number | Promise<number>
  readonly clear: () => void | Promise<void>
}

const DELETE_LIMIT = 3000

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE)
    request.onsuccess = () => resolve()
    request.onerror = () => resolve() // What is left shows in the report.
    setTimeout(resolve, DELETE_LIMIT) // A tab that holds on blocks the deletion; the report names it.
  })

const isHere = (name: string): boolean => name in globalThis

const cookies = (): readonly string[] => (document.cookie === '' ? [] : document.cookie.split('; '))

const filledFields = (): number =>
  [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-secret], [data-playground] textarea'),
  ].filter(({ value }) => value !== '').length

/** All places, leaving out the settings that stay. The fields are emptied by the views that own them. */
export const allPlaces = (): readonly Place[] => [
  {
    reach: 'tab',
    place: 'Fields of this page',
    howRead: 'the fields of the page and of Search',
    count: filledFields,
    clear: () => undefined,
  },
  {
    reach: 'tab',
    place: 'Session storage of this tab',
    howRead: 'sessionStorage',
    ...inStorage(() => sessionStorage),
  },
  { reach: 'site', place: 'Local storage', howRead: 'localStorage', ...inStorage(() => localStorage) },
  {
    reach: 'held',
    place: 'IndexedDB: world, keys and log',
    howRead: 'indexedDB.databases()',
    count: async () =>
      isHere('indexedDB') ? (await indexedDB.databases()).filter(({ name }) => name === DATABASE).length : 0,
    clear: async () => {
      if (isHere('indexedDB')) await deleteDatabase()
    },
  },
  {
    reach: 'site',
    place: 'Cache Storage: pages kept for reading offline',
    howRead: 'caches.keys()',
    count: async () => (isHere('caches') ? (await caches.keys()).length : 0),
    clear: async () => {
      if (isHere('caches')) for (const name of await caches.keys()) await caches.delete(name)
    },
  },
  {
    reach: 'site',
    place: 'Cookies',
    howRead: 'document.cookie',
    count: () => cookies().length,
    clear: () => {
      for (const cookie of cookies()) {
        const [name = ''] = cookie.split('=')
        if (name) document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`
      }
    },
  },
]
