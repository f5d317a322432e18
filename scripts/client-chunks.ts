import type { Rolldown } from 'vite'
import { fileURLToPath } from 'node:url'
import { providerIds } from '#mocks/providers/registry.ts'

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The scripts that a page loads at once. The first is on each page: what the others share with anything is in its file. */
const scripts = [
  'src/client/shell.ts',
  ...[
    'at-once',
    'diagnose',
    'lab',
    'matrix-when-seen',
    'migration',
    'migration-beside',
    'paste-here',
    'plain-clear',
    'sample-tabs',
  ].map((name) => `src/client/${name}.ts`),
]

/** What the full playground is made of until its first answer, whatever the provider. */
export const playgroundParts = [
  'src/features/playground/mount.ts',
  'src/features/playground/views/PlaygroundFrame.tsx',
  'src/session/open-location.ts',
]

/** The other parts that load when they are seen or asked for: by the name of their file, the modules that they begin with. */
export const laterParts = {
  dashboard: [
    'src/features/dashboard/DashboardPage.tsx',
    'src/features/dashboard/Dashboard.tsx',
    'src/features/dashboard/KeysAndClockPanel.tsx',
  ],
  log: ['src/features/dashboard/log/load-log.ts'],
  diagnose: ['src/features/diagnose/mount.ts'],
  diagnosis: ['src/features/diagnose/diagnose.ts'],
  'live-compare': ['src/features/live-compare/mount.ts'],
  labs: ['src/features/labs/mount.ts'],
  sample: ['src/features/playground/views/Sample.tsx'],
  fault: ['src/features/playground/views/JsonFault.tsx'],
} as const

/** What a dashboard loads besides to read the reader's world and to change it: each would be a round trip after the one before. */
export const worldParts = ['mocks/browser/reader.ts', 'src/transport/late-zod/zod.ts', 'mocks/control/control.ts']

const providerFile = /\/mocks\/providers\/([\w-]+)\/(?!open-questions)/

/** What a playground needs of one provider. */
export const providerParts = (id: string): readonly string[] =>
  ['provider', 'docs'].map((half) => `mocks/providers/${id}/${half}.ts`)

/** The file of what no playground needs at first: that of the one part which does, or of all that share it. */
const fileOfParts = (id: string, parts: readonly string[]): string | null => {
  // What writes samples is a file of its own, whoever else uses some of it: a language needs no diagnosis.
  const writes = id.includes('/mocks/codegen/') && parts.some((part) => part === 'sample' || part === 'diagnosis')
  if (writes) return 'sample'
  if (parts.length < 2) return parts[0] ?? null
  if (parts.includes('sample')) return 'common'
  // The diagnosis never comes without its page.
  return parts.every((name) => name === 'diagnose' || name === 'diagnosis') ? 'diagnose' : 'later'
}

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>

const withImports = (graph: Graph, paths: readonly string[]): ReadonlySet<string> => {
  const reached = new Set(paths.map(source))
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}

const layout = (graph: Graph) => ({
  shell: withImports(graph, scripts.slice(0, 1)),
  scripts: scripts.map((path) => withImports(graph, [path])),
  playground: withImports(graph, playgroundParts),
  providers: providerIds.map((id) => ({ name: `provider-${id}`, holds: withImports(graph, providerParts(id)) })),
  worker: withImports(graph, ['src/transport/worker.ts', 'src/transport/through-worker.ts']),
  keep: withImports(graph, ['src/client/keep-files.ts']),
  later: Object.entries(laterParts).map(([name, paths]) => ({ name, holds: withImports(graph, paths) })),
})

/**
 * Names the file that a module of the browser's goes into; null leaves it to the bundler. Without this, each module that two parts share
 * is a file of its own: forty requests for a first answer, each a round trip after the one that names it.
 */
export const clientChunks = (): ((id: string, graph: Graph) => string | null) => {
  let known: ReturnType<typeof layout> | undefined
  return (id, graph) => {
    const { shell, scripts: eager, playground, providers, worker, keep, later } = (known ??= layout(graph))
    if (/\/node_modules\/(?:react|react-dom|scheduler)\//.test(id)) return 'react'
    if (/\/node_modules\/zod\/|\/late-zod\/zod\.ts$/.test(id)) return 'zod'
    // The script in the layout of every page, as Astro takes it out: a file of its own would only lead on to the next.
    if (id.includes('/src/layouts/Page.astro?')) return 'shell'
    // The reader's world, what clears it and what waits for that have its name, and nothing else in common.
    if (id.endsWith('/mocks/browser/database-name.ts')) return 'engine'
    const provider = providerFile.exec(id)?.[1]
    if (provider !== undefined) return `provider-${provider}`
    const parts = later.filter(({ holds }) => holds.has(id)).map(({ name }) => name)
    const users = eager.filter((holds) => holds.has(id)).length
    if (users > 0) {
      const isShared = shell.has(id) || users > 1 || playground.has(id) || parts.length > 0
      return isShared ? 'shell' : null
    }
    const shown = providers.filter(({ holds }) => holds.has(id)).map(({ name }) => name)
    if (shown.length > 0) {
      // A rule that one provider alone has comes with it.
      const isOfOne = shown.length === 1 && parts.length === 0 && !playground.has(id)
      return isOfOne ? (shown[0] ?? null) : 'engine'
    }
    // What keeps a copy of the site needs the guard of the worker's address, and no worker.
    if (parts.length === 0 && worker.has(id) && !playground.has(id)) return keep.has(id) ? null : 'worker'
    if (!playground.has(id)) return fileOfParts(id, parts)
    if (!id.includes('/src/')) return 'engine'
    return parts.length > 0 ? 'common' : 'playground'
  }
}
