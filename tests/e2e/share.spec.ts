import { type Browser, expect, type Page, test } from '@playwright/test'
import { answerOf, credentialsIn, mint, openCase, openOwn, send, shownHeaders } from './playground-page.ts'
import { long } from './tiers.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Presses the button, and reads what it copied. */
const linkOf = async (page: Page): Promise<string> => {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.getByRole('button', { name: 'Link to this' }).click()
  const all = page.getByRole('button', { name: 'Copy the link' })
  const said = page.locator('.sharesays')
  await expect(said).toContainText(/Copied|The link/)
  if (await all.isVisible()) await all.click()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toContain('#playground?')
  return copied()
}

/** The page that somebody else gets who follows a link: nothing of the first reader is in that browser. */
const inOtherBrowser = async (browser: Browser, link: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByText('Request headers').waitFor()
  return page
}

const addHeader = async (page: Page, name: string, value: string): Promise<void> => {
  await page.getByRole('button', { name: 'Add a header' }).click()
  const last = (label: RegExp) => page.getByRole('textbox', { name: label }).last()
  await last(/^Name of header/).fill(name)
  await last(/^Value of header/).fill(value)
}

const body = (page: Page) => page.getByRole('textbox', { name: 'Body, JSON' })

/** Each form in which a secret could hide in a link. */
const hidden = (secret: string): string[] => {
  const inner = secret.replace(/^(?:[sp]k_(?:test_|live_)?|demo-\w+-|eyJ)/, '').slice(0, -4)
  return [
    inner,
    ...[0, 1, 2].map((shift) =>
      Buffer.from('x'.repeat(shift) + inner)
        .toString('base64')
        .slice(4, -4),
    ),
  ]
}

for (const provider of ['payviox', 'ivorypay', 'vesuviopay', 'perfectpay', 'paykore']) {
  test(`no link of ${provider} holds a credential, in whatever part one stands`, long, async ({ page }) => {
    await openOwn(page, provider)
    await mint(page)
    const secrets = credentialsIn(await shownHeaders(page))
    const key = secrets[0] ?? ''
    expect(key).not.toBe('')
    await page.getByText(/^Further headers/).click()
    await addHeader(page, 'X-Note', 'kept as it is')
    await addHeader(page, 'X-Copy', `see ${key}`)
    await page.getByRole('combobox', { name: 'Method' }).selectOption('POST')
    await body(page).fill(JSON.stringify({ note: key, deep: [`${key} ${btoa(key)}`] }))
    const path = page.getByRole('textbox', { name: 'Path', exact: true })
    await path.fill(`${await path.inputValue()}/${key}`)

    const links = [await linkOf(page)]
    // A text of no known form, as a real key of somebody may be.
    const pasted = `${provider}9pasted8text7of6no5form`
    await page.getByRole('combobox', { name: 'Key', exact: true }).selectOption({ label: 'Paste a key…' })
    await page.getByRole('textbox', { name: 'Pasted key' }).fill(pasted)
    links.push(await linkOf(page))
    await expect(page.getByText(/leaves out .*the key, for which an example stands/)).toBeVisible()
    await openCase(
      page,
      provider,
      await page
        .getByRole('combobox', { name: 'Case' })
        .locator('option')
        .nth(1)
        .evaluate((option) => (option instanceof HTMLOptionElement ? option.value : '')),
    )
    links.push(await linkOf(page))

    for (const link of links) {
      expect(credentialsIn(decodeURIComponent(link))).toEqual([])
      for (const part of [...secrets, pasted].flatMap(hidden)) expect(link).not.toContain(part)
    }
    expect(links[0]).toContain('kept+as+it+is')
  })
}

test('who opens a link gets the request as it was changed, a fresh key, and the clock', async ({ page, browser }) => {
  await openCase(page, 'paykore', 'create-wallet')
  await body(page).fill(JSON.stringify({ userRef: 'user_of_the_link', currency: 'NGN' }, null, 2))
  await page.getByRole('combobox', { name: 'Key', exact: true }).selectOption('example:revoked')
  await page.getByRole('button', { name: 'Keys and clock' }).click()
  await page
    .getByRole('button', { name: /^\+?1 h/ })
    .first()
    .click()
  await expect(page.locator('.playground__bar time').first()).toContainText('11:00:00')
  const mine = credentialsIn(await shownHeaders(page))
  const link = await linkOf(page)
  expect(link.length).toBeLessThan(300)

  const other = await inOtherBrowser(browser, link)
  await expect(body(other)).toHaveValue(/user_of_the_link/)
  await expect(other.getByRole('combobox', { name: 'Key', exact: true })).toHaveValue('example:revoked')
  await expect(other.locator('.playground__bar time').first()).toContainText('11:00:00')
  expect(credentialsIn(await shownHeaders(other))).not.toEqual(mine)
  await send(other)
  await expect(answerOf(other)).toContainText('401')
  await other.reload()
  await expect(body(other)).toHaveValue(/user_of_the_link/)
})

test('a link of somebody’s own world opens in a scratch world, with an example of the same kind', async ({
  page,
  browser,
}) => {
  await openOwn(page, 'paykore')
  await mint(page)
  const other = await inOtherBrowser(browser, await linkOf(page))
  await expect(other.getByRole('combobox', { name: 'Case' })).not.toHaveValue('')
  await send(other)
  await expect(answerOf(other)).toContainText('200')
})

test('a broken link names what it could not read, and opens the rest', async ({ page }) => {
  const broken = 'provider=paykore&case=good-key&query=page%3D2&method=BREW&clock=soon&host=evil.example&%3Cb%3E=1'
  await page.goto(`playground/#playground?${broken}`)
  const said = page.getByRole('alert')
  for (const field of ['method', 'clock', 'host']) await expect(said).toContainText(`${field}:`)
  await expect(said).toContainText('4 parts of this link')
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue('good-key')
  await expect(page.locator('input').filter({ visible: true }).and(page.locator('[value="2"]'))).toHaveCount(1)
  await send(page)
  await expect(answerOf(page)).toContainText('200')
})

test('a provider and a case that are not there are named too', async ({ page }) => {
  await page.goto('playground/?provider=nobody')
  await expect(page.getByRole('alert')).toContainText('provider: this site knows no such provider')
  await page.goto('playground/?provider=paykore&case=nothing')
  await expect(page.getByRole('alert')).toContainText('case: PayKore has no such case')
  await page.getByText('Request headers').waitFor()
})

test('a key that somebody wrote into a link is not taken, and leaves the address', async ({ page }) => {
  const secret = ['sk', 'test', 'ab12'.repeat(16)].join('_')
  await page.goto(`playground/#playground?provider=paykore&case=good-key&header=X-Note:+${secret}`)
  await expect(page.getByRole('alert')).toContainText('header: it held what looks like a credential')
  await expect.poll(() => page.url()).not.toContain(secret)
  expect(await page.content()).not.toContain(secret)
})

test('a second link in the same tab is opened too', async ({ page }) => {
  await page.goto('playground/#playground?provider=paykore&case=good-key')
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue('good-key')
  await page.evaluate(() => (location.hash = '#playground?provider=vesuviopay&case=login&key=none'))
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue('login')
})

test('once everything was cleared the address no longer holds what a link said', async ({ context, page }) => {
  await page.goto('playground/#playground?provider=paykore&case=good-key&query=q%3Dof-the-link')
  await page.getByText('Request headers').waitFor()
  expect(page.url()).toContain('of-the-link')
  const cleaner = await context.newPage()
  await cleaner.goto('credentials/')
  await cleaner.getByRole('button', { name: 'Clear everything' }).click()
  await cleaner.getByRole('heading', { name: 'Nothing is left in this browser' }).waitFor()
  await expect.poll(() => page.url()).not.toContain('of-the-link')
})
