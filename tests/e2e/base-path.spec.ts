import { expect, test } from '@playwright/test'
import { docsAddress } from './places.ts'
import { answerOf, sendThroughWorker } from './playground-page.ts'

test.use({ baseURL: docsAddress })

// These run on the build under /docs/: whatever forgets the base shows here.
test('every link of the home page and of a provider stays below the base', async ({ page }) => {
  for (const path of ['', 'paykore/', 'paykore/errors/', 'compare/']) {
    await page.goto(path)
    const outside = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').filter((href) => !href.startsWith('/docs/')),
      )
    expect([path, outside]).toEqual([path, []])
  }
})

test('a reader goes from the home page to an error and reproduces it', async ({ page }) => {
  await page.goto('')
  await page.getByRole('table').getByRole('link', { name: 'PayKore' }).click()
  await expect(page).toHaveURL(/\/docs\/paykore\/$/)
  await page.getByRole('navigation', { name: 'PayKore' }).getByRole('link', { name: 'Errors', exact: true }).click()
  await page.getByText('13 outcomes').click()
  await page
    .getByRole('row', { name: /A key that was never issued/ })
    .getByRole('link', { name: /Reproduce/ })
    .click()
  const answer = answerOf(page)
  await expect(answer).toContainText('INVALID_API_KEY')
  await expect(answer).toContainText(/through the service worker|in this page/)
})

test('the mock answers below the base', async ({ page }) => {
  await page.goto('playground/?provider=paykore&case=good-key')
  const twin = page.waitForRequest(/\/docs\/mock\/api\.paykore\.dev\/v1\/wallets$/)
  await sendThroughWorker(page)
  await twin
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('200')
})

test('a sample in another language comes from below the base', async ({ page }) => {
  await page.goto('paykore/')
  const samples = page.locator('.snip[data-samples]').first()
  await expect(samples.getByRole('tab', { selected: true })).toHaveCount(1)
  const file = page.waitForResponse(/\/docs\/samples\/paykore\/[\w-]+\.json$/)
  await samples.getByRole('tab', { name: 'PHP' }).click()
  expect((await file).ok()).toBe(true)
  await expect(samples.locator('pre:visible')).toContainText('curl_init(')
})

test('the search finds a page and leads there', async ({ page }) => {
  await page.goto('')
  await page.getByRole('button', { name: 'Search' }).click()
  await page
    .getByRole('dialog')
    .getByRole('searchbox')
    .or(page.getByRole('dialog').getByRole('combobox'))
    .fill('revoked')
  const first = page.getByRole('dialog').getByRole('link').or(page.getByRole('dialog').getByRole('option')).first()
  await first.click()
  await expect(page).toHaveURL(/\/docs\/.+/)
})

test('a page that does not exist is said so, with the way back', async ({ page }) => {
  const response = await page.goto('no/such/page/')
  expect(response?.status()).toBe(404)
  await page
    .getByRole('link', { name: /latchkey/i })
    .first()
    .click()
  await expect(page).toHaveURL(/\/docs\/$/)
})
