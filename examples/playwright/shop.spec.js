import { expect, test } from '@playwright/test'
import { createMock } from 'latchkey'

/** Answers what a page sends to the providers. */
const answered = (page, mock) =>
  page.route(
    (url) => mock.origins.includes(url.origin),
    async (route) => {
      const request = route.request()
      const response = await mock.fetch(request.url(), {
        method: request.method(),
        headers: await request
          .allHeaders()
          .then((all) => Object.entries(all).filter(([name]) => !name.startsWith(':'))),
        body: request.postData(),
      })
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      })
    },
  )

test('the server lists wallets with the key that latchkey run handed over', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading')).toHaveText('2 wallets')
})

test('the page tells of a key that is refused', async ({ page }) => {
  const mock = await createMock({ providers: ['payviox'] })
  await answered(page, mock)
  await page.goto('/')
  const pay = async (key) => {
    await page.evaluate((text) => (window.publicKey = text), key)
    await page.getByRole('button', { name: 'Pay' }).click()
  }
  const old = mock.key('payviox', { class: 'public' })
  await pay(old.text)
  await expect(page.locator('output')).toHaveText('Paid')
  old.rotate()
  await pay(old.text)
  await expect(page.locator('output')).toHaveText('Refused: 401')
})
