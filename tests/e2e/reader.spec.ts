import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { answerOf, awayFromScripts, dockOf, openOwn } from './playground-page.ts'

/** Presses Tab until `name` has the focus; fails where the keyboard does not reach it. */
const tabTo = async (page: Page, name: RegExp, limit = 120): Promise<void> => {
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''} ${element instanceof HTMLElement ? element.title : ''}`
    })
    if (name.test(focused)) return
  }
  throw new Error(`Tab did not reach ${String(name)} in ${limit} presses.`)
}

test('the home page lets a newcomer send a first request', async ({ page }) => {
  await page.goto('')
  const playground = page.locator('#playground')
  await playground.getByText('No key in either header').click()
  await expect(playground).toContainText('MISSING_API_KEY')
  await expect(playground).toContainText(/through the service worker|in this page/)
})

test('the page of an error table reproduces its row with the keyboard alone', async ({ page }) => {
  await page.goto('paykore/errors/')
  await tabTo(page, /3 outcomes/)
  await page.keyboard.press('Enter')
  await tabTo(page, /reproduce/i)
  await page.keyboard.press('Enter')
  const answer = answerOf(page)
  await expect(answer).toContainText(/through the service worker|in this page/)
  await tabTo(page, /^ ?send/i)
  await page.keyboard.press('Control+Enter')
  await expect(answer).toContainText(/through the service worker|in this page/)
  await page.keyboard.press('Escape')
  await expect(dockOf(page)).toBeHidden()
  await expect(page.locator('#case-missing-key').getByRole('link', { name: 'Reproduce' })).toBeFocused()
})

test('the whole flow works at 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('navigation', { name: 'All pages' }).getByRole('link', { name: 'IvoryPay' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Reproduce' }).first().click()
  await expect(answerOf(page)).toContainText(/through the service worker|in this page/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('every page reads without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto('paykore/errors/')
  await page.getByText('13 outcomes').click()
  await expect(page.getByRole('row', { name: /A key that was never issued/ })).toContainText('check 4')
  await expect(
    page.getByRole('row', { name: /A key that was never issued/ }).getByRole('link', { name: 'Reproduce' }),
  ).toHaveAttribute('href', /\/playground\/\?provider=paykore&case=unknown-key$/)
  await context.close()
})

test('reproducing a row leaves the world of the reader as it is', async ({ page }) => {
  // A link to a case opens what it is folded into.
  await page.goto('paykore/errors/#case-over-limit')
  await page
    .getByRole('row', { name: /Call 301 of a minute, on Starter/ })
    .getByRole('link', { name: /Reproduce/ })
    .click()
  await expect(answerOf(page)).toContainText('429')
  const worlds = await page.evaluate(async () => (await indexedDB.databases()).length)
  expect(worlds).toBe(0)
})

test('the theme is switched, kept, and takes no flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('')
  const color = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const before = await color()
  const theme = page.getByRole('button', { name: /^Theme:/ })
  // From "as the system" by way of light, which looks the same here, to dark.
  await theme.click()
  await theme.click()
  const after = await color()
  expect(after).not.toBe(before)
  await page.reload({ waitUntil: 'commit' })
  await page.waitForFunction(() => document.body)
  expect(await color()).toBe(after)
})

test('a broken state is put aside with a notice', async ({ page }) => {
  await openOwn(page, 'paykore')
  await expect(page.getByRole('complementary', { name: 'Keys and clock' })).toContainText('No key')
  await awayFromScripts(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('latchkey')
        opening.onerror = () => reject(opening.error ?? new Error('no database'))
        opening.onsuccess = () => {
          const change = opening.result.transaction('world', 'readwrite')
          change.objectStore('world').put({ version: 0, nonsense: true }, 'meta')
          change.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await page.goto('playground/?provider=paykore')
  await page.getByRole('combobox', { name: 'Case' }).selectOption('')
  await expect(page.getByText(/could not be read/)).toBeVisible()
  await page.getByRole('button', { name: /^Send/ }).click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(/through the service worker|in this page/)
})

test('a page has its text as Markdown beside it, which its button copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('paykore/errors/invalid-api-key/')
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    readFileSync('dist/paykore/errors/invalid-api-key.md', 'utf8'),
  )
})
