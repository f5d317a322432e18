import type { SearchEntry } from './search-entry.ts'

/** Where readers go most often from an empty search: pages of the provider that they read about, then tools. */
const ofProvider = ['errors/', 'sending/', 'lifecycle/'] as const
const tools = ['/diagnose/', '/errors/', '/compare/', '/playground/', '/terminal/', '/credentials/'] as const

/** The pages that an empty search offers. `here` is the provider whose page the reader is on. */
export const suggestedPages = (entries: readonly SearchEntry[], here?: string): readonly SearchEntry[] =>
  [...(here === undefined ? [] : ofProvider.map((page) => `/${here}/${page}`)), ...tools].flatMap(
    (path) => entries.find((entry) => entry.path === path) ?? [],
  )
