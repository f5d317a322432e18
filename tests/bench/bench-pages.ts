import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { chromium, type Browser, type Locator, type Page } from '@playwright/test'
import { findBrowser, launchOf, thisMachine } from '../../scripts/find-browser.ts'
import { listen } from '../../scripts/listen.ts'
import { builtSettings, siteSettings } from '../../scripts/site-settings.ts'
import { staticSite } from '../../scripts/static-site.ts'
import { type Figure, keepFigures } from './figures.ts'
import { floorSite } from './floor/floor-site.ts'

// Pages of the build beside two floors, each in a new browser context, in turns: requests, bytes, when text is first visible, and
// when the first answer is. Both are times from the start of the navigation, on a slow phone.
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const NET = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const SLOWER = 4

type Row = { readonly name: string; readonly url: string; readonly answer?: (page: Page) => Promise<void> }
type Sample = { readonly requests: number; readonly bytes: number; readonly visible: number; readonly answer: number }

/** Clicks until the answer is there: a click before the page's script has run may be lost. */
const clickFor = async (button: Locator, answer: Locator): Promise<void> => {
  for (;;) {
    await button.click()
    const seen = await answer.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    )
    if (seen) return
  }
}
const answerOf = (page: Page): Locator =>
  page
    .locator('.ans__meta')
    .filter({ hasText: /through the service worker|in this page/ })
    .first()
const reproduce = async (page: Page): Promise<void> => {
  await page.locator('#case-missing-key').getByRole('link', { name: 'Reproduce' }).click()
  await answerOf(page).waitFor()
}
const sendAndWait = (page: Page): Promise<void> =>
  clickFor(page.getByRole('button', { name: /^Send/ }).first(), answerOf(page))

const measure = async (browser: Browser, { url, answer }: Row): Promise<Sample> => {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', NET)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    let [requests, bytes] = [0, 0]
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1
      bytes += encodedDataLength
    })
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const visible = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
    await (answer ? answer(page) : page.waitForLoadState())
    return { requests, bytes, visible, answer: await page.evaluate(() => performance.now()) }
  } finally {
    await context.close()
  }
}

const { base, out } = builtSettings(siteSettings(process.env).out)
const place = { port: 0, host: '127.0.0.1' }
const article = readFileSync(join(out, 'paykore/lifecycle/index.html'), 'utf8')
const servers = [createAdaptorServer(staticSite({ out, base })), createAdaptorServer(await floorSite(article))] as const
const [site, floor] = await Promise.all(
  servers.map(async (server) => `http://127.0.0.1:${await listen(server, place)}`),
)
const ours = `${site}${base}`
const rows: readonly Row[] = [
  { name: 'static HTML', url: `${floor}/static/` },
  {
    name: 'static HTML and React',
    url: `${floor}/react/`,
    answer: (page) =>
      clickFor(page.getByRole('button', { name: 'Send' }), page.locator('output').filter({ hasText: '200' })),
  },
  { name: 'docs page', url: `${ours}paykore/lifecycle/` },
  { name: 'playground', url: `${ours}playground/`, answer: sendAndWait },
  { name: 'playground, deep link', url: `${ours}playground/?provider=paykore&case=missing-key`, answer: sendAndWait },
  { name: 'error page, Reproduce', url: `${ours}paykore/errors/missing-api-key/`, answer: reproduce },
]

const browser = await chromium.launch(launchOf(await findBrowser(thisMachine)))
const samples = new Map<string, Sample[]>(rows.map(({ name }) => [name, []]))
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const row of rows) {
    console.log(`round ${round} of ${ROUNDS}: ${row.name}`)
    samples.get(row.name)?.push(await measure(browser, row))
  }
}
await browser.close()
for (const server of servers) server.close()

const median = (name: string, of: (sample: Sample) => number): number => {
  const values = (samples.get(name) ?? []).map(of).toSorted((a, b) => a - b)
  return values[values.length >> 1] ?? 0
}
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const time = (row: Row, what: 'visible' | 'answer', below: string, aim?: number): Figure => {
  const [mine, theirs] = [median(row.name, (each) => each[what]), median(below, (each) => each[what])]
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
    rows.map(({ name }) => [
      name,
      {
        requests: median(name, (each) => each.requests),
        KB: Number((median(name, (each) => each.bytes) / 1000).toFixed(1)),
      },
    ]),
  ),
)
const own = rows.slice(2)
keepFigures('pages', [
  ...own.map((row) => time(row, 'visible', 'static HTML', row.answer ? undefined : 1.1)),
  ...own.flatMap((row) =>
    row.answer ? [time(row, 'answer', 'static HTML and React', row.name === 'playground' ? 1.5 : 1.7)] : [],
  ),
])
