import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { siteSettings } from './scripts/site-settings.ts'
import { classesForColors, codeTheme } from './src/site/code-theme.ts'

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

// The content policy of the pages is src/site/policy.ts. Astro's own names a hash for each chunk of script: 1 KB a page that no
// compression takes out, for files that 'self' already allows.
export default defineConfig({
  base,
  ...(site && { site }),
  outDir: out,
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [mdx(), react()],
  markdown: { shikiConfig: { theme: codeTheme, transformers: [classesForColors] } },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    // An inlined script that imports lazily throws, and the content policy would refuse it.
    build: { assetsInlineLimit: 0, modulePreload: false },
    plugins: [plainLazyImports],
    resolve: { alias: { 'tough-cookie': fileURLToPath(new URL('./src/site/no-cookies.ts', import.meta.url)) } },
  },
})
