import { globSync } from 'node:fs'

/** Addresses of all pages of the built site, relative to its base, as the build left them. */
export const pages: readonly string[] = ['', ...globSync('**/index.html', { cwd: 'dist' }).map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))]
  .filter((page, index, all) => all.indexOf(page) === index)
  // The addresses by code lead on at once: tests/e2e/error-pages.spec.ts holds them.
  .filter((page) => !page.startsWith('e/'))
  .toSorted()
