import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { build } from 'tsdown'
import { Hono } from 'hono'
import { TryIt } from './try-it.ts'

/** The text of an entry of this folder with all that it imports. */
const bundled = async (entry: 'client' | 'list-client'): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'latchkey-floor-'))
  await build({
    entry: `tests/bench/floor/${entry}.ts`,
    outDir,
    config: false,
    platform: 'browser',
    minify: true,
    dts: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    deps: { alwaysBundle: [/.*/] },
  })
  return readFileSync(join(outDir, `${entry}.js`), 'utf8')
}

/**
 * The floors: a page of ours as HTML without sheet, script and font, and the same with the smallest React playground on it.
 * `page` is the page's HTML.
 */
export const floorSite = async (page: string): Promise<Hono> => {
  const script = await bundled('client')
  const bare = page
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<link[^>]*>|<meta http-equiv[^>]*>/g, '')
    .replace('</head>', '<link rel="icon" href="data:,"></head>')
  const react = bare
    .replace('</head>', '<script type="module" src="/client.js"></script></head>')
    .replace(/<body[^>]*>/, (body) => `${body}<div id="try-it">${renderToString(createElement(TryIt))}</div>`)
  const site = new Hono()
  site.get('/static/', (c) => c.html(bare))
  site.get('/react/', (c) => c.html(react))
  site.get('/client.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
  site.get('/answer.json', (c) => c.json({ data: [] }))
  return site
}

/** The floor of long lists: the smallest page on which React turns the pages of a table. */
export const floorList = async (): Promise<Hono> => {
  const script = await bundled('list-client')
  const site = new Hono()
  site.get('/', (c) =>
    c.html(
      '<!doctype html><html lang="en"><title>A list</title><link rel="icon" href="data:,"><div id="list"></div><script type="module" src="/list.js"></script>',
    ),
  )
  site.get('/list.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
  return site
}
