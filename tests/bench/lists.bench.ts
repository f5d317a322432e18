import { createAdaptorServer } from '@hono/node-server'
import { chromium, type Browser, type Page } from '@playwright/test'
import { DATABASE } from '#mocks/browser/database-name.ts'
import { findBrowser, launchOf, thisMachine } from '../../scripts/find-browser.ts'
import { listen } from '../../scripts/listen.ts'
import { builtSettings, siteSettings } from '../../scripts/site-settings.ts'
import { staticSite } from '../../scripts/static-site.ts'
import { mint, openOwn, send } from '../e2e/bench.ts'
import { type Figure, keepFigures } from './figures.ts'
import { floorList } from './floor/floor-site.ts'

// A dashboard with 1,000 keys and a log of 200 requests on a slow phone: the longest task of each thing that a reader does, and the
// time until it is painted, beside the smallest table of React that turns a page of as many rows.
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const SLOWER = 4
const PROVIDER = 'paykore'

type Sample = { readonly task: number; readonly paint: number }
type Act = { readonly name: string; readonly run: (page: Page) => Promise<void> }

/** Fills the reader's world, which holds a key and a request, up to 1,000 keys and 200 requests. */
const fill = (page: Page): Promise<void> =>
  page.evaluate(
    async ([name, provider]) => {
      type Records<Value> = Record<string, Value>
      const stateIn: (text: string) => { readonly keys: Records<object>; readonly byHash: Records<string> } = JSON.parse
      const entryIn: (text: string) => object = JSON.parse
      const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(new Error(String(request.error)))
        })
      const database = await done(indexedDB.open(name))
      const stores = database.transaction(['slices', 'log'], 'readwrite')
      const [slices, log] = [stores.objectStore('slices'), stores.objectStore('log')]
      const state = stateIn(JSON.stringify(await done(slices.get(provider))))
      const [key] = Object.values(state.keys)
      for (let n = Object.keys(state.keys).length; n < 1000; n += 1) {
        const [id, hash] = [`key_${n}`, n.toString(16).padStart(64, '0')]
        state.keys[id] = { ...key, id, hash, label: `Key ${n}` }
        state.byHash[hash] = id
      }
      slices.put(state, provider)
      const entry = entryIn(JSON.stringify(await done(log.get(1))))
      for (let n = 1; n < 200; n += 1) log.add({ ...entry, id: `req_${n}` })
      await new Promise((resolve) => (stores.oncomplete = resolve))
      database.close()
    },
    [DATABASE, PROVIDER] as const,
  )

/** The longest task and the longest time from an input to its paint while `run` is at work and for a second after, in ms. */
const watched = async (page: Page, { run }: Act): Promise<Sample> => {
  await page.evaluate(() => {
    const seen = { task: 0, paint: 0 }
    const watch = (type: 'longtask' | 'event', take: (ms: number) => void) => {
      const watcher = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => take(duration)))
      watcher.observe({ type, ...(type === 'event' && { durationThreshold: 16 }) })
      return watcher
    }
    const watchers = [
      watch('longtask', (ms) => (seen.task = Math.max(seen.task, ms))),
      watch('event', (ms) => (seen.paint = Math.max(seen.paint, ms))),
    ]
    Object.assign(globalThis, { told: () => (watchers.forEach((each) => each.disconnect()), seen) })
  })
  await run(page)
  await page.waitForTimeout(1500)
  return page.evaluate('told()')
}

const button = (group: string, name: string) => (page: Page) =>
  page.getByRole('group', { name: group }).getByRole('button', { name }).click()
const floorActs: readonly Act[] = [
  { name: 'turn a page', run: (page) => page.getByRole('button', { name: 'Older' }).click() },
]
const dashboardActs: readonly Act[] = [
  { name: 'dashboard: two ticks of the clock', run: (page) => page.waitForTimeout(1000) },
  { name: 'dashboard: older keys', run: button('Pages of API keys', 'Older') },
  { name: 'dashboard: older requests', run: button('Pages of the log', 'Older') },
  { name: 'dashboard: refused only', run: (page) => page.getByRole('checkbox', { name: 'Refused only' }).click() },
  { name: 'dashboard: new key, the form', run: (page) => page.getByRole('button', { name: 'New key' }).click() },
]
const logActs: readonly Act[] = [
  { name: 'log: send', run: send },
  {
    name: 'log: open a request',
    run: (page) =>
      page
        .getByRole('button', { name: /^Open / })
        .first()
        .click(),
  },
  { name: 'log: older requests', run: button('Pages of the log', 'Older') },
  { name: 'log: type into the filter', run: (page) => page.getByRole('searchbox').pressSequentially('wallets') },
]

const { base, out } = builtSettings(siteSettings(process.env).out)
const place = { port: 0, host: '127.0.0.1' }
const servers = [createAdaptorServer(staticSite({ out, base })), createAdaptorServer(await floorList())] as const
const [site, floor] = await Promise.all(
  servers.map(async (server) => `http://127.0.0.1:${await listen(server, place)}/`),
)

const round = async (browser: Browser, take: (act: Act, sample: Sample) => void): Promise<void> => {
  const context = await browser.newContext({ ...PHONE, baseURL: `${site}${base.slice(1)}` })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const actAll = async (acts: readonly Act[]): Promise<void> => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      await page.waitForTimeout(2000)
      for (const act of acts) take(act, await watched(page, act))
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
    await page.goto(`${floor}`)
    await actAll(floorActs)
    await openOwn(page, PROVIDER)
    await mint(page)
    await send(page)
    await fill(page)
    await page.goto(`dashboard/#provider=${PROVIDER}`)
    await page.getByRole('group', { name: 'Pages of the log' }).waitFor()
    await actAll(dashboardActs)
    await openOwn(page, PROVIDER)
    await page.getByRole('group', { name: 'Pages of the log' }).waitFor()
    await actAll(logActs)
  } finally {
    await context.close()
  }
}

const browser = await chromium.launch(launchOf(await findBrowser(thisMachine)))
const samples = new Map<string, Sample[]>()
for (let turn = 1; turn <= ROUNDS; turn += 1) {
  console.log(`round ${turn} of ${ROUNDS}`)
  await round(browser, ({ name }, sample) => void samples.set(name, [...(samples.get(name) ?? []), sample]))
}
await browser.close()
for (const server of servers) server.close()

const median = (name: string, of: (sample: Sample) => number): number => {
  const values = (samples.get(name) ?? []).map(of).toSorted((a, b) => a - b)
  return values[values.length >> 1] ?? 0
}
const ms = (value: number): string => `${value.toFixed(0)} ms`
const [{ name: least } = { name: '' }] = floorActs
const figure = (name: string, what: keyof Sample): Figure => {
  const [mine, theirs] = [median(name, (each) => each[what]), median(least, (each) => each[what])]
  return { what: `${name}: ${what}`, ours: ms(mine), floor: ms(theirs), ratio: theirs === 0 ? 0 : mine / theirs }
}
keepFigures(
  'lists',
  [...dashboardActs, ...logActs].flatMap(({ name }) => [figure(name, 'task'), figure(name, 'paint')]),
)
