import { expect, type Page, test } from '@playwright/test'
import { breachesOf } from './breaches.ts'
import { credentialsIn, mint, openCase, openOwn, stored } from './playground-page.ts'
import { long, shortIf } from './tiers.ts'
import { sampleLanguages } from '#mocks/codegen/languages.ts'

const languages = Object.values(sampleLanguages).map(({ label }) => label)
const setOf = (page: Page) => page.locator('.snip[data-samples]').first()
const code = (page: Page) => setOf(page).locator('pre:visible')
const tab = (page: Page, name: string) => setOf(page).getByRole('tab', { name, exact: true })

/** Opens a page with samples, and waits until their tabs are at work. */
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await expect(setOf(page).getByRole('tab', { selected: true })).toHaveCount(1)
}

test('the keyboard alone reaches each language of a sample', async ({ page }) => {
  await open(page, 'paykore/')
  await expect(setOf(page).getByRole('tab')).toHaveText(languages)
  await tab(page, 'curl').focus()
  for (const name of [...languages.slice(1), 'curl']) {
    await page.keyboard.press('ArrowRight')
    await expect(tab(page, name)).toBeFocused()
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
    await expect(code(page)).toHaveCount(1)
    await expect(code(page)).toContainText('/v1/wallets')
  }
  await page.keyboard.press('End')
  await expect(tab(page, 'cmd.exe')).toBeFocused()
  await expect(code(page)).toContainText('%PAYKORE_API_KEY_SANDBOX%')
  await page.keyboard.press('Home')
  await expect(tab(page, 'curl')).toBeFocused()
})

test('language and address hold for every sample of the site', async ({ page }) => {
  await open(page, 'paykore/')
  await tab(page, 'Python').click()
  await setOf(page)
    .getByRole('checkbox', { name: /local server/ })
    .check()
  await expect(code(page)).toContainText('"http://127.0.0.1:4710/api.paykore.dev/v1/wallets"')
  await page.goto('perfectpay/sending/')
  for (const set of await page.locator('.snip[data-samples]').all()) {
    await expect(set.locator('pre:visible')).toContainText('import urllib.request')
    await expect(set.locator('pre:visible')).toContainText('"http://127.0.0.1:4710/sandbox.perfectpay.ai/')
  }
  await page.goto('playground/?provider=paykore&case=good-key')
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('python')
  await expect(page.getByLabel('The call in Python')).toContainText(
    '"http://127.0.0.1:4710/api.paykore.dev/v1/wallets"',
  )
})

test('the address of the provider comes back', long, async ({ page }) => {
  await open(page, 'paykore/')
  const before = await code(page).innerText()
  const box = setOf(page).getByRole('checkbox', { name: /local server/ })
  await box.check()
  await expect(code(page)).toContainText('http://127.0.0.1:4710/api.paykore.dev')
  await box.uncheck()
  await expect(code(page)).toHaveText(before)
  expect(await page.evaluate(() => localStorage.getItem('latchkey:target'))).toBeNull()
})

test('a sample that does not load says so, and comes once it can', async ({ page }) => {
  await page.route('**/samples/**', (route) => route.abort())
  await open(page, 'paykore/')
  await tab(page, 'Go').click()
  await expect(setOf(page).getByRole('status')).toHaveText(
    'Go did not load. Check the connection, then choose it again.',
  )
  await page.unroute('**/samples/**')
  await tab(page, 'Go').click()
  await expect(code(page)).toContainText('package main')
})

test('a sample is accessible while it is missing', long, async ({ page }) => {
  await page.route('**/samples/**', (route) => route.abort())
  await open(page, 'payviox/sending/')
  await tab(page, 'PHP').click()
  await expect(setOf(page).getByRole('status')).toContainText('did not load')
  expect(await breachesOf(page, 'all', '.snip[data-samples]')).toEqual([])
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('a page shows curl, Node and C#', async ({ page }) => {
    await page.goto('paykore/')
    await expect(code(page)).toHaveCount(3)
    await expect(code(page).nth(1)).toContainText('process.env.PAYKORE_API_KEY_SANDBOX')
    await expect(code(page).nth(2)).toContainText('new HttpClient()')
  })
})

for (const [which, some] of [
  ['a language', languages.slice(0, 2)],
  ['each language', languages],
] as const)
  test(
    `the playground writes the call in ${which}, for either address`,
    shortIf(some !== languages),
    async ({ page }) => {
      await openCase(page, 'paykore', 'transfer')
      const panel = page.getByRole('region', { name: 'The same call as code' })
      for (const name of some) {
        await panel.getByRole('combobox', { name: 'Language' }).selectOption({ label: name })
        await panel.getByRole('combobox', { name: 'Address' }).selectOption('provider')
        await expect(panel.getByLabel(`The call in ${name}`, { exact: true })).toContainText('PAYKORE_API_KEY_SANDBOX')
        await expect(panel.locator('pre')).not.toContainText('127.0.0.1:4710')
        await panel.getByRole('combobox', { name: 'Address' }).selectOption('local')
        await expect(panel.locator('pre')).toContainText('127.0.0.1:4710')
      }
    },
  )

test('the key stands in the code only while it is shown', async ({ page }) => {
  await openOwn(page, 'paykore')
  await mint(page)
  const panel = page.getByRole('region', { name: 'The same call as code' })
  const show = panel.getByRole('checkbox', { name: 'Show the key' })
  await expect(show).not.toBeChecked()
  expect(credentialsIn(await panel.innerHTML())).toEqual([])
  await show.click()
  const [key = ''] = credentialsIn(await panel.innerText())
  expect(key).toMatch(/^sk_test_/)
  const { local, session } = await stored(page)
  expect(JSON.stringify({ local, session })).not.toContain(key)
  await show.click()
  expect(await panel.innerHTML()).not.toContain(key)

  // Cleared in another tab, the panel shows no key of later calls either.
  await show.click()
  const other = await page.context().newPage()
  await other.goto('credentials/')
  await other.getByRole('button', { name: 'Clear everything' }).click()
  await other.getByRole('heading', { name: 'Nothing is left in this browser' }).waitFor()
  expect(await page.content()).not.toContain(key)
  await mint(page)
  await expect(show).not.toBeChecked()
  expect(credentialsIn(await panel.innerHTML())).toEqual([])
})
