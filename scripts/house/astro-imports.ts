import config from '../../.dependency-cruiser.mjs'
import type { HouseFault, SourceFile } from './fault.ts'

const IMPORT = /\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'|^[ \t]*import\s+'([^']+)'/gm

/** The files of the tree that a file imports, as paths from the root. The `<script>` of a component names a script of the page, which is no import. */
const importsOf = ({ path, text }: SourceFile): readonly string[] =>
  [...text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').matchAll(IMPORT)].flatMap(([, from, lazy, bare]) => {
    const to = from ?? lazy ?? bare ?? ''
    if (to.startsWith('#')) return [to.slice(1)]
    return to.startsWith('.') ? [new URL(to, `file:///${path}`).pathname.slice(1)] : []
  })

/** What a rule of the configuration says of the two ends of an import, as far as it names paths. */
type Rule = Readonly<Record<'from' | 'to', { readonly path?: string | string[]; readonly pathNot?: string | string[] }>>
const patterns = (path: string | string[] | undefined): readonly string[] => [path ?? []].flat()

/** Whether a rule of dependency-cruiser, which reads no components, forbids the import. `$1` in it is what its `from` found. */
const forbids = ({ from, to }: Rule, path: string, target: string): boolean => {
  const found = patterns(from.path)
    .map((each) => new RegExp(each).exec(path))
    .find((each) => each !== null)
  const hits = (each: string): boolean => new RegExp(each.replace('$1', found?.[1] ?? '')).test(target)
  return found !== undefined && patterns(to.path).some(hits) && !patterns(to.pathNot).some(hits)
}

/** Whether a file comes back to itself through what it imports. */
const isCircular = (start: string, graph: ReadonlyMap<string, readonly string[]>): boolean => {
  const seen = new Set<string>()
  const open = [...(graph.get(start) ?? [])]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path === start) return true
    if (!seen.has(path)) open.push(...(graph.get(path) ?? []))
    seen.add(path)
  }
  return false
}

/** What Astro components import against the order of the house, and circles that run through them. */
export const astroFaults = (files: readonly SourceFile[]): readonly HouseFault[] => {
  const graph = new Map(files.map((file) => [file.path, importsOf(file)]))
  return [...graph]
    .filter(([path]) => path.endsWith('.astro'))
    .flatMap(([path, targets]) => [
      ...(isCircular(path, graph) ? [{ kind: 'circle of components', says: path }] : []),
      ...targets.flatMap((target) =>
        config.forbidden.flatMap((rule) =>
          'to' in rule && forbids(rule, path, target) ? [{ kind: rule.name ?? '', says: `${path} -> ${target}` }] : [],
        ),
      ),
    ])
}
