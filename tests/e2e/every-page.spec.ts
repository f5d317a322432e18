import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { pages } from './pages.ts'

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

const breaches = async (page: Page, rules?: string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const path of [...pages, 'no/such/page/']) {
  test(`/${path} is accessible in both themes, fits a phone, keeps its policy and stays on its origin`, async ({
    page,
    baseURL,
  }) => {
    const complaints = complaintsOf(page, new URL(baseURL ?? '').origin)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    const response = await page.goto(path)
    // Chromium reports the missing page itself as an error of the console.
    if (response?.status() === 404) complaints.length = 0
    await scrollThrough(page)
    expect(await breaches(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    // Only colors differ between the themes.
    expect(await breaches(page, ['color-contrast'])).toEqual([])
    for (const width of [768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([width, wide <= width]).toEqual([width, true])
    }
    expect(await breaches(page)).toEqual([])
    expect(complaints).toEqual([])
  })
}

/** Shows the whole page once, so that what loads when it is seen has loaded. */
const scrollThrough = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo(0, top)
      await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))
    }
    scrollTo(0, 0)
  })
  await page.waitForLoadState('networkidle')
}

test('no page has a policy that lets inline or evaluated code in', async ({ request }) => {
  for (const path of pages) {
    const html = await (await request.get(path)).text()
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? ''
    expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")])
    expect([path, policy.match(/unsafe-\w+/g)]).toEqual([path, null])
    for (const directive of ["connect-src 'self'", "style-src-attr 'none'", "form-action 'none'", "base-uri 'none'"])
      expect(policy).toContain(directive)
  }
})
