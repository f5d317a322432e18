import { expect, type Page, test } from '@playwright/test'
import { mint, mintAndRemember, openOwn, send, stored, saveFirst } from './playground-page.ts'
import { long } from './tiers.ts'

const clear = async (page: Page): Promise<void> => {
  await page.goto('credentials/')
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await page.getByRole('heading', { name: 'Nothing is left in this browser' }).waitFor()
}

/** What a page's origin holds, but for the choices that stay. */
const left = async (page: Page) => {
  const { local, session, databases, caches, cookies } = await stored(page)
  const names = [...Object.keys(local), ...Object.keys(session)].filter(
    (name) => !['latchkey:theme', 'latchkey:lang', 'latchkey:target', 'latchkey:fonts'].includes(name),
  )
  return { names, databases, caches, cookies }
}
const nothing = { names: [], databases: [], caches: [], cookies: '' }

test('clearing everything leaves nothing, in two tabs at once', async ({ context, page: first }) => {
  await openOwn(first, 'paykore')
  await mint(first)
  await send(first)
  await saveFirst(first)
  const second = await context.newPage()
  await openOwn(second, 'vesuviopay')
  await mint(second)
  await send(second)
  await saveFirst(second)
  await first.evaluate(() => (document.cookie = 'stray=1; path=/'))
  const third = await context.newPage()
  await third.goto('paykore/')
  await expect(third.locator('[data-saved-count]').first()).toHaveText('0')

  const cleaner = await context.newPage()
  await clear(cleaner)
  expect(await left(cleaner)).toEqual(nothing)
  expect(await left(first)).toEqual(nothing)
  expect(await left(second)).toEqual(nothing)
  await expect(first.getByRole('textbox', { name: 'Body, JSON' }).or(first.getByText('Request headers'))).toBeVisible()
  expect(
    await first
      .locator('[data-secret]')
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')).join('')),
  ).toBe('')
  const tabs = cleaner.getByRole('region', { name: 'Everything cleared' })
  await expect(tabs.getByText(/: cleared/)).toHaveCount(3)
})

test('the page that is cleared in another tab goes on working, with a world of its own', async ({ context, page }) => {
  await openOwn(page, 'paykore')
  await mint(page)
  await send(page)
  const cleaner = await context.newPage()
  await clear(cleaner)
  await mint(page)
  await send(page)
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('200')
})

test('the back button brings no cleared key back', async ({ page }) => {
  await openOwn(page, 'paykore')
  await page.getByRole('combobox', { name: 'Key', exact: true }).selectOption({ label: 'Paste a key…' })
  await page.getByRole('textbox', { name: 'Pasted key' }).fill('a-key-that-was-pasted')
  await clear(page)
  await page.goBack()
  await page.getByText('Request headers').waitFor()
  expect(await page.content()).not.toContain('a-key-that-was-pasted')
  expect(
    await page
      .locator('[data-secret]')
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')).join('')),
  ).toBe('')
})

test('the theme stays, and the panel says so', async ({ page }) => {
  await page.goto('')
  await page.getByRole('button', { name: /theme/i }).first().click()
  const theme = await page.evaluate(() => localStorage.getItem('latchkey:theme'))
  expect(theme).not.toBeNull()
  await clear(page)
  expect(await page.evaluate(() => localStorage.getItem('latchkey:theme'))).toBe(theme)
  await expect(page.getByText(/choice of theme.* stays/)).toBeVisible()
})

test('a credential is saved for this tab alone unless the reader says otherwise', async ({ context, page }) => {
  await openOwn(page, 'paykore')
  await mint(page)
  await saveFirst(page)
  await expect(page.locator('[data-saved-count]').first()).toHaveText('1')
  const other = await context.newPage()
  await other.goto('')
  await expect(other.locator('[data-saved-count]').first()).toHaveText('0')
})

test('a credential that is remembered is gone after 24 hours of the device', long, async ({ context, page }) => {
  await openOwn(page, 'paykore')
  await mintAndRemember(page)
  const other = await context.newPage()
  await other.goto('credentials/')
  await expect(other.getByRole('button', { name: /^Remove / })).toHaveCount(1)
  const later = await context.newPage()
  await later.clock.setFixedTime(Date.now() + 24 * 60 * 60 * 1000 + 1000)
  await later.goto('credentials/')
  await expect(later.getByText('Nothing is saved')).toBeVisible()
})

test('what was typed into Search goes with everything else, in whatever tab', async ({ context, page }) => {
  await page.goto('paykore/')
  await page.getByRole('button', { name: 'Search' }).first().click()
  const field = page.getByRole('searchbox', { name: 'Search the pages' })
  const typed = `sk_live_${'4eC39HqLyjWD'.repeat(2)}`
  await field.fill(typed)
  const said = page.locator('.find__say')
  await expect(said).not.toBeEmpty()
  expect(await said.innerText()).not.toContain(typed.slice(8, 16))
  await clear(await context.newPage())
  await expect(field).toHaveValue('')
  await expect(said).toBeEmpty()
})

test('a tab that hangs is named, with what to do about it', long, async ({ context, page }) => {
  await page.goto('paykore/')
  const title = await page.title()
  const session = await context.newCDPSession(page)
  await session.send('Debugger.enable')
  // It stands still at the next word of another tab.
  await session.send('Debugger.pause')
  const cleaner = await context.newPage()
  await cleaner.goto('credentials/')
  await cleaner.getByRole('button', { name: 'Clear everything' }).click()
  await expect(cleaner.getByText(`${title}: did not answer`)).toBeVisible()
  await expect(cleaner.getByText('Not everything is cleared')).toBeVisible()
  await session.send('Debugger.resume')
})

test('the list says what another tab keeps for itself', async ({ context, page }) => {
  await openOwn(page, 'paykore')
  await mint(page)
  await saveFirst(page)
  const other = await context.newPage()
  await other.goto('credentials/')
  await expect(other.getByText('Nothing is saved in this tab')).toBeVisible()
  await expect(other.getByText(`${await page.title()}: 1 credential`)).toBeVisible()
  await page.getByRole('button', { name: /Keys and clock/ }).isVisible()
  await page.evaluate(() => sessionStorage.clear())
  await other.reload()
  await expect(other.getByText('Nothing is saved', { exact: true })).toBeVisible()
})

test('without any other script of this site, one button still clears', async ({ page }) => {
  await page.goto('credentials/')
  await page.evaluate(() => localStorage.setItem('latchkey:saved', '[{"savedAt":1e300}]'))
  await page.route(/\.js$/, async (route) => {
    const response = await route.fetch()
    const isPlain = (await response.text()).includes('latchkey:fonts') && !(await response.text()).includes('react')
    await (isPlain ? route.fulfill({ response }) : route.abort())
  })
  await page.reload()
  await page.getByRole('button', { name: 'Clear without the list' }).click()
  await expect(page.getByText('Cleared. Reload the page to see it.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('latchkey:saved'))).toBeNull()
})
