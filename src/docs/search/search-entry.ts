/** An error as people quote it: `messages` are in small letters, with `*` for what changes from answer to answer. */
export type QuotedError = {
  readonly status: number
  readonly code: string
  readonly messages: readonly string[]
}

/** A page as the search knows it. `path` is without the base, `words` hold its headings and labels; `error` is there on the page of one. */
export type SearchEntry = {
  readonly path: string
  readonly title: string
  readonly says: string
  readonly words: string
  /** What readers call it. */
  readonly about?: string | undefined
  /** Id of the provider whose page it is. */
  readonly provider?: string | undefined
  readonly error?: QuotedError | undefined
}

/** What the search loads when it is opened: `providers` by their id, with name and tag. */
export type SearchIndex = {
  readonly providers: Readonly<Record<string, { readonly name: string; readonly tag: string }>>
  readonly entries: readonly SearchEntry[]
}

/** Where the build leaves the index, below the base. */
export const SEARCH_INDEX = 'search.json'
