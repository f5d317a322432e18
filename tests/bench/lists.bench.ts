import { createAdaptorServer } from '@hono/node-server'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser, launchOf, thisMachine } from '../../scripts/find-browser.ts'
import { listen } from '../../scripts/listen.ts'
import { builtSettings, siteSettings } from '../../scripts/site-settings.ts'
import { staticSite } from '../../scripts/static-site.ts'
import { mint, openOwn, send } from '../e2e/playground-page.ts'
import { type Figure, keepFigures } from './figures.ts'
import { floorList } from './floor/floor-site.ts'
import { type Act, dashboardActs, floorActs, playgroundActs, PROVIDER } from './lists/acts.ts'
import { fill } from './lists/fill.ts'
import { type Sample, watched } from './lists/watch.ts'

type Measured = { readonly what: keyof Sample; readonly ms: number }

// A dashboard with 1,000 keys and a log of 200 requests on a slow phone: the longest task of each thing that a reader does, and the
// time until it is painted, beside the smallest table of React that turns a page of as many rows. It needs a build. A task is measured
// at full speed and multiplied: slowed down, the browser counts what other work takes from it as its own.
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const SLOWER = 4
const MOST = { task: 50, paint: 100 } as const

const { base, out } = builtSettings(siteSettings(process.env).out)
const place = { port: 0, host: '127.0.0.1' }
const servers = [createAdaptorServer(staticSite({ out, base })), createAdaptorServer(await floorList())] as const
const [site, floor] = await Promise.all(
  servers.map(async (server) => `http://127.0.0.1:${await listen(server, place)}/`),
)
const browser = await chromium.launch(launchOf(await findBrowser(thisMachine)))
const samples = new Map<string, Measured[]>()

const actAll = async (page: Page, acts: readonly Act[], rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.waitForTimeout(2000)
  for (const act of acts) {
    const { name } = act
    const { task, paint } = await watched(browser, page, act)
    const measured =
      rate === 1 ? ({ what: 'task', ms: task * SLOWER } as const) : ({ what: 'paint', ms: paint } as const)
    console.log(`  ${name}: ${measured.what} ${measured.ms.toFixed(0)} ms`)
    samples.set(name, [...(samples.get(name) ?? []), measured])
  }
  await session.detach()
}

const round = async (from: Browser, rate: number): Promise<void> => {
  const context = await from.newContext({ ...PHONE, baseURL: `${site}${base.slice(1)}` })
  try {
    const page = await context.newPage()
    await page.goto(`${floor}`)
    await actAll(page, floorActs, rate)
    await openOwn(page, PROVIDER)
    await mint(page)
    await send(page)
    await fill(page, PROVIDER)
    await page.goto(`dashboard/#provider=${PROVIDER}`)
    await page.getByRole('group', { name: 'Pages of the log' }).waitFor()
    await actAll(page, dashboardActs, rate)
    await page.goto(`playground/?provider=${PROVIDER}`)
    await page.getByRole('combobox', { name: 'Case' }).selectOption('')
    await page.getByRole('group', { name: 'Pages of the log' }).waitFor()
    await actAll(page, playgroundActs, rate)
  } finally {
    await context.close()
  }
}

for (let turn = 1; turn <= ROUNDS; turn += 1) {
  console.log(`round ${turn} of ${ROUNDS}`)
  for (const rate of [1, SLOWER]) await round(browser, rate)
}
await browser.close()
for (const server of servers) server.close()

const median = (name: string, what: keyof Sample): number => {
  const all = samples.get(name) ?? []
  const values = all.flatMap((each) => (each.what === what ? each.ms : [])).toSorted((a, b) => a - b)
  return values[values.length >> 1] ?? 0
}
/** `ratio` is that to what is allowed; the floor says how much of it the machine takes for ten rows of text alone. */
const figure = (name: string, what: keyof Sample): Figure => {
  const mine = median(name, what)
  const [least] = floorActs.map((each) => median(each.name, what))
  const ms = (value = 0): string => `${value.toFixed(0)} ms`
  return {
    what: `${name}: ${what}`,
    ours: ms(mine),
    floor: ms(least),
    ratio: mine / MOST[what],
    aim: { atMost: 1 },
  }
}
keepFigures(
  'lists',
  [...dashboardActs, ...playgroundActs].flatMap(({ name }) => [figure(name, 'task'), figure(name, 'paint')]),
)
