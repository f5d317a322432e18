import { expect, type Page, test } from '@playwright/test'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { caseIn, situations } from '#src/docs/compare/situations.ts'
import { credentialsIn, stored } from './playground-page.ts'
import { breachesOf, inTheme } from './breaches.ts'
import { shortIf } from './tiers.ts'

const bundles = await allBundles()

const atOnce = (page: Page) => page.getByRole('region', { name: 'The same call everywhere' })
const column = (page: Page, name: string) => atOnce(page).getByRole('group', { name, exact: true })
const says = (page: Page) => atOnce(page).getByRole('status')

const open = async (page: Page, path = 'compare/'): Promise<void> => {
  await page.goto(path)
  await page.locator('[data-at-once]').scrollIntoViewIfNeeded()
  await expect(page.locator('[data-at-once]')).toHaveAttribute('data-ready')
}
const choose = (page: Page, id: string) => atOnce(page).getByRole('combobox', { name: 'Situation' }).selectOption(id)
const send = async (page: Page): Promise<void> => {
  await atOnce(page).getByRole('button', { name: 'Send' }).click()
  await expect(says(page)).toContainText(/answers?: /)
}

/** A situation that some check and some do not shows both kinds of columns. */
const inPart = situations.find((situation) => bundles.some(({ provider }) => !caseIn(provider, situation)))

test.describe('the same call everywhere', () => {
  for (const situation of situations) {
    test(
      `${situation.id}: every provider answers as its case expects, or says that it does not check this`,
      shortIf(situation === inPart),
      async ({ page }) => {
        await open(page)
        await page.getByRole('checkbox', { name: 'Show every source' }).check()
        await choose(page, situation.id)
        await expect(atOnce(page)).toContainText(situation.lead)
        await send(page)
        for (const { provider } of bundles) {
          const shown = caseIn(provider, situation)
          const of = column(page, provider.name)
          if (!shown) {
            await expect(of).toContainText(`${provider.name} does not check this`)
            await expect(of.getByRole('link', { name: /^(Documented|Public|Assumed|Not stated)$/ })).toBeVisible()
            continue
          }
          await expect(of.locator('.status')).toContainText(String(shown.expects.status))
          await expect(of.locator('.verdict__word')).toHaveText('Denied')
          await expect(of.getByText(/answered in this page|through the service worker/)).toBeVisible()
          const rule = provider.rules.find((each) => 'situation' in each && each.situation === situation.id)
          await expect(of.locator('.stop')).toContainText(rule?.title ?? /past (?:all|\d+ of) \d+/)
        }
      },
    )
  }

  test('differences are marked by a sign and in words', async ({ page }) => {
    await open(page, 'compare/unknown-key/')
    await send(page)
    const perfectPay = column(page, 'PerfectPay')
    const ivoryPay = column(page, 'IvoryPay')
    await expect(perfectPay.locator('[data-mark=alone]').filter({ hasText: 'api-key' })).toContainText(/^\+only here: /)
    await expect(ivoryPay.locator('[data-mark=other]').filter({ hasText: 'Authorization' })).toContainText(
      /^≠other value: /,
    )
    await expect(column(page, 'PayKore').locator('.marked__line').filter({ hasText: 'X-API-Key' })).toHaveAttribute(
      'data-mark',
      'alike',
    )
    await expect(ivoryPay).toContainText('400 Bad Request')
    await expect(ivoryPay.locator('.status + .column__is')).toHaveText('only here')
    await expect(column(page, 'PayKore').locator('.status + .column__is')).toHaveText('as at 3 others')
    await expect(says(page)).toHaveText(/^\w+ answers: 401 from .*; 400 from IvoryPay\.$/)
  })

  test('no key leaves the page or stands in it, whichever way the calls go', async ({ page, baseURL }) => {
    const origin = new URL(baseURL ?? '').origin
    const wire: string[] = []
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) foreign.push(request.url())
      wire.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
    })
    page.on('console', (message) => wire.push(message.text()))
    await open(page)
    await choose(page, 'unknown-key')
    await send(page)
    // From the second round on the worker may carry the calls.
    await expect(async () => {
      await send(page)
      await expect(column(page, 'PayKore')).toContainText('through the service worker', { timeout: 200 })
    }).toPass()
    await choose(page, 'client-key')
    await send(page)
    const places = [await page.content(), page.url(), JSON.stringify(await stored(page)), ...wire]
    for (const place of places) expect(credentialsIn(place)).toEqual([])
    expect(wire.some((line) => line.includes('/mock/api.paykore.dev/'))).toBe(true)
    expect(foreign).toEqual([])
  })

  test('an answer to the situation before is dropped', async ({ page }) => {
    await open(page)
    await choose(page, 'unknown-key')
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('.at-once form')
      const select = form?.querySelector('select')
      if (!form || !select) throw new Error('no form')
      form.requestSubmit()
      select.value = 'too-many-calls'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await expect(atOnce(page)).toContainText('The key has used up')
    await expect(column(page, 'PayKore')).toContainText('not sent yet')
    await send(page)
    await expect(column(page, 'PayKore').locator('.status')).toContainText('429')
    await expect(says(page)).toHaveText(/^Two answers: 429 from VesuvioPay and PayKore\./)
  })

  test('the keyboard alone chooses and sends', async ({ page }) => {
    await open(page)
    const select = atOnce(page).getByRole('combobox', { name: 'Situation' })
    await select.focus()
    await page.keyboard.press('ArrowDown')
    await expect(select).toHaveValue(situations[1]?.id ?? '')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(says(page)).toContainText('answers')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    // The light one is in states.spec.ts.
    test(
      `is accessible with its answers, and fits 320 px, ${colorScheme}`,
      shortIf(colorScheme === 'dark'),
      async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width: 320, height: 800 })
        await open(page, 'compare/revoked-key/')
        await send(page)
        expect(await breachesOf(page, inTheme(colorScheme), '[data-at-once]')).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      },
    )
  }

  test('without scripts the answers stand in tables', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${baseURL ?? ''}compare/`)
    await expect(page.getByRole('row', { name: /A key that was never issued/ })).toContainText('400')
    await expect(page.getByRole('row', { name: /^Old key after rotation/ }).first()).toContainText(
      'Not checked: keeps working until it is revoked',
    )
    await expect(page.getByRole('row', { name: /^Rate limit/ })).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Text' })).toBeHidden()
    await page.getByRole('link', { name: 'From Payviox to PayKore' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('From Payviox to PayKore')
    await context.close()
  })
})

test.describe('a migration', () => {
  test('two selects lead to its page, and the same provider twice leads nowhere', async ({ page }) => {
    await page.goto('compare/')
    const from = page.getByRole('combobox', { name: 'From' })
    const to = page.getByRole('combobox', { name: 'To', exact: true })
    await from.selectOption({ label: 'PayKore' })
    await to.selectOption({ label: 'PayKore' })
    await page.getByRole('button', { name: 'Show what changes' }).click()
    await expect(page.getByText('Choose two different providers.')).toBeVisible()
    await to.selectOption({ label: 'IvoryPay' })
    await page.getByRole('button', { name: 'Show what changes' }).click()
    await expect(page).toHaveURL(/\/compare\/paykore-to-ivorypay\/$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('From PayKore to IvoryPay')
    await page.getByRole('link', { name: 'The other way round' }).click()
    await expect(page).toHaveURL(/\/compare\/ivorypay-to-paykore\/$/)
    await expect(from).toHaveValue('ivorypay')
  })

  test('of one provider takes the other by choice, and says what the page of the pair says', async ({ page }) => {
    const shown = () =>
      page
        .locator('[role=row]')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())),
        )
    const code = page.getByRole('tabpanel', { name: 'curl' })
    await page.goto('compare/ivorypay-to-vesuviopay/')
    const [rows, diff] = [await shown(), await code.locator('pre').textContent()]
    await page.goto('compare/from-ivorypay/?provider=vesuviopay')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('From IvoryPay to VesuvioPay')
    await expect(page.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('vesuviopay')
    await expect(code.locator('pre')).toHaveText(diff ?? '')
    expect((await shown()).toSorted()).toEqual(rows.toSorted())
    await page.goto('compare/from-ivorypay/?provider=nobody')
    await expect(page.getByText('The page on nobody did not load.')).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'Hosts' })).toBeVisible()
  })

  test('names what changes, and marks the lines of code that do', async ({ page }) => {
    await page.goto('compare/vesuviopay-to-paykore/')
    const row = (name: string) => page.getByRole('row', { name })
    await expect(row('Secret key, test: variable')).toContainText(
      /VESUVIO_SECRET_KEY\s*PAYKORE_API_KEY_SANDBOX\s*≠ changes/,
    )
    await expect(row('Secret key, test: begins with')).toContainText('= the same')
    await expect(row('An expired key')).toContainText(/not checked\s*401 EXPIRED_API_KEY.*\+ comes/s)
    await page.getByRole('tab', { name: 'Node' }).click()
    const code = page.getByRole('tabpanel', { name: 'Node' })
    await expect(code.locator('del').filter({ hasText: 'VESUVIO_SECRET_KEY' })).toContainText(/^- /)
    await expect(code.locator('ins').filter({ hasText: 'PAYKORE_API_KEY_SANDBOX' })).toContainText(/^\+ /)
    await expect(code.locator('pre > span').first()).toContainText('headers: {')
  })
})

test.describe('the comparison', () => {
  const tools = (page: Page) => page.getByRole('form', { name: 'What the comparison shows' })
  const table = (page: Page) => page.getByRole('group', { name: 'Comparison' }).getByRole('table')
  const rows = (page: Page) => table(page).locator('tbody tr:visible')
  const openTools = async (page: Page): Promise<void> => {
    await page.goto('compare/')
    await page.locator('#aspects').scrollIntoViewIfNeeded()
    await expect(page.locator('form[data-matrix]')).toHaveAttribute('data-ready')
  }

  test('is thinned out by text, basis and provider, and says how much it shows', async ({ page }) => {
    await openTools(page)
    const status = tools(page).getByRole('status')
    await expect(status).toHaveText('All 18 rows.')
    await tools(page).getByRole('searchbox', { name: 'Text' }).fill('revoked')
    await expect(rows(page)).toHaveCount(2)
    await expect(status).toHaveText('2 of 18 rows.')
    await tools(page).getByRole('combobox', { name: 'Basis' }).selectOption({ label: 'Assumed' })
    await expect(status).toHaveText('No row matches.')
    await tools(page).getByRole('searchbox', { name: 'Text' }).fill('')
    await tools(page).getByRole('checkbox', { name: 'PerfectPay' }).uncheck()
    await expect(table(page).getByRole('columnheader', { name: 'PerfectPay' })).toBeHidden()
    await expect(status).toContainText('4 of 5 providers')
    for (const row of await rows(page).all())
      await expect(row.getByRole('link', { name: 'Assumed' })).not.toHaveCount(0)
    await tools(page).getByRole('button', { name: 'Show everything' }).click()
    await expect(status).toHaveText('All 18 rows.')
    await expect(rows(page)).toHaveCount(18)
  })

  test('two pinned providers stand alone, where they differ, and are copied as they are shown', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openTools(page)
    const pin = (name: string) => table(page).getByRole('button', { name: `Pin ${name}` })
    await pin('Payviox').focus()
    await page.keyboard.press('Enter')
    await expect(pin('Payviox')).toHaveAttribute('aria-pressed', 'true')
    await expect(table(page).getByRole('columnheader', { name: 'IvoryPay' })).toBeVisible()
    await pin('PayKore').focus()
    await page.keyboard.press('Space')
    await expect(pin('PayKore')).toBeFocused()
    await expect(table(page).getByRole('columnheader', { name: 'IvoryPay' })).toBeHidden()
    const status = tools(page).getByRole('status')
    await expect(status).toHaveText('All 18 rows, 2 of 5 providers.')
    await tools(page).getByRole('searchbox', { name: 'Text' }).fill('shown again')
    await tools(page).getByRole('button', { name: 'Copy as CSV' }).click()
    await expect(status).toHaveText('Copied.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Aspect,Payviox,PayKore\r?\nIs a key shown again\?,Not stated,"no, it is shown once"\r?\n$/,
    )
    await tools(page).getByRole('button', { name: 'Show everything' }).click()
    await expect(pin('PayKore')).toHaveAttribute('aria-pressed', 'false')
    await expect(status).toHaveText('All 18 rows.')
    await tools(page).getByRole('searchbox', { name: 'Text' }).fill('header')
    await tools(page).getByRole('checkbox', { name: 'Only rows that differ' }).check()
    await expect(rows(page)).not.toHaveCount(0)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    // The light one is in states.spec.ts.
    test(
      `is accessible thinned out, and fits 320 px, ${colorScheme}`,
      shortIf(colorScheme === 'dark'),
      async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width: 320, height: 800 })
        await openTools(page)
        await tools(page).getByRole('combobox', { name: 'Basis' }).selectOption({ label: 'Public' })
        await tools(page).getByRole('checkbox', { name: 'Only rows that differ' }).check()
        await tools(page).getByRole('checkbox', { name: 'IvoryPay' }).uncheck()
        await expect(tools(page).getByRole('status')).toContainText('4 of 5 providers')
        expect(await breachesOf(page, inTheme(colorScheme), 'main')).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      },
    )
  }
})
