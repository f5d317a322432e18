import { expect, type Page, test } from '@playwright/test'
import { awayFromScripts, credentialsIn, dockOf } from './playground-page.ts'
import { dashboardOf, dismiss, end, makeKeys, openDashboard, rowOf, status, useIt, first } from './dashboard-page.ts'
import { long } from './tiers.ts'

/** A disk that takes what is written until it is filled. */
const withDiskThatFillsUp = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is applied to its own store below
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      if (document.documentElement.dataset['full'] === '') throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
}
const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => void (document.documentElement.dataset['full'] = ''))

/** PayKore's state as the browser keeps it; `next` takes its place. */
const storedState = (page: Page, next?: object): Promise<unknown> =>
  page.evaluate(
    (put) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('latchkey')
        opening.onerror = () => reject(opening.error ?? new Error('no database'))
        opening.onsuccess = () => {
          const change = opening.result.transaction('slices', 'readwrite')
          const states = change.objectStore('slices')
          if (put) states.put(put, 'paykore')
          const read = states.get('paykore')
          change.oncomplete = () => {
            opening.result.close()
            resolve(read.result)
          }
        }
      }),
    next,
  )

test.describe('State', () => {
  test('what one tab does shows in the other by itself, and after a reload', async ({ page, context }) => {
    await openDashboard(page, 'paykore')
    const other = await context.newPage()
    await openDashboard(other, 'paykore')
    const key = first(await makeKeys(page, 'Create Key', { Label: 'seen from afar' }))
    await expect(rowOf(other, key)).toBeVisible()
    await expect(other.locator('[data-fresh-credential]')).toHaveCount(0)
    await other.reload()
    await expect(rowOf(other, key)).toContainText('active')
    await page.reload()
    await expect(rowOf(page, key)).toBeVisible()
    expect(credentialsIn(await page.content())).toEqual([])
  })

  test('the dashboard of a lifecycle page hands a key to the playground beside it', async ({ page }) => {
    await page.goto('vesuviopay/lifecycle/')
    await page.locator('#dashboard').scrollIntoViewIfNeeded()
    await makeKeys(page, 'Generate New Key Pair')
    await dashboardOf(page)
      .getByRole('button', { name: /^Use in the playground: pk_/ })
      .click()
    const playground = dockOf(page)
    await expect(playground.getByRole('combobox', { name: 'Key' })).toContainText('saved for this tab')
    await playground.getByRole('button', { name: /^Send/ }).click()
    await expect(playground.getByRole('group', { name: 'Answer', exact: true })).toContainText('200')
    await expect(dashboardOf(page).locator('.log tbody tr')).toHaveCount(1)
    expect(credentialsIn(page.url())).toEqual([])
  })

  test('a disk that fills up in the middle of a call leaves the page usable, with its keys', async ({ page }) => {
    await withDiskThatFillsUp(page)
    await openDashboard(page, 'vesuviopay')
    const before = (await makeKeys(page, 'Generate New Key Pair')).find((key) => key.startsWith('sk_')) ?? ''
    await dismiss(page)
    await fillDisk(page)
    await end(page, before, 'Revoke', 'Revoke for good')
    await expect(dashboardOf(page)).toContainText('the disk is full')
    await expect(rowOf(page, before)).toContainText('revoked')
    const after = first(await makeKeys(page, 'Generate New Key Pair'))
    await expect(rowOf(page, after)).toContainText('active')
    await dashboardOf(page).getByRole('button', { name: '+1 h', exact: true }).click()
    await expect(dashboardOf(page).getByRole('alert').first()).toHaveText('')
  })

  test(
    'a disk that fills up in the middle of a playground’s request is said there, and the request is answered',
    long,
    async ({ page }) => {
      await withDiskThatFillsUp(page)
      await openDashboard(page, 'paykore')
      const key = first(await makeKeys(page, 'Create Key'))
      await useIt(page, key)
      await fillDisk(page)
      expect(await status(page)).toBe('200')
      await expect(page.getByText(/the disk is full/)).toBeVisible()
    },
  )

  test('where storage is switched off the dashboard works, and says that it stores nothing', async ({ page }) => {
    await page.addInitScript(() => {
      const off = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      IDBFactory.prototype.open = off
      Object.defineProperty(window, 'sessionStorage', { get: off })
      Object.defineProperty(window, 'localStorage', { get: off })
    })
    await openDashboard(page, 'paykore')
    await expect(dashboardOf(page)).toContainText('does not let the page store anything')
    const key = first(await makeKeys(page, 'Create Key', { Label: 'unstored' }))
    await expect(rowOf(page, key)).toContainText('active')
    await dashboardOf(page)
      .getByRole('button', { name: /^Use in the playground/ })
      .click()
    await expect(dashboardOf(page)).toContainText('cannot travel to another page')
    await end(page, key, 'Revoke', 'Revoke for good')
    await expect(rowOf(page, key)).toContainText('revoked')
  })

  test('a state of garbage is put aside with a notice, and the dashboard begins afresh', long, async ({ page }) => {
    await openDashboard(page, 'paykore')
    await makeKeys(page, 'Create Key')
    await awayFromScripts(page)
    await storedState(page, { keys: 'garbage' })
    await openDashboard(page, 'paykore')
    await expect(dashboardOf(page)).toContainText('could not be read')
    await expect(dashboardOf(page)).toContainText('No keys yet')
    await makeKeys(page, 'Create Key')
  })

  test('many keys stand on pages, and the button that turned to the last keeps the focus', async ({ page }) => {
    await openDashboard(page, 'paykore')
    await makeKeys(page, 'Create Key')
    const state = (await storedState(page)) as { readonly keys: Readonly<Record<string, object>> }
    const [key] = Object.values(state.keys)
    const copies = Array.from({ length: 119 }, (_, index) => ({
      ...key,
      id: `many-${index}`,
      hint: `sk_test_…${index}`,
    }))
    await storedState(page, {
      ...state,
      keys: { ...state.keys, ...Object.fromEntries(copies.map((copy) => [copy.id, copy])) },
    })
    await page.reload()
    const pages = dashboardOf(page).getByRole('group', { name: 'Pages of API keys' })
    const older = pages.getByRole('button', { name: 'Older' })
    await expect(pages.getByRole('status')).toHaveText('1 to 50 of 120')
    await older.focus()
    await page.keyboard.press('Enter')
    await expect(pages.getByRole('status')).toHaveText('51 to 100 of 120')
    await page.keyboard.press('Enter')
    await expect(pages.getByRole('status')).toHaveText('101 to 120 of 120')
    await expect(dashboardOf(page).locator('.dashboard__keys tbody')).toHaveCount(20)
    await expect(older).toBeFocused()
    await expect(older).toHaveAttribute('aria-disabled', 'true')
  })

  test('a reset in another tab takes a shown key off the page, and out of the calls that it could make', async ({
    page,
    context,
  }) => {
    await openDashboard(page, 'perfectpay')
    await makeKeys(page, 'New key', { Class: 'secret' })
    const pay = dashboardOf(page).getByRole('button', { name: 'Create a payment' })
    await expect(pay).toBeEnabled()
    const other = await context.newPage()
    await openDashboard(other, 'paykore')
    await dashboardOf(other).getByRole('button', { name: 'Reset my world' }).click()
    await dashboardOf(other).getByRole('button', { name: 'Reset', exact: true }).click()
    await expect(dashboardOf(page)).toContainText('No keys yet')
    await expect(dashboardOf(page).locator('[data-fresh-credential]')).toHaveCount(0)
    await expect(pay).toBeDisabled()
  })

  test('clearing everything in another tab takes a shown key off the page', long, async ({ page, context }) => {
    await openDashboard(page, 'paykore')
    const key = first(await makeKeys(page, 'Create Key'))
    const other = await context.newPage()
    await other.goto('credentials/')
    await other.getByRole('button', { name: /^Clear everything/ }).click()
    await expect(dashboardOf(page)).toContainText('Everything was cleared')
    expect(await page.content()).not.toContain(key)
    await dashboardOf(page).getByRole('button', { name: 'Start again' }).click()
    await expect(dashboardOf(page)).toContainText('No keys yet')
  })
})
