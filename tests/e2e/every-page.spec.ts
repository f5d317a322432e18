import { expect, type Page, test as base } from '@playwright/test'
import { breachesOf } from './breaches.ts'
import { pages } from '../pages/built.ts'

/** One tab goes from page to page, as a reader does: scripts and styles are then read once. */
const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const tab = await browser.newPage()
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

/** Shows each part that loads when it is seen, and waits for it. The strip waits for a hand. */
const showAll = async (page: Page): Promise<void> => {
  const parts = page.locator('.mount:not([data-variant="strip"])')
  for (const part of await parts.all()) {
    await part.scrollIntoViewIfNeeded()
    // To wait for a part looks again sooner than to expect something of it.
    await part.and(page.locator('[data-ready]')).waitFor({ state: 'attached' })
  }
  await page.evaluate(() => scrollTo(0, 0))
}

for (const path of [...pages, 'no/such/page/']) {
  test(`/${path} is accessible in both themes, fits a phone, keeps its policy and stays on its origin`, async ({
    tab: page,
    baseURL,
  }) => {
    page.removeAllListeners()
    await page.setViewportSize({ width: 1280, height: 720 })
    const complaints = complaintsOf(page, new URL(baseURL ?? '').origin)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    const response = await page.goto(new URL(path, baseURL).href)
    // Chromium reports the missing page itself as an error of the console.
    if (response?.status() === 404) complaints.length = 0
    await showAll(page)
    expect(await breachesOf(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    // Only colors differ between the themes.
    expect(await breachesOf(page, ['color-contrast'])).toEqual([])
    for (const width of [768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([width, wide <= width]).toEqual([width, true])
    }
    expect(await breachesOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })
}
