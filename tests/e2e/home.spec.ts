import { expect, test } from '@playwright/test'
import { breachesOf } from './breaches.ts'

const bar = ['Docs', 'Fix an error', 'Playground', 'Compare', 'Labs', 'Run locally']

test('the bar has seven ways, and the menu of a phone the same', async ({ page }) => {
  await page.goto('')
  const main = page.getByRole('navigation', { name: 'Main' })
  await expect(main.locator('li')).toHaveText(bar)
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible()
  await main.getByRole('button', { name: 'Docs' }).click()
  const all = page.getByRole('navigation', { name: 'All pages' })
  await expect(all.getByRole('link', { name: 'PayKore', exact: true })).toBeVisible()
  await expect(all.getByRole('link', { name: 'After a leak' })).toBeVisible()
  await all.getByRole('link', { name: 'Errors A to Z' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Errors A to Z' })).toBeVisible()
  await page.getByRole('link', { name: 'INVALID_API_KEY' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('INVALID_API_KEY')

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('')
  await page.getByRole('button', { name: 'Menu' }).click()
  for (const name of [...bar.slice(1), 'Errors A to Z', 'IvoryPay', 'Glossary'])
    await expect(all.getByRole('link', { name, exact: true }).first()).toBeVisible()
})

test('each page of the bar marks its own entry, and a page of a provider marks Docs', async ({ page }) => {
  const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')
  for (const [path, name] of [
    ['diagnose/', 'Fix an error'],
    ['dashboard/', 'Playground'],
    ['compare/no-key/', 'Compare'],
    ['terminal/', 'Run locally'],
    ['paykore/errors/', 'Docs'],
    ['guides/glossary/', 'Docs'],
  ] as const) {
    await page.goto(path)
    await expect(current).toHaveText(name)
  }
})

test('a paste on the home page is diagnosed there', async ({ page }) => {
  await page.goto('')
  await page.getByRole('link', { name: 'Paste your failing request or response' }).click()
  const field = page.getByRole('textbox', { name: 'Your failing request or response' })
  await expect(field).toBeFocused()
  await field.fill('{"error":{"code":"MISSING_API_KEY"}}')
  await page.getByRole('button', { name: 'Diagnose' }).click()
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('PayKore')
  expect(await breachesOf(page, 'all', 'main')).toEqual([])
})

test('without scripts the three ways are links', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto('')
  await page.getByRole('link', { name: 'Paste your failing request or response' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fix an error' })).toBeVisible()
  await context.close()
})

test('a provider has its name wherever it is chosen', async ({ page }) => {
  for (const path of ['playground/', 'dashboard/']) {
    await page.goto(path)
    await expect(page.getByRole('combobox', { name: 'Provider' }).getByRole('option')).toHaveText([
      'Payviox',
      'IvoryPay',
      'VesuvioPay',
      'PerfectPay',
      'PayKore',
    ])
  }
})

test('on a phone no label of a table stands before nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('paykore/lifecycle/')
  const basis = page.getByRole('row', { name: /^Get a key/ }).locator('[data-label="Basis"]')
  await expect(basis).toBeHidden()
  await page.getByRole('checkbox', { name: 'Show every source' }).check()
  await expect(basis).toBeVisible()
})
