import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The stable addresses of errors only lead to the pages of those errors.
const leadsOn = (file: string): boolean => /http-equiv="?refresh/i.test(readFileSync(join('dist', file), 'utf8'))

/** Addresses of all pages of the built site, relative to its base, as the build left them. */
export const pages: readonly string[] = globSync('**/index.html', { cwd: 'dist' })
  .filter((file) => !leadsOn(file))
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .toSorted()
