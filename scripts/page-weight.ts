import { posix } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { linksOf } from './html-links.ts'
import type { SiteFiles } from './site-files.ts'

/** What a page loads, as paths from the site's root: `eager` with the page itself, `all` once its scripts have loaded what they can. */
export type Loads = { readonly eager: ReadonlySet<string>; readonly all: ReadonlySet<string> }

const staticImport = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g
const dynamicImport = /\bimport\(\s*["'`]([^"'`]+)["'`]/g
const cssUrl = /url\(\s*["']?([^"')]+)/g

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])

/** A reference in a file of the site -> the path of the file that it names, if that is one of the site. */
function resolve(files: SiteFiles, base: string, from: string, reference: string): readonly string[] {
  const [path = ''] = reference.split(/[?#]/)
  const target = path.startsWith(base) ? path.slice(base.length) : posix.join(posix.dirname(from), path)
  return files.paths.has(target) ? [target] : []
}

function namedIn(files: SiteFiles, base: string, path: string, lazily: boolean): readonly string[] {
  if (!/\.(?:js|mjs|css)$/.test(path)) return []
  const text = files.read(path).toString()
  const scripts = [...found(text, staticImport), ...(lazily ? found(text, dynamicImport) : [])]
  const names = path.endsWith('.css') ? (lazily ? found(text, cssUrl) : []) : scripts
  return names.flatMap((name) => resolve(files, base, path, name))
}

function closure(files: SiteFiles, base: string, start: readonly string[], lazily: boolean): ReadonlySet<string> {
  const reached = new Set(start)
  for (const path of reached) for (const next of namedIn(files, base, path, lazily)) reached.add(next)
  return reached
}

/** Fonts count only in `all`; the search index is loaded by searching and never counts. */
export function loadsOf(files: SiteFiles, base: string, page: string): Loads {
  const html = files.read(page).toString()
  const named = linksOf(html).references.flatMap((reference) => resolve(files, base, page, reference))
  const inline = [...found(html, staticImport), ...found(html, dynamicImport)].flatMap((name) =>
    resolve(files, base, page, name),
  )
  const islands = new Set(
    [...html.matchAll(/(?:component|renderer)-url="([^"]+)"/g)].flatMap(([, url]) =>
      resolve(files, base, page, url ?? ''),
    ),
  )
  const code = named.filter((path) => /\.(?:js|mjs|css)$/.test(path))
  const eager = closure(files, base, [page, ...code.filter((path) => !islands.has(path))], false)
  const all = closure(files, base, [...eager, ...code, ...inline], true)
  return { eager, all: new Set([...all].filter((path) => !path.startsWith('pagefind/'))) }
}

const sizes = new WeakMap<SiteFiles, Map<string, number>>()

/** Bytes of these files after Brotli, as a host sends them. Fonts are compressed already. */
export function weightOf(files: SiteFiles, paths: Iterable<string>): number {
  const known = sizes.get(files) ?? new Map<string, number>()
  sizes.set(files, known)
  return [...paths].reduce((sum, path) => {
    const size =
      known.get(path) ??
      (path.endsWith('.woff2') ? files.read(path).length : brotliCompressSync(files.read(path)).length)
    known.set(path, size)
    return sum + size
  }, 0)
}
