import { type ChildProcess, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hosts, type HostName, startHost } from '../../scripts/hosted.ts'
import { freePort } from '../../scripts/listen.ts'
import { builtSettings } from '../../scripts/site-settings.ts'
import { staticSite } from '../../scripts/static-site.ts'

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** Asks without following redirects, as `curl` does. */
const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (incoming) => {
      const headers: Record<string, string> = {}
      for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value)
      let body = ''
      incoming.setEncoding('latin1').on('data', (part: string) => (body += part))
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers, body }))
    })
      .on('error', reject)
      .end()
  })

const isUp = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await ask(port, '/')
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`Nothing answers at port ${port}.`)
}

const headerNames = [
  ...new Set(
    readFileSync('public/_headers', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim().split(':')[0]?.toLowerCase() ?? ''),
  ),
]
const scriptOf = (out: string) => readdirSync(`${out}/_astro`).find((name) => name.endsWith('.js')) ?? ''
const paths = [
  '',
  'paykore/',
  'paykore.md',
  '_astro/*.js',
  'latchkey-worker.js',
  'mockServiceWorker.js',
  'openapi/paykore.json',
]

/** Files with letters beyond ASCII, whose encoding has to be said where nothing in them says it. */
const encoded = ['', 'paykore/', 'paykore.md', '_astro/*.js']

const names: readonly HostName[] = ['nginx', 'caddy']
describe.each(names.flatMap((name) => ['dist', 'dist-docs'].map((out) => ({ name, out }))))(
  '$name with its shipped configuration and $out',
  ({ name, out }) => {
    const { base } = builtSettings(out)
    const site = staticSite({ out, base })
    let server: ChildProcess
    let port = 0
    beforeAll(async () => {
      expect(hosts[name]).toBeDefined()
      if (spawnSync(name, [name === 'nginx' ? '-v' : 'version']).error)
        throw new Error(`${name} is not installed here. On Debian: apt install ${name}.`)
      port = await freePort()
      server = startHost(name, out, port)
      await isUp(port)
    })
    afterAll(() => void server.kill())

    test.each(paths)('sends /%s with the headers of public/_headers and its type', async (shown) => {
      const path = shown.replace('*.js', scriptOf(out))
      const theirs = await ask(port, `${base}${path}`)
      const ours = await site.request(`${base}${path}`)
      expect(theirs.status).toBe(200)
      for (const header of headerNames)
        expect([header, theirs.headers[header]]).toEqual([header, ours.headers.get(header) ?? undefined])
      const typeOf = (text = '') =>
        text.toLowerCase().replace('application/javascript', 'text/javascript').replace(/;.*/, '')
      expect(typeOf(theirs.headers['content-type'])).toBe(typeOf(ours.headers.get('content-type') ?? ''))
    })

    test.each(encoded)('says that /%s is in UTF-8', async (shown) => {
      const { headers } = await ask(port, `${base}${shown.replace('*.js', scriptOf(out))}`)
      expect(headers['content-type']).toMatch(/; charset=utf-8$/)
    })

    test('sends the compressed file to who takes one, and says that it depends on that', async () => {
      const { headers } = await ask(port, `${base}paykore/`, { 'accept-encoding': 'gzip' })
      expect([headers['content-encoding'], headers['vary']]).toEqual([
        'gzip',
        expect.stringMatching(/accept-encoding/i),
      ])
    })

    test('answers a missing page with 404, its own page and the same headers', async () => {
      const { status, headers, body } = await ask(port, `${base}no/such/page/`)
      expect(body).toBe(readFileSync(`${out}/404.html`, 'latin1'))
      expect([status, headers['content-type'], headers['x-frame-options']]).toEqual([
        404,
        expect.stringMatching(/^text\/html/),
        'DENY',
      ])
      expect((await ask(port, `${base}_headers`)).status).toBe(404)
    })

    test('sends /paykore on to /paykore/ on the same host, whatever name and port it goes by', async () => {
      const { status, headers } = await ask(port, `${base}paykore`, { host: 'docs.example' })
      expect([301, 302, 307, 308]).toContain(status)
      expect(headers['location']).toBe(`${base}paykore/`)
    })
  },
)
