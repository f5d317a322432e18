import { expect, type Page, test } from '@playwright/test'
import { answerOf, openCase, openOwn, mint, send } from './playground-page.ts'
import { long, shortIf } from './tiers.ts'

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })
const ahead = 'Not sent yet'

/** The verdict that stands beside the request as it is now, worked out before it is sent. */
const foresees = async (page: Page, says: string | RegExp, status: string): Promise<void> => {
  await expect(verdict(page)).toContainText(says)
  await expect(answerOf(page)).toContainText(status)
  await expect(answerOf(page)).toContainText(ahead)
}

const edits: readonly (readonly [
  what: string,
  edit: (page: Page) => Promise<unknown>,
  says: RegExp,
  status: string,
])[] = [
  [
    'another key',
    (page) => page.getByRole('combobox', { name: 'Key', exact: true }).selectOption('example:revoked'),
    /Denied .*Not revoked/,
    '401',
  ],
  [
    'another method',
    (page) => page.getByRole('combobox', { name: 'Method' }).selectOption('DELETE'),
    /no endpoint has this address/,
    '40',
  ],
  [
    'another path',
    (page) => page.getByRole('textbox', { name: 'Path', exact: true }).fill('/v1/nothing'),
    /no endpoint has this address/,
    '404',
  ],
  [
    'no key',
    (page) => page.getByRole('combobox', { name: 'Key', exact: true }).selectOption('No key'),
    /Denied at check 1/,
    '401',
  ],
]

for (const [what, edit, says, status] of edits)
  test(
    `after ${what} the page shows what the request would get now, before and after it was sent`,
    shortIf(what === 'another key'),
    async ({ page }) => {
      await openCase(page, 'paykore', 'good-key')
      await expect(verdict(page)).toContainText('Allowed')
      await edit(page)
      await foresees(page, says, status)

      await openCase(page, 'paykore', 'good-key')
      await send(page)
      await expect(answerOf(page)).not.toContainText(ahead)
      await edit(page)
      await foresees(page, says, status)
      await send(page)
      await expect(answerOf(page)).not.toContainText(ahead)
      await expect(verdict(page)).toContainText(says)
    },
  )

test('a body that is no JSON is refused ahead, and the mended one is not', async ({ page }) => {
  await openCase(page, 'paykore', 'create-wallet')
  const body = page.getByRole('textbox', { name: 'Body, JSON' })
  const good = await body.inputValue()
  await body.fill(good.slice(0, -2))
  await foresees(page, /Refused|Denied|behind the checks/, '400')
  await body.fill(good)
  await foresees(page, 'Allowed', '20')
})

test('a header that no browser sends has no verdict', async ({ page }) => {
  await openCase(page, 'paykore', 'good-key')
  await page.getByRole('combobox', { name: 'Key', exact: true }).selectOption({ label: 'Paste a key…' })
  await page.getByRole('textbox', { name: 'Pasted key' }).fill('“curly”')
  await expect(verdict(page)).toContainText('curly quote')
  await expect(verdict(page)).not.toContainText('Allowed')
})

test('turning the clock of a case judges its request anew', long, async ({ page }) => {
  await openCase(page, 'paykore', 'revoked-cached')
  await expect(verdict(page)).toContainText('Allowed')
  await page.getByRole('button', { name: 'Keys and clock' }).click()
  await page
    .getByRole('button', { name: /^\+?1 h/ })
    .first()
    .click()
  await foresees(page, /Denied/, '401')
})

test('a key that is revoked after its call is judged anew', async ({ page }) => {
  await openOwn(page, 'vesuviopay')
  await mint(page)
  const panel = page.getByRole('complementary', { name: 'Keys and clock' })
  await panel.getByRole('button', { name: /^Use sk_/ }).click()
  await send(page)
  await expect(answerOf(page)).toContainText('200')
  await panel
    .getByRole('button', { name: /^Revoke sk_/ })
    .first()
    .click()
  await panel.getByRole('button', { name: /for good/ }).click()
  await foresees(page, /Denied .*Not revoked/, '401')
})

test('a world that was deleted under the page is told, and nothing is sent into the new one', async ({ page }) => {
  await openOwn(page, 'paykore')
  await mint(page)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((done) => {
        const request = indexedDB.deleteDatabase(name ?? '')
        request.onsuccess = request.onblocked = request.onerror = done
      })
  })
  await page.getByRole('button', { name: /^Send/ }).click()
  await expect(verdict(page)).toContainText('cleared or reset')
})

test('on a slow line a link shows what it loads, and no verdict of another case', async ({ page }) => {
  // The scripts of the playground come after the reader has looked.
  let go = (): void => undefined
  const looked = new Promise<void>((resolve) => (go = resolve))
  await page.route(/_astro\/playground\.[^/]*\.js$/, async (route) => {
    await looked
    await route.continue()
  })
  await page.goto('playground/?provider=paykore&case=revoked-never-cached')
  const outline = page.getByRole('region', { name: 'Playground' })
  await expect(outline).toContainText('A revoked key that was not in use')
  await expect(outline).toContainText('GET https://api.paykore.dev/v1/wallets')
  await expect(page.getByText(/Allowed|Denied/)).toBeHidden()
  go()
  await expect(verdict(page)).toContainText('Denied')
})
