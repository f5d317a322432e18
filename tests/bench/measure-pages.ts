import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { chromium } from '@playwright/test'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { findBrowser, launchOf, thisMachine } from '../../scripts/find-browser.ts'
import { listen } from '../../scripts/listen.ts'
import { builtSettings, siteSettings } from '../../scripts/site-settings.ts'
import { staticSite } from '../../scripts/static-site.ts'
import { type Figure, keepFigures } from './figures.ts'
import { floorSite } from './floor/floor-site.ts'
import { ownRows } from './own-rows.ts'
import type { Peer } from './peers/peer-rows.ts'
import { folderOf, peerSite } from './peers/peer-site.ts'
import { measureAll, type Row, type Sample } from './phone.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)

/**
 * Pages of the build beside two floors and the API references that others make: each in a new browser context, all in turns. Both times
 * are from the start of the navigation, on a slow phone. Keeps the figures of the part.
 */
export const measurePages = async (part: 'pages' | 'peers', peers: readonly Peer[]): Promise<void> => {
  const { base, out } = builtSettings(siteSettings(process.env).out)
  const place = { port: 0, host: '127.0.0.1' }
  const serve = async (site: ReturnType<typeof staticSite>) => {
    const server = createAdaptorServer(new Hono().use(compress()).all('*', ({ req }) => site.fetch(req.raw)))
    return { origin: `http://127.0.0.1:${await listen(server, place)}`, close: () => server.close() }
  }

  const { paykore } = registry
  if (!paykore) throw new Error('There is no paykore.')
  const [{ provider }, { docs }] = await Promise.all([paykore.load(), paykore.docs()])
  const openApi = await openApiOf(catalogOf(registry), provider, docs)

  const fetched = await peerSite(peers, (origin) => ({ ...openApi, servers: [{ url: origin }] }))
  const [site, floor, beside] = [
    await serve(staticSite({ out, base })),
    await serve(await floorSite(readFileSync(join(out, 'paykore/lifecycle/index.html'), 'utf8'))),
    await serve(fetched.site),
  ] as const

  const heading = { on: 'h1' }
  const floors: readonly Row[] = [
    { name: 'static HTML', url: `${floor.origin}/static/`, shows: heading },
    {
      name: 'static HTML and React',
      url: `${floor.origin}/react/`,
      shows: heading,
      answer: {
        acts: (hands) => hands.clickUntilAnswered({ on: '#try-it button' }),
        shows: { on: '#try-it output', text: '200' },
      },
    },
  ]
  const own = ownRows(`${site.origin}${base}`)
  const others: readonly Row[] = peers.map((peer) => ({
    ...peer,
    url: `${beside.origin}${folderOf(peer)}${peer.address}`,
  }))
  const rows = [...floors, ...own, ...others]

  const browser = await chromium.launch(launchOf(await findBrowser(thisMachine)))
  const medians = await measureAll(browser, rows, ROUNDS)
  await browser.close()
  for (const { close } of [site, floor, beside]) close()
  fetched.remove()

  const of = (name: string): Sample => medians.get(name) ?? { requests: 0, bytes: 0, visible: 0, answer: 0, shift: 0 }
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
  const time = (row: Row, what: 'visible' | 'answer', below: string, aim?: number): Figure => {
    const [mine, theirs] = [of(row.name)[what], of(below)[what]]
    return {
      what: `${row.name}: ${what}`,
      ours: seconds(mine),
      floor: seconds(theirs),
      ratio: mine / theirs,
      ...(aim !== undefined && { aim: { atMost: aim } }),
    }
  }
  console.table(
    Object.fromEntries(
      rows.map(({ name }) => {
        const { requests, bytes, shift } = of(name)
        return [name, { requests, KB: Number((bytes / 1000).toFixed(1)), 'layout shift': Number(shift.toFixed(3)) }]
      }),
    ),
  )
  const answers = (row: Row, aim?: number): readonly Figure[] =>
    row.answer ? [time(row, 'answer', 'static HTML and React', aim)] : []
  keepFigures(part, [
    ...own.map((row) => time(row, 'visible', 'static HTML', row.name === 'docs page' ? 1.1 : undefined)),
    ...own.flatMap((row) => answers(row, row.name === 'playground' ? 1.5 : 1.7)),
    ...others.flatMap((row) => [time(row, 'visible', 'static HTML'), ...answers(row)]),
  ])
}
