import { expect, test } from '@playwright/test'
import { budgets } from '../../scripts/budgets.ts'
import { scaleFor } from '../../scripts/page-weight.ts'
import { siteFiles } from '../../scripts/site-files.ts'

test('everything that is loaded until the first answer of a playground stays within its budget', async ({ page }) => {
  const loaded = new Set(['mockServiceWorker.js', 'latchkey-worker.js'])
  page.on('request', (request) =>
    loaded.add(new URL(request.url()).pathname.slice(1).replace(/(^|\/)$/, '$1index.html')),
  )
  await page.goto('playground/')
  const sent = page.waitForRequest(/\/mock\//)
  await page.getByRole('button', { name: /^send/i }).first().click()
  await sent
  await page.waitForLoadState('networkidle')

  const files = siteFiles('dist')
  const weighed = [...loaded].filter((path) => files.paths.has(path))
  expect(weighed).toContain('playground/index.html')
  expect(scaleFor(files)(weighed)).toBeLessThanOrEqual(budgets.firstAnswer)
})
