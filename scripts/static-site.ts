import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

/** One block of a `_headers` file, as Netlify and Cloudflare Pages read it: a path that may hold `*`, and what to send. */
type HeaderRule = {
  readonly path: RegExp
  readonly headers: readonly (readonly [name: string, value: string])[]
}

const pathPattern = (path: string) =>
  new RegExp(
    `^${path
      .split('*')
      .map((each) => RegExp.escape(each))
      .join('.*')}$`,
  )

function parseHeadersFile(text: string): readonly HeaderRule[] {
  const lines = text.split('\n').filter((line) => line.trim() && !line.trimStart().startsWith('#'))
  return lines.flatMap((line, index) => {
    if (/^\s/.test(line)) return []
    const after = lines.slice(index + 1)
    const end = after.findIndex((next) => !/^\s/.test(next))
    const block = end < 0 ? after : after.slice(0, end)
    return [{ path: pathPattern(line.trim()), headers: block.map(nameAndValue) }]
  })
}

function nameAndValue(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  if (colon < 0) throw new Error(`_headers: "${line.trim()}" is no header. Write it as Name: value.`)
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

/** Every header that the rules give to a path (from the root of the site, such as `/_astro/a.js`), in the file's order. */
const headersFor = (rules: readonly HeaderRule[], path: string) =>
  rules.filter((rule) => rule.path.test(path)).flatMap((rule) => rule.headers)

/**
 * Serves a built folder under its base path as a host would: with the folder's `_headers`, its 404 page, and `/a` sent on to `/a/`. It
 * compresses nothing: on the same machine that costs more than it saves.
 */
export function staticSite({ out, base }: { readonly out: string; readonly base: string }): Hono {
  const headersFile = join(out, '_headers')
  const rules = existsSync(headersFile) ? parseHeadersFile(readFileSync(headersFile, 'utf8')) : []
  const insideSite = (path: string) => `/${path.slice(base.length)}`
  const site = new Hono()
  site.use(etag())
  site.use(async (c, next) => {
    await next()
    // The library knows no type for Markdown, and a browser would save such a page instead of showing it.
    if (c.res.ok && c.req.path.endsWith('.md')) c.header('Content-Type', 'text/markdown; charset=utf-8')
    for (const [name, value] of headersFor(rules, insideSite(c.req.path))) c.header(name, value)
  })
  site.get('/', (c, next) => (base === '/' ? next() : Promise.resolve(c.redirect(base))))
  // What steers a host is no page of the site, and a path that begins with two slashes would name another host.
  site.get(`${base}_headers`, (c) => c.notFound())
  site.get(`${base}*`, (c, next) => {
    const { path } = c.req
    if (path.startsWith('//')) return Promise.resolve(c.notFound())
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
