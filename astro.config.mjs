import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import react from '@astrojs/react'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { siteSettings } from './scripts/site-settings.ts'
import { classesForColors, codeTheme } from './src/docs/samples/code-theme.ts'

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

const COOKIE_STORE = 'isNodeProcess() ? null : new CookieStore()'

/**
 * MSW makes a store of cookies as soon as it is loaded, and reads localStorage for it: where a browser has storage switched
 * off that throws, and no playground would load. MSW does without one in Node; here it does without one as well.
 */
const noCookieStore = {
  name: 'no-cookie-store',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform: (code, id) => {
    if (!/\/msw\/lib\/.*\/cookie-store\.\w+$/.test(id.replaceAll('\\', '/'))) return undefined
    if (!code.includes(COOKIE_STORE))
      throw new Error(`${id} makes its cookie store in another way: mend astro.config.mjs.`)
    return code.replace(COOKIE_STORE, 'null')
  },
}

/** @param {string} path */
const file = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Parts of MSW that no page uses, and that no import leaves out. */
const unusedParts = [
  { find: 'tough-cookie', replacement: file('./src/transport/msw-stubs/no-cookies.ts') },
  {
    find: /^@mswjs\/interceptors(\/(fetch|WebSocket|XMLHttpRequest))?$/,
    replacement: file('./src/transport/msw-stubs/no-interceptors.ts'),
  },
]

// The content policy of the pages is src/docs/pages/policy.ts. Astro's own names a hash for each chunk of script: 1 KB a page that no
// compression takes out, for files that 'self' already allows.
export default defineConfig({
  base,
  ...(site && { site }),
  outDir: out,
  trailingSlash: 'always',
  // Under JSX rules two cells lose the line break between them: the search, which knows no styles, would read one word.
  compressHTML: true,
  integrations: [
    mdx(),
    react(),
    // The addresses by code only lead on to pages that are in the list themselves.
    ...(site ? [sitemap({ filter: (page) => !new URL(page).pathname.startsWith(`${base}e/`) })] : []),
  ],
  markdown: { shikiConfig: { theme: codeTheme, transformers: [classesForColors] } },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    // An inlined script that imports lazily throws, and the content policy would refuse it.
    build: { assetsInlineLimit: 0, modulePreload: false },
    plugins: [plainLazyImports, noCookieStore],
    resolve: { alias: unusedParts },
  },
})
