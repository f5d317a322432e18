import mdx from '@astrojs/mdx'
import react from '@astrojs/react'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { clientChunks } from './scripts/client-chunks.ts'
import { inlineStyles } from './scripts/inline-styles.ts'
import { preload } from './scripts/preload.ts'
import { siteSettings } from './scripts/site-settings.ts'
import { classesForColors, codeTheme } from './src/ui/code-theme.ts'
import { lateZod } from './src/transport/late-zod/in-pages.ts'
import { noCookieStore, unusedParts } from './src/transport/msw-stubs/in-pages.ts'

const { base, site, out } = siteSettings(process.env)

/**
 * Vite wraps every lazy import in 2 KB of code that fetches what the import needs in parallel. Our lazy parts are single files and
 * load their style sheets themselves, so the import alone will do.
 */
const plainLazyImports = {
  name: 'plain-lazy-imports',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
}

/** The lists of what each lazy import needs, which Vite writes for that helper: names of files with hashes, which nothing compresses. */
const noPreloadLists = {
  name: 'no-preload-lists',
  generateBundle: {
    order: /** @type {const} */ ('post'),
    /** @param {unknown} _ @param {import('vite').Rollup.OutputBundle} bundle */
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*\n/m, '')
          .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '')
      }
    },
  },
}

/** What the browser gets in how many files: scripts/client-chunks.ts. */
const filesByPart = {
  name: 'files-by-part',
  /** @param {string} name */
  configEnvironment: (name) =>
    name === 'client' && {
      build: {
        rolldownOptions: {
          // A file that is named by hand may be imported by others, and takes from its imports only what it is named for.
          preserveEntrySignatures: /** @type {const} */ ('allow-extension'),
          output: {
            codeSplitting: {
              groups: [{ name: clientChunks(), debugName: 'part' }],
              includeDependenciesRecursively: false,
            },
          },
        },
      },
    },
}

// The content policy of the pages is src/docs/pages/policy.ts. Astro's own names a hash for each chunk of script: 1 KB a page that no
// compression takes out, for files that 'self' already allows.
export default defineConfig({
  base,
  ...(site && { site }),
  outDir: out,
  // A copy of the project that shares its packages must not share what it has read.
  cacheDir: '.cache/astro',
  trailingSlash: 'always',
  // Under JSX rules two cells lose the line break between them: the search, which knows no styles, would read one word.
  compressHTML: true,
  integrations: [
    mdx(),
    react(),
    preload(),
    inlineStyles(),
    // The addresses by code only lead on to pages that are in the list themselves.
    ...(site ? [sitemap({ filter: (page) => !new URL(page).pathname.startsWith(`${base}e/`) })] : []),
  ],
  markdown: { shikiConfig: { theme: codeTheme, transformers: [classesForColors] } },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    // An inlined script that imports lazily throws, and the content policy would refuse it.
    build: { assetsInlineLimit: 0, modulePreload: false },
    plugins: [plainLazyImports, noPreloadLists, noCookieStore, lateZod, filesByPart],
    resolve: { alias: unusedParts },
  },
})
