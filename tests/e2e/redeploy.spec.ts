import { expect, test } from '@playwright/test'
import { answerOf, openCase, send } from './playground-page.ts'

test('after a redeploy each late part says that it did not load, loads when asked again, and the request is kept', async ({
  page,
}) => {
  await openCase(page, 'paykore', 'good-key')
  const path = page.getByRole('textbox', { name: 'Path' })
  await path.fill('/v1/wallets/kept')
  // The pages of the open site are gone: what was not loaded by now has another name there.
  await page.route('**/_astro/**', (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await send(page)
  await expect(answerOf(page)).toContainText('404')
  const failed = (part: string) => page.getByRole('alert').filter({ hasText: `${part} did not load.` })
  await expect(failed('The log')).toContainText('Your request is kept.')
  await page.getByRole('button', { name: 'Paste a failing call' }).click()
  await page.getByRole('button', { name: 'Keys and clock' }).click()
  await expect(failed('The diagnosis')).toBeVisible()
  await expect(failed('Keys and clock')).toBeVisible()
  await page.getByRole('button', { name: 'Link to this' }).click()
  await expect(page.getByText('The link could not be made')).toBeVisible()
  await page.getByRole('combobox', { name: 'Provider' }).selectOption('payviox')
  await expect(failed('What you chose')).toBeVisible()
  await expect(path).toHaveValue('/v1/wallets/kept')

  await page.unroute('**/_astro/**')
  for (const part of ['The log', 'The diagnosis', 'Keys and clock']) {
    await failed(part).getByRole('button', { name: 'Try again' }).click()
    await expect(failed(part)).toHaveCount(0)
  }
  await expect(page.getByRole('complementary', { name: 'Keys and clock' })).toContainText('Keys')
  await expect(path).toHaveValue('/v1/wallets/kept')
  await failed('What you chose').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('payviox')
})
