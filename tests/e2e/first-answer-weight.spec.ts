import { expect, type Page, test } from '@playwright/test'
import { providerIds } from '#mocks/providers/registry.ts'
import { budgets } from '../pages/budgets.ts'
import { scaleFor } from '../pages/page-weight.ts'
import { makeKeys, openDashboard } from './dashboard-page.ts'
import { siteFiles } from '../../scripts/site-files.ts'

const files = siteFiles('dist')

/**
 * The files of the site that a page has loaded so far, or asked for until then, in ms of the page. The browser's own list knows what
 * came before a listener of ours could hear of it.
 */
const loadedBy = async (page: Page, html: string, until?: number): Promise<readonly string[]> => {
  const addresses = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => end === undefined || startTime <= end)
        .map(({ name }) => new URL(name).pathname.slice(1)),
    until,
  )
  return [html, ...new Set(addresses)].filter((path) => files.paths.has(path))
}

// On a phone what follows the answer is out of sight, and is not loaded before it.
test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 } })

  test('what is loaded until the first answer of a playground is named in the page, and stays within its budget', async ({
    page,
  }) => {
    await page.goto('playground/')
    // MSW and the log come when the answer has been there for a moment, which is no part of the first answer.
    const answered = page.getByRole('region', { name: 'Answer' }).evaluate(
      (answer) =>
        new Promise<number>((resolve) => {
          const look = (): void => {
            if (/through the service worker|in this page/.test(answer.textContent)) resolve(performance.now())
          }
          new MutationObserver(look).observe(answer, { subtree: true, childList: true, characterData: true })
        }),
    )
    await page.getByRole('button', { name: /^send/i }).first().click()
    const weighed = await loadedBy(page, 'playground/index.html', await answered)
    expect(weighed.some((path) => /react/i.test(path))).toBe(true)
    expect(weighed.length).toBeLessThanOrEqual(11)
    const html = files.read('playground/index.html').toString()
    expect(weighed.slice(1).filter((path) => !html.includes(path))).toEqual([])
    expect(scaleFor(files)(weighed)).toBeLessThanOrEqual(budgets.firstAnswer)
  })
})

test('what a dashboard loads until a key is issued is named in the page', async ({ page }) => {
  await openDashboard(page, 'paykore')
  await makeKeys(page, 'Create Key')
  const html = files.read('dashboard/index.html').toString()
  const loaded = await loadedBy(page, 'dashboard/index.html')
  expect(loaded.some((path) => /control/.test(path))).toBe(true)
  const late = loaded.slice(1).filter((path) => /\.(?:js|css)$/.test(path) && !html.includes(path))
  // The worker comes when the key has been there for a moment.
  expect(late.filter((path) => !/worker/.test(path))).toEqual([])
})

test('the diagnosis loads neither React nor the mock before a hand is in its field, and all that a paste needs then', async ({
  page,
}) => {
  await page.goto('diagnose/')
  const field = page.getByRole('textbox', { name: 'Your failing request or response' })
  await expect(field).toBeVisible()
  const before = await loadedBy(page, 'diagnose/index.html')
  expect(before.filter((path) => /react/i.test(path))).toEqual([])
  expect(scaleFor(files)(before)).toBeLessThanOrEqual(budgets.diagnosis)
  const named = await page.locator('[data-files]').evaluate(({ dataset }) => dataset['files']?.split(' ') ?? [])
  await field.focus()
  await expect.poll(async () => (await loadedBy(page, 'diagnose/index.html')).length).toBe(before.length + named.length)
  expect(named.filter((path) => path.includes('/provider-')).length).toBe(providerIds.length)
  await field.fill('curl https://api.paykore.dev/v1/wallets')
  await page.getByRole('button', { name: 'Diagnose' }).click()
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('PayKore')
  const needed = await loadedBy(page, 'diagnose/index.html')
  expect(needed.filter((path) => path.endsWith('.js') && ![...before, ...named].includes(path))).toEqual([])
})
