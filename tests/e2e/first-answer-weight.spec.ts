import { expect, type Page, test } from '@playwright/test'
import { budgets } from '../pages/budgets.ts'
import { scaleFor } from '../pages/page-weight.ts'
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

test('the diagnosis loads neither React nor the mock before a paste, and both with it', async ({ page }) => {
  await page.goto('diagnose/')
  const field = page.getByRole('textbox', { name: 'Your failing request or response' })
  await expect(field).toBeVisible()
  const before = await loadedBy(page, 'diagnose/index.html')
  expect(before.filter((path) => /react/i.test(path))).toEqual([])
  expect(scaleFor(files)(before)).toBeLessThanOrEqual(budgets.diagnosis)
  await field.fill('{"error":{"code":"MISSING_API_KEY"}}')
  await page.getByRole('button', { name: 'Diagnose' }).click()
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('PayKore')
  expect((await loadedBy(page, 'diagnose/index.html')).length).toBeGreaterThan(before.length + 3)
})
