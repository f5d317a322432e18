import { expect, test, type Page } from '@playwright/test'
import { questions } from '../pages/questions.ts'
import { shortIf } from './tiers.ts'

const openSearch = async (page: Page) => {
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: 'Search' })
  const links = dialog.locator('.find__list > li > a')
  return {
    field: dialog.getByRole('searchbox'),
    status: dialog.getByRole('status'),
    links,
    paths: () => links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
  }
}
const below = (baseURL: string | undefined, path: string) => new URL(baseURL ?? '').pathname.replace(/\/$/, '') + path

// That each question has its page there is in tests/pages/search.test.ts, but for what the full text adds.
for (const [which, some] of [
  ['some of the questions', questions.slice(0, 4)],
  ['every question', questions],
] as const)
  test(
    `the search answers ${which} in one of its first three pages`,
    shortIf(some !== questions),
    async ({ page, baseURL }) => {
      await page.goto('')
      const search = await openSearch(page)
      for (const { asked, page: answer } of some) {
        await search.field.fill(asked)
        await expect
          .poll(async () => (await search.paths()).slice(0, 3), { message: asked })
          .toContain(below(baseURL, answer))
      }
    },
  )

test('an empty search suggests pages, a message leads to its error with Enter, and Escape closes', async ({
  page,
  baseURL,
}) => {
  await page.goto('paykore/')
  const search = await openSearch(page)
  await expect(search.status).toContainText('Often looked for')
  expect((await search.paths())[0]).toBe(below(baseURL, '/paykore/errors/'))
  await search.field.fill('got 401 INVALID_API_KEY from paykore')
  await expect(search.links.first()).toContainText('The key is unknown, was revoked')
  await page.keyboard.press('Escape')
  await expect(search.field).toBeHidden()
  await openSearch(page)
  await search.field.fill('The API key provided is invalid or has been revoked.')
  await search.field.press('Enter')
  await expect(page).toHaveURL(new RegExp('/paykore/errors/invalid-api-key/$'))
})

test('what only the text of a page holds is found with its section', async ({ page }) => {
  await page.goto('')
  const search = await openSearch(page)
  await search.field.fill('idempotency')
  await expect(search.links.first()).toBeVisible()
  await expect(page.locator('.find__list li li a').first()).toBeVisible()
})

test('a search that cannot load says so, in part or as a whole', async ({ page, context }) => {
  await page.goto('')
  await context.route(/pagefind\.js/, (route) => route.abort())
  const search = await openSearch(page)
  await search.field.fill('rotate')
  await expect(search.status).toContainText('The full text of the pages did not load')
  await expect(search.links.first()).toBeVisible()
  await context.route(/search\.json/, (route) => route.abort())
  await page.reload()
  await openSearch(page)
  await search.field.fill('rotate')
  await expect(search.status).toContainText('The search did not load')
  await context.route(/\/search\.[^/]*\.js$/, (route) => route.abort())
  await page.reload()
  await page.keyboard.press('/')
  await expect(page.getByRole('alert')).toContainText('The search did not load')
})
