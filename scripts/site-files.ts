import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A built site: its files by path from the site's root, such as `guide/index.html`, and how to read one. */
export type SiteFiles = { readonly paths: ReadonlySet<string>; readonly read: (path: string) => Buffer }

export function siteFiles(out: string): SiteFiles {
  const paths = globSync('**/*', { cwd: out, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, '/').length).replaceAll('\\', '/'))
  return { paths: new Set(paths), read: (path) => readFileSync(join(out, path)) }
}

export const sitePagesOf = ({ paths }: SiteFiles) => [...paths].filter((path) => path.endsWith('.html')).sort()

/** The address of a page below the site's root: `guide/index.html` is `guide/`. */
export const addressOf = (page: string) => page.replace(/(^|\/)index\.html$/, '$1')
