import { DATABASE } from '#mocks/browser/database-name.ts'

/** One place of the browser where this site may keep something: how many things are there, and how that was read. */
export type StoragePlace = { readonly place: string; readonly before: number; readonly howRead: string }

const inStorage = (storage: () => Storage, kept: readonly string[]): number => {
  try {
    return Object.keys(storage()).filter((name) => !kept.includes(name)).length
  } catch {
    return 0
  }
}

const inDatabases = async (): Promise<number> => {
  if (typeof indexedDB === 'undefined') return 0
  const databases = await indexedDB.databases()
  return databases.filter(({ name }) => name === DATABASE).length
}

const inCaches = async (): Promise<number> => (typeof caches === 'undefined' ? 0 : (await caches.keys()).length)

const filledFields = (): number =>
  [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-secret], [data-playground] textarea'),
  ].filter(({ value }) => value !== '').length

/** Counts what each place holds now, leaving out the settings named in `kept`. */
export const measure = async (kept: readonly string[]): Promise<StoragePlace[]> => [
  { place: 'Fields of this page', before: filledFields(), howRead: 'the fields of the playground' },
  { place: 'Session storage of this tab', before: inStorage(() => sessionStorage, kept), howRead: 'sessionStorage' },
  { place: 'Local storage', before: inStorage(() => localStorage, kept), howRead: 'localStorage' },
  { place: 'IndexedDB: world, keys and log', before: await inDatabases(), howRead: 'indexedDB.databases()' },
  { place: 'Cache Storage', before: await inCaches(), howRead: 'caches.keys()' },
  {
    place: 'Cookies',
    before: document.cookie === '' ? 0 : document.cookie.split('; ').length,
    howRead: 'document.cookie',
  },
]
