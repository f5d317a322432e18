import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { headersFor, parseHeadersFile } from './headers-file.ts'

/** Serves a built folder under its base path as a host would: with the folder's `_headers`, its 404 page, and `/a` sent on to `/a/`. */
export function staticSite({ out, base }: { readonly out: string; readonly base: string }): Hono {
  const headersFile = join(out, '_headers')
  const rules = existsSync(headersFile) ? parseHeadersFile(readFileSync(headersFile, 'utf8')) : []
  const insideSite = (path: string) => `/${path.slice(base.length)}`
  const site = new Hono()
  site.use(compress(), etag())
  site.use(async (c, next) => {
    await next()
    for (const [name, value] of headersFor(rules, insideSite(c.req.path))) c.header(name, value)
  })
  site.get('/', (c, next) => (base === '/' ? next() : Promise.resolve(c.redirect(base))))
  site.get(`${base}*`, (c, next) => {
    const { path } = c.req
    const isFolder = !path.endsWith('/') && !extname(path) && existsSync(join(out, insideSite(path), 'index.html'))
    return isFolder ? Promise.resolve(c.redirect(`${path}/${new URL(c.req.url).search}`)) : next()
  })
  site.get(`${base}*`, serveStatic({ root: out, rewriteRequestPath: insideSite }))
  const notFoundPage = join(out, '404.html')
  site.notFound((c) =>
    existsSync(notFoundPage) ? c.html(readFileSync(notFoundPage, 'utf8'), 404) : c.text('Not found', 404),
  )
  return site
}
