import type { AstroIntegration } from 'astro'
import type { Rolldown } from 'vite'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { providerIds } from '#mocks/providers/registry.ts'
import { laterParts, playgroundParts, providerParts, worldParts } from './client-chunks.ts'

/** A part of a page that loads by script: the modules and sheets of the source that it is made of. */
type Part = {
  /** Text in the tag that the part mounts in. */
  readonly mark: string
  readonly modules: readonly string[]
  readonly sheets: readonly string[]
  /** It is in sight from the start: its files are named in the head. Else its tag names them, and a script asks for them all at once. */
  readonly atOnce?: true
  /** It asks all providers. A page of one provider still names no other, so that it does not grow with their number. */
  readonly everyProvider?: true
}

const [mount = ''] = playgroundParts
const playground = 'src/features/playground/playground.css'
const dashboard = 'src/features/dashboard/dashboard.css'
const answer = 'src/styles/answer.css'
const diagnosis = [...laterParts.diagnose, ...laterParts.diagnosis]

const parts: readonly Part[] = [
  { mark: 'data-variant="full"', modules: playgroundParts, sheets: [playground], atOnce: true },
  {
    mark: 'data-variant="dashboards"',
    modules: [mount, ...laterParts.dashboard, ...worldParts],
    sheets: [dashboard],
    atOnce: true,
  },
  { mark: 'data-variant="dashboard"', modules: [mount, ...laterParts.dashboard, ...worldParts], sheets: [dashboard] },
  {
    mark: 'data-variant="home"',
    modules: [mount, 'src/features/playground/views/HomePlayground.tsx'],
    sheets: [playground],
  },
  {
    mark: 'data-variant="credentials"',
    modules: [mount, 'src/features/credentials/views/SavedPage.tsx'],
    sheets: ['src/features/credentials/credentials.css'],
  },
  {
    mark: 'data-at-once',
    modules: laterParts['live-compare'],
    sheets: ['src/features/live-compare/live-compare.css'],
    everyProvider: true,
  },
  { mark: 'data-lab=', modules: laterParts.labs, sheets: ['src/features/labs/labs.css'] },
  { mark: 'data-diagnose>', modules: diagnosis, sheets: [answer], everyProvider: true },
  {
    mark: 'data-diagnose-here',
    modules: diagnosis,
    sheets: [answer, 'src/styles/controls.css', 'src/features/diagnose/diagnose.css'],
    everyProvider: true,
  },
]

/** The playground that a link opens beside a page. */
const dock: Part = {
  mark: 'data-reproduce',
  modules: ['src/client/dock.ts', mount, 'src/features/playground/views/EmbeddedPlayground.tsx'],
  sheets: ['src/features/playground/dock.css', playground],
}

type Graph = {
  /** The files that the browser needs before a module of the source can run, the module's own among them. */
  readonly filesOf: (module: string) => readonly string[]
  readonly sheetOf: (sheet: string) => string
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Reads what the bundler made for the browser. Throws a sentence where a part's module or sheet is in none of its files. */
const graphOf = (bundle: Rolldown.OutputBundle): Graph => {
  const chunkOf = new Map<string, Rolldown.OutputChunk>()
  const sheets = new Map<string, string>()
  for (const file of Object.values(bundle)) {
    if (file.type === 'asset')
      for (const name of file.originalFileNames) sheets.set(name.replace(root, ''), file.fileName)
    else for (const id of file.moduleIds) if (id.startsWith(root)) chunkOf.set(id.slice(root.length), file)
  }
  const missing = (path: string) =>
    new Error(`The build has no file for ${path}: mend the parts in scripts/preload.ts.`)
  return {
    filesOf: (module) => {
      const first = chunkOf.get(module)
      if (!first) throw missing(module)
      const reached = new Set([first.fileName])
      for (const name of reached) {
        const chunk = bundle[name]
        if (chunk?.type === 'chunk') for (const next of chunk.imports) reached.add(next)
      }
      return [...reached]
    },
    sheetOf: (sheet) => {
      const name = sheets.get(sheet)
      if (name === undefined) throw missing(sheet)
      return name
    },
  }
}

const providerOf = (tag: string): string | undefined => /data-provider="([\w-]+)"/.exec(tag)?.[1]

/** Puts the names of what its parts will load into one page. `base` is the site's own. */
const withPreloads = (html: string, graph: Graph, base: string): string => {
  const isOfOne = /<body\b[^>]* data-provider=/.test(html)
  const filesOf = ({ modules, sheets, everyProvider }: Part, provider?: string): readonly string[] => {
    const shown = everyProvider && !isOfOne ? providerIds : provider === undefined ? [] : [provider]
    const own = shown.flatMap(providerParts)
    const files = new Set([...sheets.map(graph.sheetOf), ...[...modules, ...own].flatMap(graph.filesOf)])
    return [...files].filter((file) => !html.includes(`src="${base}${file}"`))
  }
  const named = (tag: string, files: readonly string[]): string =>
    tag.replace(/>$/, ` data-files="${files.join(' ')}">`)
  const head: string[] = []
  const filled = html.replace(/<(?:div|section)\b[^>]*>/g, (tag) => {
    const part = parts.find(({ mark }) => tag.includes(mark))
    if (!part) return tag
    if (!part.atOnce) return named(tag, filesOf(part, providerOf(tag)))
    head.push(...filesOf(part))
    return tag
  })
  const withDock = filled.includes(dock.mark)
    ? filled.replace(/<body\b[^>]*>/, (tag) => named(tag, filesOf(dock, providerOf(tag))))
    : filled
  const links = head.map((file) =>
    file.endsWith('.css')
      ? `<link rel="preload" as="style" href="${base}${file}">`
      : `<link rel="modulepreload" href="${base}${file}">`,
  )
  const providers = providerIds.map((id) => `${base}${graph.filesOf(providerParts(id)[0] ?? '')[0] ?? ''}`)
  return withDock
    .replace(/ data-provider-files(?:="")?/, ` data-provider-files="${providers.join(' ')}"`)
    .replace('</head>', `${links.join('')}</head>`)
}

/**
 * Tells each page the files that its parts load: in the head for what is in sight at once, on its own tag for what waits. Without
 * this, the browser learns of each file from the one before it, and every step is a round trip.
 */
export const preload = (): AstroIntegration => {
  let graph: Graph | undefined
  let base = '/'
  const plugin = {
    name: 'preload-graph',
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
    generateBundle: (_: unknown, bundle: Rolldown.OutputBundle) => void (graph = graphOf(bundle)),
  }
  return {
    name: 'preload',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        ;({ base } = config)
        updateConfig({ vite: { plugins: [plugin] } })
      },
      'astro:build:done': ({ dir }) => {
        if (!graph) throw new Error('The bundler made nothing for the browser.')
        const out = fileURLToPath(dir)
        for (const path of globSync('**/*.html', { cwd: out })) {
          const html = readFileSync(`${out}${path}`, 'utf8')
          writeFileSync(`${out}${path}`, withPreloads(html, graph, base))
        }
      },
    },
  }
}
