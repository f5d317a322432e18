import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { siteSettings } from './scripts/site-settings.ts'
import { classesForColors, codeTheme } from './src/site/code-theme.ts'

const { base, site, out } = siteSettings(process.env)

// The content policy of the pages is src/site/policy.ts. Astro's own names a hash for each chunk of script: 1 KB a page that no
// compression takes out, for files that 'self' already allows.
export default defineConfig({
  base,
  ...(site && { site }),
  outDir: out,
  trailingSlash: 'always',
  integrations: [mdx(), react()],
  markdown: { shikiConfig: { theme: codeTheme, transformers: [classesForColors] }, smartypants: false },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    // An inlined script that imports lazily throws, and the content policy would refuse it.
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { 'tough-cookie': fileURLToPath(new URL('./src/site/no-cookies.ts', import.meta.url)) } },
  },
})
