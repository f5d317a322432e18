import { expect, test } from '@playwright/test'
import { budgets } from '../pages/budgets.ts'
import { scaleFor } from '../pages/page-weight.ts'
import { siteFiles } from '../../scripts/site-files.ts'

test('everything that is loaded until the first answer of a playground stays within its budget', async ({ page }) => {
  await page.goto('playground/')
  await page.getByRole('button', { name: /^send/i }).first().click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(/through the service worker|in this page/)
  // The browser's own list: it knows what was loaded before a listener of ours could hear of it.
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)),
  )

  const files = siteFiles('dist')
  const weighed = ['playground/index.html', ...new Set(addresses)].filter((path) => files.paths.has(path))
  expect(weighed.some((path) => /react/i.test(path))).toBe(true)
  expect(weighed.length).toBeGreaterThan(10)
  expect(scaleFor(files)(weighed)).toBeLessThanOrEqual(budgets.firstAnswer)
})
