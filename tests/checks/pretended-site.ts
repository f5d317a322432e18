import type { SiteFiles } from '../../scripts/site-files.ts'

/** A built site from texts by path. */
export const pretendedSite = (texts: Readonly<Record<string, string>>): SiteFiles => ({
  paths: new Set(Object.keys(texts)),
  read: (path) => Buffer.from(texts[path] ?? ''),
})
