import { expect, test } from '@playwright/test'

/** What a developer asks, the page that answers, and the words of the answer. The page has to be among the first three found. */
const questions = [
  ['Does IvoryPay want Bearer?', '/ivorypay/sending/', 'Do not put Bearer in front.'],
  ['How long does a revoked PayKore key live?', '/paykore/lifecycle/', 'work for up to 5 minutes more'],
  ['Can I call refunds with a publishable key?', '/perfectpay/keys/', 'it creates no payment and gives no refund'],
  ['400 Invalid key', '/ivorypay/errors/invalid-key/', 'Remove Bearer'],
  ['How do I rotate a VesuvioPay key without downtime?', '/vesuviopay/lifecycle/', 'Revoke last.'],
  ['Does Payviox have a test mode?', '/payviox/keys/', 'It names no test mode'],
  ['How many requests per minute does PayKore allow?', '/paykore/limits/', 'Starter 300 a minute'],
  ['What to do after a leak?', '/guides/leak-response/', 'After a leak the old key goes first.'],
  ['Customer token expired', '/vesuviopay/errors/token-expired/', 'Log the customer in again'],
  ['Which header does PerfectPay use?', '/perfectpay/sending/', 'Only this header is read.'],
] as const

const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('’', "'")

for (const [question, path, answer] of questions) {
  test(`the search answers: ${question}`, async ({ page, baseURL }) => {
    await page.goto('')
    await page.keyboard.press('/')
    const search = page.getByRole('dialog', { name: 'Search' })
    await search.getByRole('searchbox').fill(question)
    await expect(search.getByRole('status')).toContainText(/pages/)
    const links = await search
      .locator('.find__list > li > a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    const base = new URL(baseURL ?? '').pathname.replace(/\/$/, '')
    expect(links.slice(0, 3)).toContain(`${base}${path}`)
    await search.locator(`.find__list > li > a[href="${base}${path}"]`).click()
    await expect(page).toHaveURL((url) => url.pathname === `${base}${path}`)
    expect(plain((await page.locator('main').textContent()) ?? '')).toContain(answer)
  })
}
