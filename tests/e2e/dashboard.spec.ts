import { expect, type Page, test } from '@playwright/test'
import {
  answered,
  dashboardOf,
  dismiss,
  end,
  first,
  makeKeys,
  openDashboard,
  rowOf,
  shownOnce,
  status,
  typeInOneGo,
  useIt,
} from './dashboard-page.ts'
import { long } from './tiers.ts'
import { saveFirst } from './playground-page.ts'

/** A playground tab of the same browser with this key in its request. */
const playgroundWith = async (page: Page, key: string): Promise<Page> => {
  const tab = await page.context().newPage()
  const { pathname } = new URL(page.url())
  await tab.goto(
    pathname.replace(/dashboard\/$/, 'playground/') +
      `#playground?provider=${new URLSearchParams(new URL(page.url()).hash.slice(1)).get('provider') ?? ''}`,
  )
  await tab.getByRole('combobox', { name: 'Case' }).selectOption('')
  // The field comes with the own world; until then the choice is the case's.
  await tab.getByText('Request headers').waitFor()
  await expect(tab.getByRole('combobox', { name: 'Key' }).locator('optgroup[label="This case"]')).toHaveCount(0)
  await tab.getByRole('combobox', { name: 'Key' }).selectOption({ label: 'Paste a key…' })
  await tab.getByRole('textbox', { name: 'Pasted key' }).fill(key)
  return tab
}
const menu = (page: Page) => dashboardOf(page).locator('.dashboard__menu')

test.describe('Payviox', () => {
  test('Payviox: keys of both kinds are got under Developer > API Keys and copied into a request', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openDashboard(page, 'payviox')
    await expect(menu(page)).toHaveText('Payviox: Developer > API Keys')
    const [open = ''] = await makeKeys(page, 'New key', { Class: 'public' })
    expect(open).toMatch(/^pk_/)
    await dashboardOf(page).getByRole('button', { name: 'Copy' }).first().click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(open)
    await expect(rowOf(page, open)).toContainText('public')
    await dismiss(page)
    const [secret = ''] = await makeKeys(page, 'New key', { Class: 'secret' })
    expect(secret).toMatch(/^sk_/)
    await useIt(page, secret)
    expect(page.url()).not.toContain(secret)
    expect(await status(page)).toBe('200')
  })

  test('Payviox: Regenerate API Key ends the old key at once, and usage shows which key is used', async ({ page }) => {
    await openDashboard(page, 'payviox')
    const old = first(await makeKeys(page, 'New key', { Class: 'secret' }))
    const tab = await playgroundWith(page, old)
    expect(await status(tab)).toBe('200')
    await expect(rowOf(page, old).locator('[data-label="Requests"]')).toHaveText('1')
    await dismiss(page)
    const says = await end(page, old, 'Regenerate API Key', 'Regenerate API Key')
    expect(says).toContain('refused from this moment on')
    expect(says).toContain('It was used once')
    expect(says).toContain('cannot be undone')
    const fresh = first(await shownOnce(page))
    await expect(rowOf(page, old)).toContainText('replaced')
    expect(await answered(tab)).toContain('Invalid API key')
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(fresh)
    expect(await status(tab)).toBe('200')
    await expect(rowOf(page, fresh).locator('[data-label="Requests"]')).toHaveText('1')
    await expect(dashboardOf(page)).toContainText('1 refused in the last 5 minutes')
  })

  test('Payviox: a key lives until its expiry, and the clock jumps there', async ({ page }) => {
    await openDashboard(page, 'payviox')
    await dashboardOf(page).getByRole('button', { name: 'frozen' }).click()
    const year = new Date().getUTCFullYear() + 1
    const key = first(await makeKeys(page, 'New key', { 'Expires, UTC': `${year}-12-31T12:00:00` }))
    const tab = await playgroundWith(page, key)
    await dashboardOf(page).getByRole('button', { name: 'a key’s expiry' }).click()
    await expect(rowOf(page, key)).toContainText('expired')
    await expect(dashboardOf(page).locator('.time__now time')).toHaveText('12:00:00')
    expect(await answered(tab)).toContain('API key has expired')
    await expect(dashboardOf(page)).toContainText('no way of revoking a key')
    await expect(dashboardOf(page).getByRole('button', { name: /Revoke/ })).toHaveCount(0)
  })
})

test.describe('IvoryPay', () => {
  test('IvoryPay: a new pair ends the pair of its environment at once and no other, shown a single time', async ({
    page,
  }) => {
    await openDashboard(page, 'ivorypay')
    await expect(menu(page)).toHaveText('IvoryPay: Developer > API Keys')
    const pair = await makeKeys(page, 'New pair', { Environment: 'test' })
    expect(pair.map((key) => key.slice(0, 8)).toSorted()).toEqual(['pk_test_', 'sk_test_'])
    await dismiss(page)
    for (const key of pair) await expect(dashboardOf(page)).not.toContainText(key)
    const live = await makeKeys(page, 'New pair', { Environment: 'live' })
    expect(live.map((key) => key.slice(0, 8)).toSorted()).toEqual(['pk_live_', 'sk_live_'])
    await dismiss(page)
    const secret = pair.find((key) => key.startsWith('sk_')) ?? ''
    const tab = await playgroundWith(page, secret)
    expect(await status(tab)).toBe('200')

    await dashboardOf(page).getByRole('button', { name: 'New pair' }).click()
    await dashboardOf(page).locator('form.mint').getByLabel('Environment').selectOption('test')
    await dashboardOf(page)
      .getByRole('button', { name: /^Create (key|pair)$/ })
      .click()
    const ask = dashboardOf(page).getByRole('group', { name: 'Replace the keys before?' })
    await expect(ask).toContainText('are refused from this moment on')
    await expect(ask).toContainText('cannot be undone')
    await ask.getByRole('button', { name: 'Replace them' }).click()
    await shownOnce(page)
    for (const key of pair) await expect(rowOf(page, key)).toContainText('replaced')
    for (const key of live) await expect(rowOf(page, key)).toContainText('active')
    expect(await answered(tab)).toContain('Invalid key')
  })

  test('IvoryPay: a suspended or deleted account refuses a good key, after a question, until it is set back', async ({
    page,
  }) => {
    await openDashboard(page, 'ivorypay')
    const pair = await makeKeys(page, 'New pair')
    const tab = await playgroundWith(page, pair.find((key) => key.startsWith('sk_')) ?? '')
    const field = dashboardOf(page).getByLabel('Status')
    for (const [value, says] of [
      ['suspended', 'Your account is inactive'],
      ['deleted', 'Account not found'],
    ] as const) {
      await field.selectOption(value)
      const ask = dashboardOf(page).getByRole('group', { name: `Set the account to ${value}?` })
      await expect(ask).toContainText('refused from this moment on')
      await ask.getByRole('button', { name: `Set to ${value}` }).click()
      await expect(field).toHaveValue(value)
      expect(await answered(tab)).toContain(says)
    }
    await field.selectOption('active')
    await expect(field).toHaveValue('active')
    expect(await status(tab)).toBe('200')
  })
})

test.describe('VesuvioPay', () => {
  test('VesuvioPay: Generate New Key Pair under Settings > API Keys, for a store and an environment, put away safely', async ({
    page,
  }) => {
    await openDashboard(page, 'vesuviopay')
    await expect(menu(page)).toHaveText('VesuvioPay: Settings > API Keys')
    const test1 = await makeKeys(page, 'Generate New Key Pair', { Environment: 'test' })
    expect(test1.map((key) => key.slice(0, 8)).toSorted()).toEqual(['pk_test_', 'sk_test_'])
    await saveFirst(dashboardOf(page))
    await expect(dashboardOf(page).getByText('Saved for this tab.', { exact: true })).toBeVisible()
    await dismiss(page)
    const second = (
      await dashboardOf(page).getByText('Stores.').locator('..').locator('li code').last().innerText()
    ).trim()
    const live = await makeKeys(page, 'Generate New Key Pair', { Environment: 'live', Store: second })
    expect(live.map((key) => key.slice(0, 8)).toSorted()).toEqual(['pk_live_', 'sk_live_'])
    const stores = async () => new Set(await dashboardOf(page).locator('[data-label="Store"]').allInnerTexts()).size
    await expect.poll(stores).toBe(2)
  })

  test('VesuvioPay: rotation without downtime, where the old key is revoked last and for good', async ({ page }) => {
    await openDashboard(page, 'vesuviopay')
    const old = (await makeKeys(page, 'Generate New Key Pair')).find((key) => key.startsWith('sk_')) ?? ''
    await dismiss(page)
    const fresh = (await makeKeys(page, 'Generate New Key Pair')).find((key) => key.startsWith('sk_')) ?? ''
    await dismiss(page)
    const tab = await playgroundWith(page, old)
    expect(await status(tab)).toBe('200')
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(fresh)
    expect(await status(tab)).toBe('200')
    const says = await end(page, old, 'Revoke', 'Revoke for good')
    expect(says).toContain('refused from this moment on')
    await expect(rowOf(page, old)).toContainText('revoked')
    await expect(rowOf(page, old).getByRole('button', { name: /^Revoke/ })).toHaveCount(0)
    expect(await status(tab)).toBe('200')
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(old)
    expect(await answered(tab)).toContain('API_KEY_INACTIVE')
  })

  test('VesuvioPay: a leaked key is revoked first, replaced by a new pair, and its further use sets off the alert', async ({
    page,
  }) => {
    await openDashboard(page, 'vesuviopay')
    const leaked = (await makeKeys(page, 'Generate New Key Pair')).find((key) => key.startsWith('sk_')) ?? ''
    await dismiss(page)
    await end(page, leaked, 'Revoke', 'Revoke for good')
    await expect(rowOf(page, leaked)).toContainText('revoked')
    const fresh = await makeKeys(page, 'Generate New Key Pair')
    expect(fresh).not.toContain(leaked)
    await dismiss(page)
    const thief = await playgroundWith(page, leaked)
    await dashboardOf(page).getByLabel('Alert at').fill('2')
    expect(await answered(thief)).toContain('API_KEY_INACTIVE')
    await expect(dashboardOf(page)).toContainText('1 refused in the last 5 minutes')
    await answered(thief)
    await expect(dashboardOf(page).getByRole('alert').filter({ hasText: 'failed authentications' })).toContainText(
      '2 failed authentications in 5 minutes',
    )
    await dashboardOf(page).getByLabel('Refused only').check()
    await expect(dashboardOf(page).locator('.log tbody tr')).toHaveCount(2)
    await expect(dashboardOf(page).locator('.log tbody tr').first()).toContainText('refused')
  })

  test('VesuvioPay: the demo customer logs in with phone and code, and gets a token that is shown once', async ({
    page,
  }) => {
    await openDashboard(page, 'vesuviopay')
    const form = dashboardOf(page).getByRole('form', { name: 'Log a customer in' })
    await form.getByLabel('verificationCode').fill('000001')
    await form.getByRole('button', { name: 'Log a customer in' }).click()
    await expect(form.getByRole('status')).toContainText('401')
    await page.reload()
    // The usage above the form moves it when it comes.
    await expect(dashboardOf(page).locator('.log tbody tr')).toHaveCount(1)
    await form.getByRole('button', { name: 'Log a customer in' }).click()
    const [token = ''] = await shownOnce(page)
    expect(token).toMatch(/^eyJ/)
    await expect(dashboardOf(page).getByRole('button', { name: 'the token’s end' })).toBeVisible()
    await dismiss(page)
    await expect(dashboardOf(page)).not.toContainText(token)
  })
})

test.describe('PerfectPay', () => {
  test('PerfectPay: secret keys are created and rotated under Developers > API Keys, publishable ones only copied', async ({
    page,
  }) => {
    await openDashboard(page, 'perfectpay')
    await expect(menu(page)).toHaveText('PerfectPay: Developers > API Keys')
    const old = first(await makeKeys(page, 'New key', { Class: 'secret' }))
    await dismiss(page)
    const tab = await playgroundWith(page, old)
    expect(await status(tab)).toBe('200')
    const says = await end(page, old, 'Rotate', 'Rotate')
    expect(says).toContain('refused from this moment on')
    const fresh = first(await shownOnce(page))
    expect(await status(tab)).toBe('401')
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(fresh)
    expect(await status(tab)).toBe('200')
    await dismiss(page)
    const open = first(await makeKeys(page, 'New key', { Class: 'publishable' }))
    await expect(rowOf(page, open)).toContainText('publishable')
    await expect(rowOf(page, open).getByRole('button', { name: /^Rotate/ })).toHaveCount(0)
    await expect(dashboardOf(page)).toContainText('rotating a publishable key')
  })

  test(
    'PerfectPay: a payment is created with a key at hand, and its client secret is shown once',
    long,
    async ({ page }) => {
      await openDashboard(page, 'perfectpay')
      const form = dashboardOf(page).getByRole('form', { name: 'Create a payment' })
      await expect(form.getByRole('button', { name: 'Create a payment' })).toBeDisabled()
      await makeKeys(page, 'New key', { Class: 'secret' })
      await form.getByRole('button', { name: 'Create a payment' }).click()
      await expect(dashboardOf(page).locator('[data-fresh-credential]').filter({ hasText: '_secret_' })).toHaveCount(1)
      await dismiss(page)
      await expect(dashboardOf(page)).not.toContainText('_secret_')
    },
  )
})

test.describe('PayKore', () => {
  test('PayKore: Create Key under Settings > API Keys, labelled, shown one time, with 64 hex characters', async ({
    page,
  }) => {
    await openDashboard(page, 'paykore')
    await expect(menu(page)).toHaveText('PayKore: Settings > API Keys')
    // No publishable key is to be had yet, so there is no class to choose.
    await dashboardOf(page).getByRole('button', { name: 'Create Key' }).click()
    await expect(dashboardOf(page).locator('form.mint').getByLabel('Class')).toHaveCount(0)
    await expect(dashboardOf(page).getByRole('button', { name: /^Create Key$/i })).toHaveCount(1)
    await dashboardOf(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(dashboardOf(page).getByRole('button', { name: 'Create Key', exact: true })).toBeFocused()
    const key = first(await makeKeys(page, 'Create Key', { Environment: 'live', Label: 'api-server-production' }))
    expect(key).toMatch(/^sk_live_[0-9a-f]{64}$/)
    await dismiss(page)
    await expect(dashboardOf(page)).not.toContainText(key)
    const label = page.getByRole('textbox', { name: /^Label of sk_live_/ })
    await expect(label).toHaveValue('api-server-production')
    // What is typed while the answer is on its way stays, and can be saved.
    await typeInOneGo(label, [
      { text: 'worker', isSent: true },
      { text: 'worker-staging', isSent: false },
    ])
    await expect(label).toBeFocused()
    await expect(label).toHaveValue('worker-staging')
    await label.press('Enter')
    await expect(dashboardOf(page).getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
    await page.reload()
    await expect(label).toHaveValue('worker-staging')
  })

  test('PayKore: rotation in five steps, where usage moves to the new key before the old one is revoked', async ({
    page,
  }) => {
    await openDashboard(page, 'paykore')
    await dashboardOf(page).getByRole('button', { name: 'frozen' }).click()
    const old = first(await makeKeys(page, 'Create Key', { Label: 'api-server-production' }))
    await dismiss(page)
    const tab = await playgroundWith(page, old)
    expect(await status(tab)).toBe('200')
    const fresh = first(await makeKeys(page, 'Create Key', { Label: 'api-server-production-new' }))
    await dismiss(page)
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(fresh)
    expect(await status(tab)).toBe('200')
    await expect(rowOf(page, fresh).locator('[data-label="Requests"]')).toHaveText('1')
    await expect(rowOf(page, fresh).locator('[data-label="Last used"]')).not.toHaveText('never')
    await expect(dashboardOf(page).locator('.log tbody tr').first()).toContainText('api-server-production-new')
    const says = await end(page, old, 'Revoke', 'Revoke for good')
    expect(says).toContain('at the latest')
    await expect(rowOf(page, old)).toContainText('revoked')
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(old)
    expect(await status(tab)).toBe('200')
    await dashboardOf(page).getByRole('button', { name: 'end of the cache' }).click()
    await dashboardOf(page).getByRole('button', { name: '+5 min' }).click()
    expect(await status(tab)).toBe('401')
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(fresh)
    expect(await status(tab)).toBe('200')
  })

  test('PayKore: a compromised key is revoked, a new one created, and the old request found by its id', async ({
    page,
  }) => {
    await openDashboard(page, 'paykore')
    const leaked = first(await makeKeys(page, 'Create Key', { Label: 'leaked' }))
    await dismiss(page)
    await end(page, leaked, 'Revoke', 'Revoke for good')
    const fresh = first(await makeKeys(page, 'Create Key', { Label: 'api-server-production' }))
    await dismiss(page)
    const tab = await playgroundWith(page, leaked)
    const text = await answered(tab)
    expect(text).toContain('INVALID_API_KEY')
    const id = /req_\w+/.exec(text)?.[0] ?? 'none'
    await dashboardOf(page).getByLabel('Request id').fill(id)
    await expect(dashboardOf(page).locator('.log tbody tr')).toHaveCount(1)
    await expect(dashboardOf(page).locator('.log tbody tr')).toContainText('refused')
    await tab.getByRole('textbox', { name: 'Pasted key' }).fill(fresh)
    expect(await status(tab)).toBe('200')
  })

  test('PayKore: tiers change the limit, and an expired key says when it expired', async ({ page }) => {
    await openDashboard(page, 'paykore')
    await dashboardOf(page).getByRole('button', { name: 'frozen' }).click()
    const year = new Date().getUTCFullYear() + 1
    const key = first(await makeKeys(page, 'Create Key', { 'Expires, UTC': `${year}-06-01` }))
    const tab = await playgroundWith(page, key)
    for (const [tier, limit] of [
      ['growth', '1000'],
      ['starter', '300'],
    ] as const) {
      await dashboardOf(page).getByLabel('Tier').selectOption(tier)
      await expect(dashboardOf(page).getByLabel('Tier')).toHaveValue(tier)
      await answered(tab)
      await expect(tab.getByText(limit, { exact: true }).first()).toBeAttached()
    }
    await dashboardOf(page).getByRole('button', { name: 'a key’s expiry' }).click()
    await expect(rowOf(page, key)).toContainText('expired')
    expect(await answered(tab)).toContain(`This API key expired on ${year}-06-01`)
  })
})
