import { expect, type Page, test } from '@playwright/test'
import { awayFromScripts } from './playground-page.ts'

/** Each way to the browser's stores throws, as Firefox does it where all cookies are blocked. */
const blockStores = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse, configurable: true })
    Object.defineProperty(window, 'BroadcastChannel', {
      value: function BroadcastChannel() {
        refuse()
      },
    })
  })
}

const errorsOf = (page: Page): string[] => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  return errors
}

const paths = [
  '/',
  '/paykore/',
  '/compare/',
  '/labs/rotate/',
  '/diagnose/',
  '/credentials/',
  '/dashboard/',
  '/playground/',
]

test('no script dies on any kind of page where nothing can be stored, and search opens', async ({ page }) => {
  await blockStores(page)
  const errors = errorsOf(page)
  for (const path of paths) {
    await page.goto(path)
    await page.locator('[data-theme-switch]').first().click()
    await page.keyboard.press('/')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect([path, errors]).toEqual([path, []])
  }
})

test('the playground works from memory and says so', async ({ page }) => {
  await blockStores(page)
  const errors = errorsOf(page)
  await page.goto('/playground/?provider=paykore')
  await page.getByLabel('Case').selectOption('')
  await expect(page.getByText('The world lives in this page until it is closed.')).toBeVisible()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('.answer')).toContainText('401')
  expect(errors).toEqual([])
})

test('a row of the log that is not whole leaves the page as it is, with a notice', async ({ page }) => {
  await page.goto('/dashboard/#provider=paykore')
  await expect(page.getByRole('button', { name: /Create Key/i })).toBeVisible()
  await awayFromScripts(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('latchkey')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const tx = opening.result.transaction('log', 'readwrite')
          tx.objectStore('log').add({ id: 'odd', provider: 'paykore', trace: [null] })
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await page.goto('/dashboard/#provider=paykore')
  await expect(page.getByText(/could not be read/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Create Key/i })).toBeVisible()
})

test('a tab that holds an older version is named with what to do, and all is well once it is closed', async ({
  context,
  page,
}) => {
  const older = await context.newPage()
  await older.goto('/')
  await older.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('latchkey', 2)
        opening.onupgradeneeded = () => {
          for (const name of ['world', 'slices', 'aside']) opening.result.createObjectStore(name)
          const log = opening.result.createObjectStore('log', { autoIncrement: true })
          for (const name of ['provider', 'id']) log.createIndex(name, name)
        }
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => resolve()
      }),
  )
  await page.goto('/dashboard/#provider=paykore')
  const notice = page.getByText('Close the other tabs of this site, then load this page again.')
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: /Create Key/i }).click()
  await older.close()
  await page.reload()
  await expect(page.getByRole('button', { name: /Create Key/i })).toBeVisible()
  await expect(notice).toHaveCount(0)
})
