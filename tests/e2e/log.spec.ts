import { expect, type Page, test } from '@playwright/test'
import { long } from './tiers.ts'
import { credentialsIn, mint, openCase, openOwn, send, shownHeaders, stored } from './playground-page.ts'

const log = (page: Page) => page.getByRole('region', { name: 'Log', exact: true })
const rows = (page: Page) => log(page).getByRole('button', { name: /^(Open|Close) / })
const pick = (page: Page, nth: number) =>
  log(page)
    .getByRole('checkbox', { name: /^Compare / })
    .nth(nth)

/** A denied and an allowed request, the allowed one last. */
const failedThenFixed = async (page: Page): Promise<void> => {
  await openCase(page, 'paykore', 'revoked-cache-over')
  await send(page)
  await page.getByRole('combobox', { name: 'Case' }).selectOption('good-key')
  await expect(page.getByText('Not sent yet').first()).toBeVisible()
  await send(page)
  await expect(rows(page)).toHaveCount(2)
}

test('the log is filtered, opened and masked, and fits a phone of 320 pixels', async ({ page }) => {
  await failedThenFixed(page)
  const [key = 'none'] = credentialsIn(await shownHeaders(page))
  const words = log(page).getByRole('searchbox', { name: 'Words' })
  const showAll = () => log(page).getByRole('button', { name: 'Show all' }).click()

  await test.step('by verdict, status and words, and shows all again', async () => {
    await log(page).getByRole('combobox', { name: 'Verdict' }).selectOption('denied')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toHaveAccessibleName(/401/)
    await showAll()
    await log(page).getByRole('combobox', { name: 'Status' }).selectOption('200')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toHaveAccessibleName(/200/)
    await showAll()
    await words.fill('revoked')
    await expect(rows(page)).toHaveCount(1)
    await words.fill('nothing like this')
    await expect(log(page)).toContainText('None fits.')
  })

  await test.step('a key in the filter never stands there: its hint does, and finds the request', async () => {
    await words.fill(key)
    await expect(words).not.toHaveValue(key)
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toHaveAccessibleName(/200/)
    await showAll()
    await expect(rows(page)).toHaveCount(2)
  })

  await test.step('an opened line shows the masked request, every check and the answer', async () => {
    await rows(page).first().click()
    const request = log(page).getByRole('group', { name: 'Request of this line' })
    await expect(request).toContainText('https://api.paykore.dev/v1/wallets')
    await expect(request).toContainText(/X-API-Key: sk_test_…/)
    await expect(
      log(page).getByRole('group', { name: 'Verdict of this line' }).getByRole('listitem').first(),
    ).toBeVisible()
    await expect(log(page).getByRole('group', { name: 'Answer of this line' })).toContainText('"data"')
    expect(await log(page).innerHTML()).not.toContain(key.slice(8, -4))
  })

  await test.step('it fits a phone of 320 pixels, opened and compared', async () => {
    await page.setViewportSize({ width: 320, height: 700 })
    await pick(page, 0).check()
    await pick(page, 1).check()
    await expect(page.getByRole('region', { name: /differences$/ })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

test('a request is sent again as it was, in the world that it went to', async ({ page }) => {
  await failedThenFixed(page)
  await rows(page).nth(1).click()
  await send(page, () => log(page).getByRole('button', { name: 'Send again' }).click())
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue('revoked-cache-over')
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('401')
  await expect(rows(page)).toHaveCount(3)
})

test('after a reload the reader’s requests cannot be sent again, and the page says why', async ({ page }) => {
  await openOwn(page, 'paykore')
  await mint(page)
  await send(page)
  await rows(page).first().click()
  await expect(log(page).getByRole('button', { name: 'Send again' })).toBeEnabled()
  await openOwn(page, 'payviox')
  await openOwn(page, 'paykore')
  await rows(page).first().click()
  await expect(log(page).getByRole('button', { name: 'Send again' })).toBeDisabled()
  await expect(log(page)).toContainText('its key was kept nowhere')
  await expect(log(page).getByRole('group', { name: 'Verdict of this line' })).toContainText('Allowed')
})

test('two requests are compared, and each difference is said in a word and marked', async ({ page }) => {
  await failedThenFixed(page)
  await pick(page, 1).check()
  await expect(log(page)).toContainText('Tick a second request')
  await pick(page, 0).check()
  const compared = log(page).getByRole('region', { name: /differences$/ })
  await expect(compared.getByRole('heading')).toBeFocused()
  const status = compared.getByRole('row', { name: /401/ }).last()
  await expect(status.locator('mark').first()).toBeVisible()
  await expect(status).toContainText('differs')
  await expect(compared).toContainText('failed: ')
  await compared.getByRole('button', { name: 'Show what is the same' }).click()
  await expect(compared.getByText('same', { exact: true }).first()).toBeVisible()
  await compared.getByRole('button', { name: 'Close' }).click()
  await expect(compared).toHaveCount(0)
})

test(
  'clearing everything empties the log of the page, filter and comparison with it',
  long,
  async ({ context, page }) => {
    await failedThenFixed(page)
    await pick(page, 0).check()
    await pick(page, 1).check()
    await rows(page).first().click()
    await log(page).getByRole('searchbox', { name: 'Words' }).fill('wallets')
    const cleaner = await context.newPage()
    await cleaner.goto('credentials/')
    await cleaner.getByRole('button', { name: 'Clear everything' }).click()
    await cleaner.getByRole('heading', { name: 'Nothing is left in this browser' }).waitFor()
    await expect(rows(page)).toHaveCount(0)
    await expect(page.getByRole('region', { name: /differences$/ })).toHaveCount(0)
    expect(await page.content()).not.toContain('sk_test_')
    expect((await stored(page)).databases).toEqual([])
  },
)
