import { expect, type Page, test } from '@playwright/test'
import { answerOf, dockOf } from './playground-page.ts'
import { breachesOf, inTheme } from './breaches.ts'

const linkOf = (page: Page, name: string) => page.locator(`#case-${name}`).getByRole('link', { name: 'Reproduce' })
const scrollOf = (page: Page) => page.evaluate(() => scrollY)

test('Reproduce opens the playground beside its row, which stays where it is and shows all its columns; Escape and Back lead to the row', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('paykore/errors/invalid-api-key/')
  const link = linkOf(page, 'live-key-on-sandbox')
  await link.scrollIntoViewIfNeeded()
  const [scroll, box] = [await scrollOf(page), await link.boundingBox()]
  for (const goBack of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await link.click()
    await expect(dockOf(page)).toBeFocused()
    await expect(answerOf(page)).toContainText('INVALID_API_KEY')
    await expect(page).toHaveURL(/invalid-api-key\/#playground\?provider=paykore&case=live-key-on-sandbox$/)
    expect((await link.boundingBox())?.y).toBeCloseTo(box?.y ?? 0, 0)
    const dock = await dockOf(page).boundingBox()
    const table = await page.locator('.tbl', { has: link }).boundingBox()
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(dock?.x ?? 0)
    await goBack()
    await expect(dockOf(page)).toBeHidden()
    await expect(link).toBeFocused()
    await expect(page).toHaveURL(/invalid-api-key\/$/)
    await expect.poll(() => scrollOf(page)).toBe(scroll)
  }
})

test('an address brings it back beside its row, after a reload too', async ({ page }) => {
  await page.goto('paykore/errors/#playground?provider=paykore&case=over-limit')
  for (const again of [undefined, () => page.reload()]) {
    await again?.()
    await expect(answerOf(page)).toContainText('429')
    await expect(page.locator('#case-over-limit')).toBeInViewport()
  }
  await dockOf(page).getByRole('button', { name: 'Close' }).click()
  await expect(linkOf(page, 'over-limit')).toBeFocused()
  await expect(page).toHaveURL(/paykore\/errors\/$/)
  await linkOf(page, 'over-limit').click()
  const choice = dockOf(page).getByRole('combobox', { name: 'Case' })
  await choice.selectOption('unknown-key')
  await expect(page).toHaveURL(/#playground\?provider=paykore&case=unknown-key$/)
  await page.reload()
  await expect(choice).toHaveValue('unknown-key')
  await choice.selectOption('')
  await page.reload()
  await expect(choice).toHaveValue('')
})

test('below the fix that a phone shows first, it is a sheet that breaks no rule of axe and no policy, and fits in both themes', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('paykore/errors/invalid-api-key/')
  await expect(page.locator('#fix + ol > li').first()).toBeInViewport({ ratio: 1 })
  await linkOf(page, 'unknown-key').click()
  await expect(answerOf(page)).toContainText('INVALID_API_KEY')
  const sheet = await dockOf(page).boundingBox()
  expect([sheet?.x, sheet?.width, (sheet?.y ?? 0) + (sheet?.height ?? 0)]).toEqual([0, 360, 800])
  expect(sheet?.y).toBeGreaterThan(160)
  const row = await linkOf(page, 'unknown-key').boundingBox()
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0)
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect([width, colorScheme, await breachesOf(page, inTheme(colorScheme), '.dock')]).toEqual([
        width,
        colorScheme,
        [],
      ])
    }
  }
  expect(complaints).toEqual([])
})
