import { spawnSync } from 'node:child_process'
import { createAdaptorServer } from '@hono/node-server'
import { type Browser, launch, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listen } from '../../scripts/listen.ts'
import { staticSite } from '../../scripts/static-site.ts'

// The flows that a browser may break on its own, in Firefox. Everything else is tested in Chromium (tests/e2e).
let browser: Browser
let server: { close(): unknown }
let origin = ''
let page: Page
const complaints: string[] = []

const pathOf = (program: string): string => spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim()

beforeAll(async () => {
  const executablePath = pathOf('firefox-esr') || pathOf('firefox')
  if (!executablePath) throw new Error('There is no Firefox here. On Debian: apt install firefox-esr.')
  browser = await launch({ browser: 'firefox', executablePath, headless: true })
  const made = createAdaptorServer(staticSite({ out: 'dist', base: '/' }))
  origin = `http://127.0.0.1:${await listen(made, { port: 0, host: '127.0.0.1' })}`
  server = made
})
afterAll(async () => {
  await browser.close()
  server.close()
})
beforeEach(async () => {
  complaints.length = 0
  page = await browser.newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  return async () => {
    await page.close()
    expect(complaints).toEqual([])
  }
})

const go = (path: string) => page.goto(`${origin}/${path}`)
const says = (selector: string, words: RegExp) =>
  page.waitForFunction(
    (where, source, flags) => new RegExp(source, flags).test(document.querySelector(where)?.textContent ?? ''),
    { timeout: 60_000 },
    selector,
    words.source,
    words.flags,
  )
const press = (name: string) => page.locator(`::-p-aria([role="button"][name="${name}"])`).click()
const send = () => page.locator('::-p-xpath(//button[starts-with(normalize-space(.), "Send")])').click()

test('a case is answered in the page at first, and through the service worker from then on', async () => {
  await go('playground/?provider=paykore&case=revoked-cache-over')
  await says('.ans__meta', /Not sent yet/)
  await send()
  await says('.ans__meta', /in this page|through the service worker/)
  await says('.status', /401/)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, { timeout: 60_000 })
  await send()
  await says('.ans__meta', /through the service worker/)
})

test('a failing call that is pasted is diagnosed, and its key is masked', async () => {
  await go('diagnose/')
  const key = `sk_test_${'d4b2907e5c3a18f6'.repeat(4)}`
  await page.locator('textarea').fill(`curl -H 'X-API-Key: Bearer ${key}' https://api.paykore.dev/v1/wallets`)
  await press('Diagnose')
  await says('main', /Bearer/)
  await says('main', /characters read/)
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(key)
})

test('a key of the reader is issued, kept through a reload, and gone after everything was cleared', async () => {
  await go('playground/?provider=paykore')
  await page.locator('::-p-aria([role="combobox"][name="Case"])').fill('')
  await press('Keys and clock')
  await press('Create Key')
  await press('Create key')
  await says('[aria-label="Keys and clock"], aside', /sk_test_…/)
  await page.reload()
  await page.locator('::-p-aria([role="combobox"][name="Case"])').wait()
  expect((await page.evaluate(() => indexedDB.databases())).length).toBe(1)
  await go('credentials/')
  await press('Clear everything')
  await says('main', /Nothing is left in this browser/)
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
})

test.each(['', 'paykore/', 'paykore/errors/', 'compare/', 'dashboard/', 'labs/', 'guides/monitoring/', 'terminal/'])(
  '/%s loads without a complaint and fits a phone',
  async (path) => {
    await page.setViewport({ width: 360, height: 740 })
    const response = await go(path)
    expect(response?.status()).toBe(200)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  },
)
