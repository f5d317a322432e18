import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PAGE = `---
import { readFileSync } from 'node:fs'
import pages from '../pages.json'
export const getStaticPaths = () => pages.map((path) => ({ params: { path: path || undefined } }))
const html = readFileSync('text/' + (Astro.params.path ?? '') + '.html', 'utf8')
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{Astro.params.path}</title></head><body set:html={html} /></html>
`

/** An Astro site with nothing but the pages of a built one, each with the body that it has there. `built` is the folder of that build. */
export const bareSite = (folder: string, built: string, modules: string): number => {
  const pages = globSync('**/index.html', { cwd: built }).map((file) => dirname(file).replace(/^\.$/, ''))
  for (const name of ['src/pages', 'text']) mkdirSync(join(folder, name), { recursive: true })
  for (const path of pages) {
    const [, body = ''] =
      /<body[^>]*>([\s\S]*)<\/body>/.exec(readFileSync(join(built, path, 'index.html'), 'utf8')) ?? []
    mkdirSync(dirname(join(folder, 'text', `${path}.html`)), { recursive: true })
    writeFileSync(join(folder, 'text', `${path}.html`), body)
  }
  writeFileSync(join(folder, 'src/pages.json'), JSON.stringify(pages))
  writeFileSync(join(folder, 'src/pages/[...path].astro'), PAGE)
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default {}\n')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  symlinkSync(modules, join(folder, 'node_modules'), 'junction')
  return pages.length
}
