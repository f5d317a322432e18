import { globSync } from 'node:fs'

/** Addresses of all pages of the built site, relative to its base, as the build left them. */
export const pages: readonly string[] = ['', ...globSync('**/index.html', { cwd: 'dist' }).map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))]
  .filter((page, index, all) => all.indexOf(page) === index)
  .toSorted()
