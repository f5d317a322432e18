/**
 * Stands in for `tough-cookie`: MSW's cookie store would pull it and the list of all public suffixes into the page, 100 KB.
 * No provider and no handler uses cookies, so nothing is kept and nothing is found.
 */
export class CookieJar {
  setCookie = (): Promise<void> => Promise.resolve()
  getCookiesSync = (): readonly never[] => []
}

export class MemoryCookieStore {
  idx = {}
}

export const Cookie = { fromJSON: (): undefined => undefined }
