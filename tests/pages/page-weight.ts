import { posix } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
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

/** Bytes of one file after Brotli, as a host sends it. A font of type woff2 is compressed already. */
const bytesOf = (files: SiteFiles, path: string) =>
  (path.endsWith('.woff2') ? files.read(path) : brotliCompressSync(files.read(path))).length

/** Weighs files of a site together, in bytes; compresses each file once, however many pages load it. */
export function scaleFor(files: SiteFiles): (paths: Iterable<string>) => number {
  const known = new Map<string, number>()
  const weigh = (path: string) => {
    const bytes = known.get(path) ?? bytesOf(files, path)
    known.set(path, bytes)
    return bytes
  }
  return (paths) => [...paths].reduce((sum, path) => sum + weigh(path), 0)
}
