/** `path` below `base`: a link from the site's root gets the base in front; every other link stays as it is. */
export const rooted = (base: string, path: string): string =>
  path.startsWith('/') && !path.startsWith('//') ? base.replace(/\/$/, '') + path : path

/** A link of this site as it is written into a page. */
export const href = (path: string): string => rooted(import.meta.env.BASE_URL, path)

/** The issue form of the repository, with the page that the report is about filled in. */
export const reportLink = (repository: string, page: string): string =>
  `${repository}/issues/new?${new URLSearchParams({ title: `Mistake on ${page}` }).toString()}`
