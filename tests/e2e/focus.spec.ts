import { expect, type Page, test } from '@playwright/test'
import { openOwn, send, saveFirst } from './playground-page.ts'
import { breachesOf } from './breaches.ts'
import { dashboardOf, makeKeys, openDashboard } from './dashboard-page.ts'
import { long } from './tiers.ts'

// What axe finds in these states is in states.spec.ts.

/** The focus stands somewhere, after the page has had time to draw. */
const hasFocus = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)

test('a panel takes the focus when it opens, and Escape closes it and leads back to its button', async ({ page }) => {
  await page.goto('playground/?provider=paykore')
  for (const name of ['Keys and clock', 'Paste a failing call']) {
    const button = page.getByRole('button', { name })
    await button.click()
    await expect(page.locator(`[aria-label="${name}"]`)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await expect(button).toBeFocused()
  }
})

test('on a phone an opened panel comes into sight', long, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('playground/?provider=paykore')
  await page.getByRole('button', { name: 'Keys and clock' }).click()
  await expect(page.getByRole('complementary', { name: 'Keys and clock' })).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'Clock' })).toBeInViewport()
  expect(await breachesOf(page)).toEqual([])
})

test('the form for a key takes the focus, says what is optional, and is cancelled by button and Escape', async ({
  page,
}) => {
  await openDashboard(page, 'paykore')
  const opener = dashboardOf(page).getByRole('button', { name: 'Create Key', exact: true })
  const form = dashboardOf(page).locator('form.mint')
  await opener.click()
  await expect(form.locator('select, input').first()).toBeFocused()
  await expect(form.getByLabel('Label', { exact: true })).toHaveAccessibleDescription('Optional')
  await form.getByRole('button', { name: 'Cancel' }).click()
  await expect(form).toHaveCount(0)
  await expect(opener).toBeFocused()
  await opener.click()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('the focus is never lost when a button of the dashboard is gone', async ({ page }) => {
  await openDashboard(page, 'paykore')
  await makeKeys(page, 'Create Key')
  await saveFirst(dashboardOf(page))
  await expect(dashboardOf(page).getByText('Saved for this tab.', { exact: true })).toBeFocused()
  await dashboardOf(page).getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(dashboardOf(page).getByRole('heading', { name: 'API keys' })).toBeFocused()
  await dashboardOf(page)
    .getByRole('textbox', { name: /^Label of/ })
    .fill('mine')
  await dashboardOf(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dashboardOf(page).getByRole('textbox', { name: /^Label of/ })).toBeFocused()
  await dashboardOf(page)
    .getByRole('button', { name: /^Revoke/ })
    .click()
  await dashboardOf(page).getByRole('button', { name: 'Revoke for good' }).click()
  await expect(dashboardOf(page).getByText('revoked', { exact: true })).toBeVisible()
  await hasFocus(page)
  await dashboardOf(page).getByRole('button', { name: 'Reset my world', exact: true }).click()
  await dashboardOf(page).getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(dashboardOf(page).getByText(/^No keys yet/)).toBeVisible()
  await hasFocus(page)
})

test('Close of a comparison and Remove of a paste lead on', async ({ page }) => {
  await openOwn(page, 'paykore')
  await send(page)
  await send(page)
  const boxes = page.getByRole('checkbox', { name: /^Compare/ })
  await expect(boxes).toHaveCount(2)
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.locator('.logcmp').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('heading', { name: 'Log' })).toBeFocused()
  await page.getByRole('button', { name: 'Paste a failing call' }).click()
  const field = page.getByRole('textbox', { name: 'Your failing request or response' })
  await field.fill('HTTP/1.1 401 Unauthorized')
  await page.getByRole('button', { name: 'Diagnose', exact: true }).click()
  await page.locator('.diag__result').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(field).toBeFocused()
})

test('a removed credential and the way back from the proof leave the focus at the sum', async ({ page }) => {
  await openDashboard(page, 'paykore')
  await makeKeys(page, 'Create Key')
  await saveFirst(dashboardOf(page))
  await page.goto('credentials/')
  await page.getByRole('button', { name: /^Remove / }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is saved' })).toBeFocused()
  await page.getByRole('button', { name: 'Clear everything' }).first().click()
  await expect(page.getByRole('button', { name: 'Back to the list' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is saved' })).toBeFocused()
})

test('an action with empty fields says so beside the fields', async ({ page }) => {
  await openDashboard(page, 'payviox')
  await page.getByRole('button', { name: 'Complete payment' }).click()
  const field = page.getByRole('textbox', { name: 'session_id' })
  await expect(field).toHaveAccessibleDescription('Fill this in.')
  await expect(field).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'ip' })).toHaveAttribute('aria-invalid', 'true')
})

test('where colours are forced, a mark is seen and what is chosen has a line around it', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto('playground/?provider=paykore')
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('mark'), { textContent: 'x' })))
  const look = await page.locator('body > mark').evaluate((mark) => {
    const { color, backgroundColor } = getComputedStyle(mark)
    return [color, backgroundColor]
  })
  expect(look[0]).not.toBe(look[1])
  expect(look[1]).not.toContain('rgba(0, 0, 0, 0)')
  await expect(page.locator('.eps [aria-current="true"]').first()).toHaveCSS('outline-style', 'solid')
})

test('a docs page is printed without what only works on a screen', async ({ page }) => {
  await page.goto('paykore/errors/#playground?case=unknown-key')
  await expect(page.locator('[data-playground]')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.top', '.side', '.toc', '.dock']) await expect(page.locator(part).first()).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('row', { name: /A key that was never issued/ })).toBeVisible()
})
