import { posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { linksOf } from './html-links.ts'
import type { SiteFiles } from '../../scripts/site-files.ts'

const staticImport = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g
const laterImport = /\bimport\(\s*["'`]([^"'`]+)["'`]/g
const ahead = /<link rel="(?:modulepreload|preload)"[^>]* href="([^"]+)"/g
const island = /\b(?:component|renderer)-url="([^"]+)"/g

/** The files that a page's head asks for ahead of the part that is in sight at once, as the page names them. */
export const askedAhead = (html: string): readonly string[] => found(html, ahead)

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])

/** A reference in a file of the site -> the path of the file that it names, if that is one of the site. */
function resolve({ paths }: SiteFiles, base: string, from: string, reference: string): readonly string[] {
  const [path = ''] = reference.split(/[?#]/)
  const target = path.startsWith(base) ? path.slice(base.length) : posix.join(posix.dirname(from), path)
  return paths.has(target) ? [target] : []
}

/**
 * What a page loads before anyone touches it, as paths from the site's root: itself, its styles, its scripts and what these
 * import. Not fonts, not what a script imports later, and not an island: it waits to be seen.
 */
export function eagerLoads(files: SiteFiles, base: string, page: string): ReadonlySet<string> {
  const html = files.read(page).toString()
  const waiting = [...found(html, island), ...askedAhead(html)]
  const later = new Set(waiting.flatMap((reference) => resolve(files, base, page, reference)))
  const named = linksOf(html).references.flatMap((reference) => resolve(files, base, page, reference))
  return withImports(files, base, [page, ...named.filter((path) => /\.(?:js|css)$/.test(path) && !later.has(path))])
}

/** Files, and all scripts that they import when they are loaded. */
export function withImports(files: SiteFiles, base: string, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set(from)
  for (const path of reached) {
    if (!path.endsWith('.js')) continue
    const imports = found(files.read(path).toString(), staticImport)
    for (const next of imports.flatMap((name) => resolve(files, base, path, name))) reached.add(next)
  }
  return reached
}

/** What a script of a page loads by itself later, when its part of the page is seen: the files that it imports then, with theirs. */
export function laterLoads(files: SiteFiles, base: string, script: string): ReadonlySet<string> {
  const named = found(files.read(script).toString(), laterImport)
  return withImports(
    files,
    base,
    named.flatMap((name) => resolve(files, base, script, name)),
  )
}

/** Brotli's effort: `best` is what a host sends, `quick` takes a tenth of the time and is never lighter. */
type Effort = 'best' | 'quick'

const compressed = (text: string | Buffer, effort: Effort): number =>
  brotliCompressSync(text, effort === 'quick' ? { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } : {}).length

/**
 * Weighs files of a site together, in bytes after Brotli, as a host sends them; a font of type woff2 is compressed already. Each file is
 * compressed once, however many pages load it, and so is a sheet that stands in many pages: weighed apart, it makes a page a little heavier than it is.
 */
export function scaleFor(files: SiteFiles, effort: Effort = 'best'): (paths: Iterable<string>) => number {
  const known = new Map<string, number>()
  const once = (key: string, weigh: () => number): number => {
    const bytes = known.get(key) ?? weigh()
    known.set(key, bytes)
    return bytes
  }
  const pageBytes = (html: string): number => {
    const sheets = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css)
    const rest = compressed(html.replace(/<style>[^]*?<\/style>/g, ''), effort)
    return sheets.reduce((sum, css) => sum + once(css, () => compressed(css, effort)), rest)
  }
  const bytesOf = (path: string): number => {
    if (path.endsWith('.woff2')) return files.read(path).length
    return path.endsWith('.html') ? pageBytes(files.read(path).toString()) : compressed(files.read(path), effort)
  }
  return (paths) => [...paths].reduce((sum, path) => sum + once(path, () => bytesOf(path)), 0)
}
