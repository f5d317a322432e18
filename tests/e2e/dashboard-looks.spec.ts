import { expect, test } from '@playwright/test'
import { breachesOf, inTheme } from './breaches.ts'
import { dashboardOf, makeKeys, openDashboard, rowOf, first } from './dashboard-page.ts'
import { long } from './tiers.ts'

test.describe('Looks', () => {
  test('the dashboard in use is accessible in both themes, and fits every width: nothing scrolls sideways, no cell is cut, a shown key has room', async ({
    page,
  }) => {
    await openDashboard(page, 'vesuviopay')
    const key = first(await makeKeys(page, 'Generate New Key Pair'))
    await rowOf(page, key)
      .getByRole('button', { name: /^Revoke/ })
      .click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect([colorScheme, await breachesOf(page, inTheme(colorScheme))]).toEqual([colorScheme, []])
    }
    const table = dashboardOf(page).locator('.dashboard__keys')
    for (const width of [320, 360, 768, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      const cut = () => table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      await expect.poll(cut, `the table at ${width} px`).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const dashboard = await page.locator('[data-fresh-credential]').first().boundingBox()
      expect(dashboard?.height, `a shown key at ${width} px`).toBeLessThan(60)
    }
  })

  test('a key is made and revoked with the keyboard alone', long, async ({ page }) => {
    await openDashboard(page, 'paykore')
    await dashboardOf(page).getByRole('button', { name: 'Create Key' }).focus()
    await page.keyboard.press('Enter')
    // The form takes the focus; its label comes second.
    await page.keyboard.press('Tab')
    await page.keyboard.type('by hand')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Shown once' })).toBeFocused()
    await dashboardOf(page)
      .getByRole('button', { name: /^Revoke/ })
      .focus()
    await page.keyboard.press('Enter')
    await expect(dashboardOf(page).getByRole('button', { name: 'Keep it' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dashboardOf(page).getByRole('button', { name: 'Revoke for good' })).toHaveCount(0)
    await expect(dashboardOf(page).getByRole('button', { name: /^Revoke/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(dashboardOf(page).locator('.dashboard__keys')).toContainText('revoked')
  })

  test('without scripts the page says what each dashboard offers', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await page.goto('dashboard/')
    for (const name of ['Payviox', 'IvoryPay', 'VesuvioPay', 'PerfectPay', 'PayKore'])
      await expect(page.getByRole('table', { name: `What the dashboard of ${name} offers` })).toBeVisible()
    await context.close()
  })
})
