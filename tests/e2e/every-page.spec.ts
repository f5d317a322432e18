import { expect, type Page, test as base } from '@playwright/test'
import axe from 'axe-core'
import { breachesOf } from './breaches.ts'
import { registry } from '#mocks/providers/registry.ts'
import { htmlOf, pages } from '../pages/built.ts'
import { shortIf } from './tiers.ts'

/** One tab goes from page to page, as a reader does: scripts and styles are then read once. */
const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const tab = await browser.newPage()
      await tab.addInitScript(axe.source)
      await use(tab)
      await tab.close()
    },
    { scope: 'worker' },
  ],
})

/** Collects what a page complains of: violations of the policy, errors, and requests that leave the origin. */
const complaintsOf = (page: Page, origin: string): string[] => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`left the origin: ${request.url()}`)
  })
  return complaints
}

/** Shows each part that loads when it is seen, and waits for it. The one of the home page waits for a hand. */
const showAll = async (page: Page): Promise<void> => {
  const parts = page.locator('.mount:not([data-variant="home"])')
  for (const part of await parts.all()) {
    await part.scrollIntoViewIfNeeded()
    // To wait for a part looks again sooner than to expect something of it.
    await part.and(page.locator('[data-ready]')).waitFor({ state: 'attached' })
  }
  await page.evaluate(() => scrollTo(0, 0))
}

type Way = { readonly colorScheme: 'light' | 'dark'; readonly width: number }

const ways: readonly Way[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
]

const lookAt = async (page: Page, { colorScheme, width }: Way): Promise<void> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 720 })
}

const missing = 'no/such/page/'

/** The pages that show a class or an island that no page before them shows, so that together they show everything. */
const showNew = (paths: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const news = (path: string): boolean => {
    const before = seen.size
    for (const [, names = ''] of htmlOf(path).matchAll(/ (?:class|data-variant)="([^"]*)"/g))
      for (const name of names.split(/\s+/)) seen.add(name)
    return seen.size > before
  }
  return new Set(paths.filter(news))
}

/** Pages of one template: those of a kind at each provider, and those of one folder. */
const templateOf = (path: string): string => {
  const [folder = '', kind = '', ...rest] = path.split('/')
  if (!(folder in registry)) return kind === '' ? folder : `${folder}/*`
  return ['provider', kind, rest.length > 1 ? '*' : ''].join('/')
}

const longest = (paths: readonly string[]): readonly string[] =>
  paths.toSorted((a, b) => htmlOf(b).length - htmlOf(a).length).slice(0, 1)

/** The longest page of each template: where one is too wide or breaks a rule, this is. */
const longestOfEach = [...Map.groupBy(pages, templateOf).values()].flatMap(longest)
const inOrder = [...new Set([...longestOfEach, ...pages])]

const withNews = showNew(inOrder)
const isShort = (path: string): boolean => path === missing || withNews.has(path) || longestOfEach.includes(path)

test('the pages that are looked at in all ways show every class and island of the site', () => {
  expect(withNews.size).toBeGreaterThan(15)
  expect(withNews.size).toBeLessThan(pages.length / 2)
  const rest = pages.filter((path) => !withNews.has(path))
  expect(showNew([...withNews, ...rest])).toEqual(withNews)
  expect(longestOfEach.length).toBeGreaterThan(15)
})

for (const path of [...pages, missing]) {
  const inAllWays = path === missing || withNews.has(path)
  test(
    `/${path} is accessible${inAllWays ? ' in both themes, wide and narrow' : ''}, fits a phone, keeps its policy and stays on its origin`,
    shortIf(isShort(path)),
    async ({ tab: page, baseURL }) => {
      page.removeAllListeners()
      await lookAt(page, { colorScheme: 'light', width: 1280 })
      const complaints = complaintsOf(page, new URL(baseURL ?? '').origin)
      const response = await page.goto(new URL(path, baseURL).href)
      // Chromium reports the missing page itself as an error of the console.
      if (response?.status() === 404) complaints.length = 0
      await showAll(page)
      if (!inAllWays) expect(await breachesOf(page, 'structure')).toEqual([])
      for (const width of [768, 360, 320]) {
        await page.setViewportSize({ width, height: 800 })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect([width, wide <= width]).toEqual([width, true])
      }
      for (const way of inAllWays ? ways : []) {
        await lookAt(page, way)
        // The dark theme changes colours and nothing else.
        expect([way, await breachesOf(page, way.colorScheme === 'dark' ? 'colours' : 'all')]).toEqual([way, []])
      }
      expect(complaints).toEqual([])
    },
  )
}
