import { execFile } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { ANSWER, type Peer } from './peer-rows.ts'

const run = promisify(execFile)

/** The package of a peer as npm has it, without its dependencies, unpacked in a folder. */
const unpacked = async (spec: string, into: string): Promise<string> => {
  const folder = join(into, spec.replaceAll('/', '-'))
  mkdirSync(folder, { recursive: true })
  const { stdout } = await run('npm', ['pack', spec, '--silent', '--pack-destination', folder])
  await run('tar', ['xzf', join(folder, basename(stdout.trim())), '-C', folder, '--strip-components=1'])
  return folder
}

const typeOf = (file: string): string => (file.endsWith('.css') ? 'text/css' : 'text/javascript')

/** The folder of a peer's page below the site's root. */
export const folderOf = ({ spec }: Peer): string => `/${spec.replace(/^@|@[^@]*$/g, '').replaceAll('/', '-')}/`

/** A site with a page of each peer, all of the same OpenAPI document, and an API that answers each call. `remove` deletes what was fetched. */
export const peerSite = async (
  peers: readonly Peer[],
  openApi: (origin: string) => unknown,
): Promise<{ readonly site: Hono; readonly remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-peers-'))
  const site = new Hono()
  site.use('/v1/*', cors())
  site.all('/v1/*', (c) => c.json({ data: [], meta: { request_id: ANSWER } }))
  site.get('/openapi.json', (c) => c.json(openApi(new URL(c.req.url).origin)))
  for (const peer of peers) {
    console.log(`fetching ${peer.spec} ...`)
    const source = await unpacked(peer.spec, folder)
    const { name, head = '', body, files } = peer
    site.get(folderOf(peer), (c) =>
      c.html(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
      ),
    )
    for (const [file, from] of Object.entries(files)) {
      const text = readFileSync(join(source, from), 'utf8')
      site.get(`${folderOf(peer)}${file}`, (c) => c.body(text, 200, { 'Content-Type': typeOf(file) }))
    }
  }
  return { site, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
