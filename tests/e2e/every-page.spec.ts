import { expect, type Page, test as base } from '@playwright/test'
import axe from 'axe-core'
import { breachesOf, inTheme } from './breaches.ts'
import { registry } from '#mocks/providers/registry.ts'
import { htmlOf, pages } from '../pages/built.ts'
import { shortIf } from './tiers.ts'

let shared: Page | undefined

/**
 * One tab goes from page to page, as a reader does: scripts and styles are then read once. It is no fixture of the worker, since
 * Playwright starts new workers, and in each a browser, for tests with such a fixture.
 */
const test = base.extend<{ tab: Page }>({
  tab: async ({ browser }, use) => {
    if (!shared) {
      shared = await browser.newPage()
      await shared.addInitScript(axe.source)
    }
    await use(shared)
  },
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

/** What a page is made of: its classes and its islands. */
const partsOf = new Map(
  pages.map((path) => {
    const named = Array.from(htmlOf(path).matchAll(/ (?:class|data-variant)="([^"]*)"/g), ([, names = '']) => names)
    return [path, new Set(named.flatMap((names) => names.split(/\s+/)))]
  }),
)
const sizes = new Map(pages.map((path) => [path, htmlOf(path).length]))
const sizeOf = (path: string): number => sizes.get(path) ?? 0

/** Few and short pages that together show every class and every island: each next one shows most that is new for its length. */
const showAllParts = (): ReadonlySet<string> => {
  const chosen = new Set<string>()
  const left = new Set([...partsOf.values()].flatMap((parts) => [...parts]))
  while (left.size > 0) {
    const news = (path: string): number => (partsOf.get(path)?.intersection(left).size ?? 0) / sizeOf(path)
    const next = pages.reduce((best, path) => (news(path) > news(best) ? path : best))
    chosen.add(next)
    for (const part of partsOf.get(next) ?? []) left.delete(part)
  }
  return chosen
}

/** Pages of one template: those of a kind at each provider, and those of one folder. */
const templateOf = (path: string): string => {
  const [folder = '', kind = '', ...rest] = path.split('/')
  if (!(folder in registry)) return kind === '' ? folder : `${folder}/*`
  return ['provider', kind, rest.length > 1 ? '*' : ''].join('/')
}

/** The longest page of each template: where one is too wide or breaks a rule, this is. */
const longestOfEach = [...Map.groupBy(pages, templateOf).values()].map((paths) =>
  paths.reduce((longest, path) => (sizeOf(path) > sizeOf(longest) ? path : longest)),
)
const withAllParts = showAllParts()
const isShort = (path: string): boolean => path === missing || withAllParts.has(path) || longestOfEach.includes(path)

test('the pages that are looked at in all ways show every class and island of the site', () => {
  const partsIn = (paths: Iterable<string>) =>
    new Set(Array.from(paths, (path) => [...(partsOf.get(path) ?? [])]).flat())
  expect(partsIn(withAllParts)).toEqual(partsIn(pages))
  expect(withAllParts.size).toBeGreaterThan(10)
  expect(withAllParts.size).toBeLessThan(pages.length / 2)
  expect(longestOfEach.length).toBeGreaterThan(15)
})

for (const path of [...pages, missing]) {
  const inAllWays = path === missing || withAllParts.has(path)
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
        expect([way, await breachesOf(page, inTheme(way.colorScheme))]).toEqual([way, []])
      }
      expect(complaints).toEqual([])
    },
  )
}
