/**
 * Stands in for `tough-cookie`: MSW's cookie store would pull it and the list of all public suffixes into the page, 100 KB.
 * In a page that store is never made (`in-pages.ts`), so nothing of this is used.
 */
const unused = {}
export { unused as Cookie, unused as CookieJar, unused as MemoryCookieStore }
