import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

const settingsNote = z.object({ base: z.string(), site: z.string() })

/** Where a build goes and under which path it will be served. `site` is the origin for absolute links, empty when unknown. */
export type SiteSettings = { readonly base: string; readonly site: string; readonly out: string }

/** `docs`, `/docs` and `/docs/` all mean `/docs/`; nothing means the root. */
const withSlashes = (base: string) => `/${base}/`.replace(/\/+/g, '/')

/** Reads LATCHKEY_BASE, LATCHKEY_SITE and LATCHKEY_OUT. */
export function siteSettings(env: Readonly<Record<string, string | undefined>>): SiteSettings {
  const { LATCHKEY_BASE: base = '/', LATCHKEY_SITE: site = '', LATCHKEY_OUT: out = 'dist' } = env
  if (/[?#\s]|\.\./.test(base))
    throw new Error(`LATCHKEY_BASE is "${base}", which is no path. Set it to a path such as /docs/.`)
  if (site && !URL.canParse(site))
    throw new Error(`LATCHKEY_SITE is "${site}", which is no address. Set it to one such as https://example.com.`)
  return { base: withSlashes(base), site, out }
}

export const asEnv = ({ base, site, out }: SiteSettings) => ({
  LATCHKEY_BASE: base,
  LATCHKEY_SITE: site,
  LATCHKEY_OUT: out,
})

const noteOf = (out: string) => join('.cache', `built-${basename(out)}.json`)

/** Notes beside the build what it was built for, so that it is served and checked under the same path. */
export function noteBuild(settings: SiteSettings): void {
  mkdirSync('.cache', { recursive: true })
  writeFileSync(noteOf(settings.out), JSON.stringify(settings))
}

/** What the build in `out` was built for. Throws a sentence that names the fix when there is none. */
export function builtSettings(out: string): SiteSettings {
  try {
    return { ...settingsNote.parse(JSON.parse(readFileSync(noteOf(out), 'utf8'))), out }
  } catch (cause) {
    throw new Error(`There is no finished build in ${out}. Run \`npm run build\` first.`, { cause })
  }
}
