import { expect, type Page, test } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { keys, partsOf } from '../diagnose/pasted.ts'
import { ivoryRows, paykoreRows, payvioxRows, perfectRows, vesuvioRows } from '../diagnose/rows.ts'
import { breachesOf } from './breaches.ts'
import { answerOf, openCase, send, stored } from './playground-page.ts'
import { long } from './tiers.ts'

const key = (): string => `sk_test_${randomBytes(32).toString('hex')}`
const command = (secret: string): string =>
  `curl https://api.paykore.dev/v1/wallets -H 'Authorization: Bearer Bearer ${secret}'`
const shown = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const field = (page: Page) => page.getByRole('textbox', { name: 'Your failing request or response' })

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
  await expect(shown(page)).toContainText('PayKore')
  await expect(shown(page).locator('mark').first()).toContainText('Bearer')
  await expect(shown(page)).toContainText('Bearer is in front twice')
  await expect(shown(page).locator('[data-corrected]')).toContainText(
    '"Authorization: Bearer $PAYKORE_API_KEY_SANDBOX"',
  )
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
  await expect(shown(page)).toContainText('Bearer is in front twice')
  await expect(shown(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  // A second press, or a double click, finds the field empty: what was read stays.
  await page.getByRole('button', { name: 'Diagnose', exact: true }).press('Enter')
  await expect(shown(page)).toBeFocused()
  await expect(shown(page)).toContainText('Bearer is in front twice')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Remove' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(shown(page)).toContainText('Nothing was pasted yet')
})

test('a part that does not load is said to be missing, and the paste waits for another try', async ({ page }) => {
  let broken = true
  const loads = Promise.withResolvers<boolean>()
  // What shows a diagnosis, and what makes it; not the script of the page, which says meanwhile that they load.
  await page.route(/\/_astro\/diagnos(?:e|is)\.[\w-]{8}\.js$/, async (route) => {
    await loads.promise
    await route.continue()
  })
  await page.route('**/_astro/in-words.*.js', (route) => (broken ? route.abort() : route.continue()))
  await open(page)
  // What shows only with the words of a fault: quotes that no shell knows.
  await paste(page, command(key()).replaceAll("'", '”'))
  await expect(shown(page)).toContainText('Pasted. What reads it is loading…')
  loads.resolve(true)
  const failed = shown(page).getByRole('alert')
  await expect(failed).toContainText('A part of the diagnosis did not load')
  await expect(failed).toContainText('a reload drops it')
  broken = false
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(shown(page)).toContainText('PayKore')
  await expect(shown(page)).toContainText('Bearer is in front twice')
  await expect(failed).toHaveCount(0)
})

test('another provider can be chosen, and judges by its own rules', async ({ page }) => {
  await open(page)
  await paste(page, command(key()))
  await expect(shown(page)).toContainText('PayKore')
  await page.getByRole('combobox', { name: 'Check against' }).selectOption({ label: 'IvoryPay' })
  await expect(shown(page)).toContainText('is not a host of IvoryPay')
})

test('a key alone gets its steps, and an error is found by its code', async ({ page }) => {
  const secret = key()
  await open(page)
  await paste(page, secret)
  await expect(shown(page)).toContainText('If others have seen it')
  await expect(shown(page)).toContainText('Revoke the old key')
  await expect(shown(page)).not.toContainText(secret.slice(12, 40))
  await page.getByRole('searchbox', { name: /Status, code/ }).fill('EXPIRED_API_KEY')
  await expect(page.getByRole('link', { name: 'An expired key', exact: true })).toHaveAttribute(
    'href',
    /paykore\/errors\/#case-expired-key$/,
  )
})

test('nothing is wider than a phone of 360 pixels', long, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await paste(page, command(key()))
  await expect(shown(page).locator('[data-corrected]')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test(
  'of no mistake of the table does a part of a key stand in the page, in its address or in a store',
  long,
  async ({ page }) => {
    test.slow() // Some eighty pastes, one after the other, in one page.
    const rows = [...paykoreRows, ...ivoryRows, ...vesuvioRows, ...perfectRows, ...payvioxRows]
    expect(rows.length).toBeGreaterThanOrEqual(60)
    const lines: string[] = []
    page.on('console', (message) => lines.push(message.text()))
    page.on('request', (request) => lines.push(`${request.url()} ${request.postData() ?? ''}`))
    await open(page)
    const parts = Object.values(keys).flatMap(partsOf)
    const leaks: string[] = []
    for (const row of rows) {
      await paste(page, row.paste)
      await expect(shown(page)).toHaveAttribute('aria-busy', 'false')
      await expect(shown(page).getByText(`${row.paste.length.toLocaleString('en')} characters read`)).toBeVisible()
      const seen = await page.evaluate((all) => {
        const values = [...document.querySelectorAll('input, textarea')].map((each) =>
          'value' in each ? each.value : '',
        )
        const links = [...document.links].map(({ href }) => decodeURIComponent(href))
        const kept = JSON.stringify([localStorage, sessionStorage, document.cookie])
        const text = [document.documentElement.outerHTML, values, links, location.href, kept].join('\n')
        return all.filter((part) => text.includes(part))
      }, parts)
      leaks.push(...seen.map((part) => `${row.name}: ${part}`))
    }
    expect(leaks).toEqual([])
    const rest = `${JSON.stringify(await stored(page))}\n${lines.join('\n')}`
    expect(parts.filter((part) => rest.includes(part))).toEqual([])
  },
)

test('the call goes to the playground by a link without a key, and ends there at the same check', async ({ page }) => {
  const secret = key()
  await open(page)
  await paste(page, command(secret))
  await shown(page).getByRole('link', { name: 'Put this into the playground' }).click()
  await page.getByText('Request headers').waitFor()
  expect(page.url()).toContain('/playground/#playground?provider=paykore')
  expect(page.url()).not.toContain(secret.slice(12, 40))
  await expect(page.getByRole('group', { name: 'Request headers' })).toContainText('Bearer Bearer sk_test_…')
  await send(page)
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Form')
  await expect(answerOf(page)).toContainText('401')
})

test.describe('the panel of the playground', () => {
  const panel = (page: Page) => page.getByRole('region', { name: 'Paste a failing call' })
  const openPanel = async (page: Page): Promise<void> => {
    await openCase(page, 'ivorypay', 'good-key')
    await page.getByRole('button', { name: 'Paste a failing call' }).click()
    await expect(field(page)).toBeVisible()
  }

  test('loads nothing of the diagnosis before it is opened', long, async ({ page }) => {
    const scripts: string[] = []
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
    await openCase(page, 'ivorypay', 'good-key')
    await send(page)
    expect(scripts.filter((path) => /PastePanel|diagnose|share|open-link/i.test(path))).toEqual([])
  })

  test('puts a call of another provider into the request, with an example key', async ({ page }) => {
    await openPanel(page)
    await paste(page, command(key()))
    await panel(page).getByRole('button', { name: 'Put this into the playground' }).click()
    await expect(page.getByRole('group', { name: 'Request headers' })).toContainText('Bearer Bearer sk_test_…')
    await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('paykore')
    await expect(page.getByRole('button', { name: /^Send/ })).toBeFocused()
    await send(page)
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Form')

    // A second call of the same provider finds the first one in the log, to be compared with.
    await page.getByRole('button', { name: 'Paste a failing call' }).click()
    await paste(page, `curl https://api.paykore.dev/v1/wallets -H 'X-API-Key: ${key()}'`)
    await panel(page).getByRole('button', { name: 'Put this into the playground' }).click()
    await expect(panel(page)).toBeHidden()
    await send(page)
    const log = page.getByRole('region', { name: 'Log', exact: true })
    await expect(log.getByRole('checkbox')).toHaveCount(2)
    for (const nth of [0, 1]) await log.getByRole('checkbox').nth(nth).check()
    await expect(log.getByRole('heading', { name: /differences$/ })).toBeVisible()
  })

  test('takes the reader’s own key where it is asked to, and holds it in memory alone', async ({ page }) => {
    const secret = key()
    const lines: string[] = []
    page.on('request', (request) => lines.push(`${request.url()} ${JSON.stringify(request.headers())}`))
    await openPanel(page)
    await paste(page, `curl https://api.paykore.dev/v1/wallets -H 'X-API-Key: ${secret}'`)
    await panel(page).getByRole('button', { name: 'The same with my own key' }).click()
    await expect(page.getByRole('combobox', { name: 'Key', exact: true })).toHaveValue('carried:paste')
    await send(page)
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Known')
    const inside = secret.slice(12, 40)
    const values = await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')].map((each) => ('value' in each ? String(each.value) : '')),
    )
    const places = [await page.content(), values.join(), page.url(), lines.join(), JSON.stringify(await stored(page))]
    expect(places.map((text) => text.includes(inside))).toEqual([false, false, false, false, false])

    const cleaner = await page.context().newPage()
    await cleaner.goto('credentials/')
    await cleaner.getByRole('button', { name: 'Clear everything' }).click()
    await cleaner.getByRole('heading', { name: 'Nothing is left in this browser' }).waitFor()
    await expect(page.getByRole('combobox', { name: 'Key', exact: true })).not.toHaveValue('carried:paste')
  })

  test('fits a phone of 320 pixels, and breaks no rule of axe', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await openPanel(page)
    await paste(page, command(key()))
    await expect(panel(page).locator('[data-corrected]')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await breachesOf(page, 'all', '[aria-label="Paste a failing call"]')).toEqual([])
  })

  test('stands beside a provider’s page too, and leads from there to the playground', long, async ({ page }) => {
    await page.goto('payviox/#playground')
    await page.getByRole('button', { name: 'Paste a failing call' }).click()
    await paste(page, command(key()))
    await expect(panel(page).getByRole('link', { name: 'Put this into the playground' })).toHaveAttribute(
      'href',
      /playground\/#playground\?provider=paykore/,
    )
  })
})

test('the panel stands above the request, also where keys and clock are open beside it', long, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('playground/?provider=paykore')
  await page.getByRole('button', { name: 'Keys and clock' }).click()
  await page.getByRole('button', { name: 'Paste a failing call' }).click()
  const top = async (name: string | RegExp): Promise<number> =>
    (await page.getByRole('heading', { name }).first().boundingBox())?.y ?? Number.NaN
  await expect(page.getByRole('heading', { name: 'Diagnosis' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Clock' })).toBeVisible()
  // Request and clock begin on one line, below the panel.
  expect(Math.abs((await top('Request')) - (await top('Clock')))).toBeLessThan(24)
  expect(await top('Diagnosis')).toBeLessThan(await top('Request'))
})
