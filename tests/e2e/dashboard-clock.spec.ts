import { expect, test } from '@playwright/test'
import { dashboardOf, makeKeys, openDashboard, typeInOneGo } from './dashboard-page.ts'

test.describe('The clock', () => {
  test('moves on by steps and to an exact instant, runs again, and goes back by a reset alone', async ({ page }) => {
    await openDashboard(page, 'paykore')
    await makeKeys(page, 'Create Key')
    await dashboardOf(page).getByRole('button', { name: 'frozen' }).click()
    const now = dashboardOf(page).locator('.time__now time')
    const read = async (): Promise<number> => Date.parse((await now.getAttribute('datetime')) ?? '')
    await expect(dashboardOf(page).getByRole('button', { name: 'frozen' })).toHaveAttribute('aria-pressed', 'true')
    for (const [step, ms] of [
      ['+1 min', 60_000],
      ['+5 min', 300_000],
      ['+1 h', 3_600_000],
      ['+1 day', 86_400_000],
    ] as const) {
      const before = await read()
      await dashboardOf(page).getByRole('button', { name: step, exact: true }).click()
      await expect.poll(read).toBe(before + ms)
    }
    const year = new Date().getUTCFullYear() + 2
    const field = dashboardOf(page).getByLabel('Exact instant, UTC')
    await field.fill(`${year}-03-01T08:30:00`)
    await dashboardOf(page).getByRole('button', { name: 'Freeze the clock here' }).click()
    await expect(now).toHaveAttribute('datetime', `${year}-03-01T08:30:00.000Z`)
    // Typed and sent while the answer to the instant before it is on its way.
    await typeInOneGo(field, [
      { text: `${year}-03-01T08:31:00`, isSent: true },
      { text: '2020-01-01T00:00:01', isSent: true },
    ])
    await expect(now).toHaveAttribute('datetime', `${year}-03-01T08:31:00.000Z`)
    await expect(dashboardOf(page)).toContainText('the clock never runs back')
    await expect(field).toHaveValue('2020-01-01T00:00:01')
    await expect(now).toHaveAttribute('datetime', `${year}-03-01T08:31:00.000Z`)
    await dashboardOf(page).getByRole('button', { name: 'runs' }).click()
    await expect.poll(read).toBeGreaterThan(Date.parse(`${year}-03-01T08:31:00Z`))
    await dashboardOf(page).getByRole('button', { name: 'Reset my world…' }).click()
    await dashboardOf(page)
      .getByRole('group', { name: 'Reset my world?' })
      .getByRole('button', { name: 'Reset' })
      .click()
    await expect.poll(read).toBeLessThan(Date.now() + 60_000)
    await expect(dashboardOf(page)).toContainText('No keys yet')
    await expect(dashboardOf(page).locator('[data-fresh-credential]')).toHaveCount(0)
  })

  test('draws what lives and until when, in words too, and jumps to each end', async ({ page }) => {
    await openDashboard(page, 'paykore')
    await dashboardOf(page).getByRole('button', { name: 'frozen' }).click()
    const year = new Date().getUTCFullYear() + 1
    await makeKeys(page, 'Create Key', { 'Expires, UTC': `${year}-06-01` })
    const drawing = dashboardOf(page).getByRole('img', { name: /^Now / })
    await expect(drawing).toHaveAccessibleName(/rate window from .* to .*, in \d+ s; key from .* to .*-06-01 00:00:00/)
    await expect(drawing.getByText('rate window')).toBeVisible()
    await dashboardOf(page).getByRole('button', { name: 'a key’s expiry' }).click()
    await expect(drawing).toHaveAccessibleName(/^Now 00:00:00 UTC; rate window from 00:00:00 to 00:01:00, in 60 s$/)
  })

  test('is the same control in the playground, where a case’s stands still and a refusal underlines what decided', async ({
    page,
  }) => {
    await page.goto('playground/#playground?provider=paykore&case=expired-key')
    await page.getByRole('button', { name: 'Keys and clock' }).click()
    const side = page.getByRole('complementary', { name: 'Keys and clock' })
    await expect(side.getByRole('button', { name: 'runs' })).toBeDisabled()
    await expect(side.getByRole('img', { name: /^Now .*rate window/ })).toBeVisible()
    await side.getByLabel('Exact instant, UTC').fill('2020-01-01T00:00:00')
    await side.getByRole('button', { name: 'Freeze the clock here' }).click()
    await expect(side).toContainText('Reset puts this case back')
    await page.getByRole('button', { name: /^Send/ }).click()
    await expect(page.locator('.facts mark').filter({ visible: true })).toHaveText(/^expires /)
  })

  test('is the same in another tab, without a reload', async ({ page, context }) => {
    await openDashboard(page, 'paykore')
    const other = await context.newPage()
    await openDashboard(other, 'ivorypay')
    await dashboardOf(page).getByRole('button', { name: 'frozen' }).click()
    await expect(dashboardOf(other).getByRole('button', { name: 'frozen' })).toHaveAttribute('aria-pressed', 'true')
  })
})
