import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { stored } from './bench.ts'

const key = (): string => `sk_test_${randomBytes(32).toString('hex')}`
const command = (secret: string): string =>
  `curl https://api.paykore.dev/v1/wallets -H 'Authorization: Bearer Bearer ${secret}'`
const told = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const field = (page: Page) => page.getByRole('textbox', { name: 'What fails' })

/** Pastes as a reader does, without the clipboard of the machine. */
const paste = (page: Page, text: string): Promise<void> =>
  field(page).evaluate((element, value) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

const open = async (page: Page): Promise<void> => {
  await page.goto('diagnose/')
  await expect(field(page)).toBeVisible()
}

test('a pasted call is diagnosed, and its key is nowhere', async ({ page, baseURL }) => {
  const secret = key()
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  page.on('request', (request) => lines.push(`${request.url()} ${request.postData() ?? ''}`))
  page.on('framenavigated', (frame) => lines.push(frame.url()))
  await open(page)
  await paste(page, command(secret))
  await expect(told(page)).toContainText('PayKore')
  await expect(told(page).locator('mark').first()).toContainText('Bearer')
  await expect(told(page)).toContainText('Bearer stands in front twice')
  await expect(told(page).locator('[data-corrected]')).toContainText('"Authorization: Bearer $PAYKORE_API_KEY_SANDBOX"')
  await expect(field(page)).toHaveValue('')

  const inside = secret.slice(12, 40)
  const values = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((each) => ('value' in each ? String(each.value) : '')),
  )
  const places = {
    page: await page.content(),
    fields: values.join('\n'),
    address: page.url(),
    lines: lines.join('\n'),
    storage: JSON.stringify(await stored(page)),
  }
  for (const [place, text] of Object.entries(places)) expect([place, text.includes(inside)]).toEqual([place, false])
  expect(lines.filter((line) => line.startsWith('http') && !line.startsWith(new URL(baseURL ?? '').origin))).toEqual([])
})

test('the whole is worked by keyboard', async ({ page }) => {
  const secret = key()
  await open(page)
  await field(page).focus()
  await page.keyboard.insertText(command(secret))
  await page.keyboard.press('Control+Enter')
  await expect(told(page)).toContainText('Bearer stands in front twice')
  await expect(told(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Forget it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText('Nothing was pasted yet')
})

test('another provider can be chosen, and judges by its own rules', async ({ page }) => {
  await open(page)
  await paste(page, command(key()))
  await expect(told(page)).toContainText('PayKore')
  await page.getByRole('combobox', { name: 'Judge it by' }).selectOption({ label: 'IvoryPay' })
  await expect(told(page)).toContainText('is no host of IvoryPay')
})

test('a key alone gets its steps, and an error is found by its code', async ({ page }) => {
  const secret = key()
  await open(page)
  await paste(page, secret)
  await expect(told(page)).toContainText('If others have seen it')
  await expect(told(page)).toContainText('Revoke the old key')
  await expect(told(page)).not.toContainText(secret.slice(12, 40))
  await page.getByRole('searchbox', { name: /Status, code/ }).fill('EXPIRED_API_KEY')
  await expect(page.getByRole('link', { name: 'A key past its date', exact: true })).toHaveAttribute(
    'href',
    /paykore\/errors\/#case-expired-key$/,
  )
})

test('nothing is wider than a phone of 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await paste(page, command(key()))
  await expect(told(page).locator('[data-corrected]')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
