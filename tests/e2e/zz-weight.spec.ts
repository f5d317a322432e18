import { test } from '@playwright/test'
import { scaleFor } from '../pages/page-weight.ts'
import { siteFiles } from '../../scripts/site-files.ts'
test('list', async ({ page }) => {
  await page.goto('playground/')
  await page.getByRole('button', { name: /^send/i }).first().click()
  await page.waitForTimeout(3000)
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)))
  const files = siteFiles('dist')
  const weighed = ['playground/index.html', ...new Set(addresses)].filter((path) => files.paths.has(path))
  for (const w of weighed) console.log(scaleFor(files)([w]), w)
  console.log('TOTAL', scaleFor(files)(weighed))
})
