import { expect, type Page, test } from '@playwright/test'
import { budgets } from '../pages/budgets.ts'
import { scaleFor } from '../pages/page-weight.ts'
import { siteFiles } from '../../scripts/site-files.ts'

const files = siteFiles('dist')

/** The files of the site that a page has asked for before `until`, in ms of its own time. The browser's own list knows what came before a listener of ours could hear of it. */
const loadedBy = async (page: Page, html: string, until = Infinity): Promise<readonly string[]> => {
  const addresses = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < end)
        .map(({ name }) => new URL(name).pathname.slice(1)),
    until,
  )
  return [html, ...new Set(addresses)].filter((path) => files.paths.has(path))
}

/** Notes on the page when the answer first stands in it. */
const noteAnswer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watcher = new MutationObserver(() => {
      const answer = document.querySelector('.answer')?.textContent ?? ''
      if (!/through the service worker|in this page/.test(answer)) return
      watcher.disconnect()
      document.documentElement.dataset['answered'] = String(performance.now())
    })
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 } })

  test('what is loaded until the first answer of a playground is named in the page, and stays within its budget', async ({
    page,
  }) => {
    await page.goto('playground/')
    await expect(page.locator('[data-playground]')).toHaveAttribute('data-ready', '')
    await noteAnswer(page)
    await page.getByRole('button', { name: /^send/i }).first().click()
    const root = page.locator('html')
    await expect(root).toHaveAttribute('data-answered', /\d/)
    const weighed = await loadedBy(page, 'playground/index.html', Number(await root.getAttribute('data-answered')))
    expect(weighed.some((path) => /react/i.test(path))).toBe(true)
    expect(weighed.length).toBeLessThanOrEqual(11)
    const html = files.read('playground/index.html').toString()
    expect(weighed.slice(1).filter((path) => !html.includes(path))).toEqual([])
    expect(scaleFor(files)(weighed)).toBeLessThanOrEqual(budgets.firstAnswer)
  })
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
