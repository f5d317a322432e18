import { rmSync } from 'node:fs'
import { writeOfflineList } from './offline-list.ts'
import { runStep, script, tool } from './run-command.ts'
import { asEnv, noteBuild, siteSettings } from './site-settings.ts'

/** What no reader looks for: badges, buttons and the heads of columns would stand in the middle of what the search quotes. */
const unsearched = '.basis, .btn, thead, caption'

/** Builds the site, its text for machines and its search index. Returns whether that worked. */
export async function build(): Promise<boolean> {
  const settings = siteSettings(process.env)
  const { base, out } = settings
  rmSync(out, { recursive: true, force: true })
  // What is built is for readers, whatever the shell that builds it says: with other values the pages have no policy.
  const env = { ...asEnv(settings), NODE_ENV: 'production', PROD: 'true' }
  const built = await runStep(`build of ${out} for ${base}`, [{ ...tool('astro', 'build'), env }])
  if (!built) return false
  // Each reads the pages alone, and nothing that another writes.
  const written = await Promise.all([
    runStep('text of every page', [script('scripts/text-files.ts', asEnv(settings))]),
    runStep('index of pages and errors', [script('scripts/search-index.ts', asEnv(settings))]),
    runStep('search index', [tool('pagefind', '--site', out, '--exclude-selectors', unsearched)]),
  ])
  if (!written.every(Boolean)) return false
  writeOfflineList(out)
  noteBuild(settings)
  return true
}

if (import.meta.main) {
  if (!(await build())) process.exit(1)
  console.log('Built. `npm run serve` serves it.')
}
