import { expect, type Page, test } from '@playwright/test'
import { answerOf } from './playground-page.ts'

/** Presses a key, and holds that something has the focus once the page has drawn. */
const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: `the focus after ${key}` })
    .not.toBe('BODY')
}

/** Presses Tab until the focus is at what is named so, and then Enter or another key. */
const tabTo = async (page: Page, name: RegExp, key = 'Enter'): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    await press(page, 'Tab')
    const focused = page.locator(':focus')
    // The last part of a field for an instant has the focus inside of the browser's own button.
    const is = (await focused.count()) > 0 ? await focused.ariaSnapshot() : ''
    const [, said = ''] = /^- \w+ "([^"]*)/.exec(is) ?? []
    if (name.test(said)) return press(page, key)
  }
  throw new Error(`Tab did not reach ${String(name)}.`)
}

test('the whole is worked by keyboard, and the focus is never lost: a paste, a key, a request, its log, the clearing', async ({
  page,
}) => {
  await page.goto('playground/?provider=paykore&case=good-key')
  const choice = page.getByRole('combobox', { name: 'Case' })
  await expect(choice).toBeVisible()
  // The first entry is the reader's own world.
  await tabTo(page, /^Case$/, 'Home')
  await expect(choice).toHaveValue('')

  await tabTo(page, /^Paste a failing call$/)
  await expect(page.getByRole('textbox', { name: 'Your failing request or response' })).toBeVisible()
  await tabTo(page, /^Your failing request or response/, 'End')
  await page.keyboard.insertText('HTTP/1.1 401 Unauthorized')
  await press(page, 'Control+Enter')
  await expect(page.locator('.diag__result')).toBeFocused()
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: 'Paste a failing call' })).toBeFocused()

  await tabTo(page, /^Keys and clock$/)
  await page.getByRole('heading', { name: 'API keys' }).waitFor()
  await tabTo(page, /^Create Key$/)
  await tabTo(page, /^Create key$/)
  await expect(page.getByRole('button', { name: /^Use / })).toBeVisible()
  await tabTo(page, /^Use /)
  await expect(page.getByText('in use', { exact: true })).toBeVisible()
  await tabTo(page, /^Revoke/)
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await press(page, 'Enter')
  await tabTo(page, /^Save /)
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: 'Keys and clock' })).toBeFocused()

  await tabTo(page, /^Send/)
  await expect(answerOf(page)).toContainText(/through the service worker|in this page/)
  await expect(page.getByRole('region', { name: 'Log', exact: true })).toBeVisible()
  await tabTo(page, /^Open /)
  await expect(page.getByRole('group', { name: 'Answer of this line' })).toBeVisible()

  await page.goto('credentials/')
  await expect(page.getByRole('button', { name: 'Clear everything' }).first()).toBeVisible()
  await tabTo(page, /^Clear everything$/)
  await page.getByRole('heading', { name: 'Nothing is left in this browser' }).waitFor()
})
