import { expect, test } from '@playwright/test'
import {
  answerOf,
  mint,
  mintAndRemember,
  openCase,
  openKeys,
  openOwn,
  saveFirst,
  send,
  sendThroughWorker,
} from './playground-page.ts'
import { long } from './tiers.ts'

const inPage = 'in this page'

test('a request shows in the network panel with its method and the template of its path, and with nothing else of it', async ({
  page,
}) => {
  await openOwn(page, 'paykore')
  await sendThroughWorker(page)
  await page.getByRole('textbox', { name: 'Path' }).fill('/v1/wallets/wlt_typed12345?note=typed-by-me')
  const twin = page.waitForRequest(/\/mock\/api\.paykore\.dev\/v1\/wallets\/:id$/)
  await send(page)
  const headers = (await twin).headers()
  expect(headers['x-api-key']).toBeUndefined()
  expect(headers['latchkey-ticket']).toMatch(/^\w{20}$/)
  expect((await twin).postData()).toBeNull()
})

test('the first answer of a first visit comes from the page, and the worker from the next page on', async ({
  page,
}) => {
  await openCase(page, 'paykore', 'good-key')
  await send(page)
  await expect(answerOf(page)).toContainText(inPage)
  await sendThroughWorker(page)
  // The next page asks for MSW by itself, before anything is sent; how soon it is at work is a matter of the machine.
  const asked = page.waitForRequest(/_astro\/worker\.[^/]*\.js$/)
  await openCase(page, 'payviox', 'missing-header')
  await asked
  await sendThroughWorker(page)
})

test('a reload keeps the world: the key made before it still opens', async ({ page }) => {
  await openOwn(page, 'paykore')
  await mint(page)
  await saveFirst(page)
  await page.reload()
  await page.getByRole('combobox', { name: 'Case' }).selectOption('')
  await openKeys(page)
  await page.getByRole('button', { name: /^Use / }).first().click()
  await send(page)
  await expect(answerOf(page)).toContainText('200')
})

test('a hard reload leaves the page without a worker, and it answers by itself', async ({ page, context }) => {
  await openCase(page, 'paykore', 'good-key')
  await sendThroughWorker(page)
  const session = await context.newCDPSession(page)
  const reloaded = page.waitForEvent('load')
  await session.send('Page.reload', { ignoreCache: true })
  await reloaded
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue('good-key')
  await send(page)
  await expect(answerOf(page)).toContainText('200')
})

test('DevTools that bypass the worker get no key: the page answers by itself', long, async ({ page, context }) => {
  await openCase(page, 'paykore', 'good-key')
  await sendThroughWorker(page)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  const leaked: string[] = []
  page.on('request', (request) => leaked.push(JSON.stringify(request.headers())))
  await send(page)
  await expect(answerOf(page)).toContainText(inPage)
  expect(leaked.join()).not.toMatch(/sk_test_\w{16}/)
})

test('a killed worker comes back or is done without', long, async ({ page, context }) => {
  await openCase(page, 'paykore', 'good-key')
  await sendThroughWorker(page)
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await send(page)
  await expect(answerOf(page)).toContainText('200')
})

test('a worker that never answers is waited for once', async ({ page }) => {
  await openCase(page, 'paykore', 'good-key')
  await sendThroughWorker(page)
  await page.evaluate(() => {
    const { dataset } = document.documentElement
    globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        dataset['asked'] = `${dataset['asked'] ?? ''}x`
        init?.signal?.addEventListener('abort', ({ target }) => reject((target as AbortSignal).reason as Error))
      })
  })
  for (let sent = 0; sent < 2; sent += 1) {
    await send(page)
    await expect(answerOf(page)).toContainText(inPage)
  }
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'x')
})

test('an unregistered worker is done without', long, async ({ page }) => {
  await openCase(page, 'paykore', 'good-key')
  await sendThroughWorker(page)
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await send(page)
  await expect(answerOf(page)).toContainText('200')
})

test.describe('without a service worker at all', () => {
  test.use({ serviceWorkers: 'block' })
  test('the page answers by itself and says so', async ({ page }) => {
    await openCase(page, 'paykore', 'unknown-key')
    await send(page)
    await expect(answerOf(page)).toContainText('401')
    await expect(answerOf(page)).toContainText(inPage)
  })
})

test('going back and forward keeps the playground working', async ({ page }) => {
  await openCase(page, 'paykore', 'good-key')
  await send(page)
  await page.goto('paykore/')
  await page.goBack()
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue('good-key')
  await send(page)
  await expect(answerOf(page)).toContainText('200')
})

test('two tabs that send 15 calls each at once leave exactly 30 counted', long, async ({ context, page }) => {
  await openOwn(page, 'paykore')
  await page.getByRole('group', { name: 'Clock' }).getByRole('button', { name: 'frozen' }).click()
  await mintAndRemember(page)

  // The playground beside a page: it has no lists to keep up to date.
  const openPlayground = async (tab: typeof page): Promise<void> => {
    await tab.goto('paykore/#playground')
    await tab.getByRole('combobox', { name: 'Case' }).selectOption('')
    const keys = tab.getByRole('combobox', { name: 'Key', exact: true })
    const saved = await keys.getByRole('option', { name: /saved on this device/ }).getAttribute('value')
    await keys.selectOption(saved)
  }
  const other = await context.newPage()
  await openPlayground(page)
  await openPlayground(other)
  const burst = async (tab: typeof page): Promise<void> => {
    // A tab in the background paints no frames, so a real click would wait for them.
    for (let sent = 0; sent < 15; sent += 1)
      await send(tab, () => tab.getByRole('button', { name: /^Send/ }).dispatchEvent('click'))
  }
  await Promise.all([burst(page), burst(other)])
  await send(page)
  await expect(answerOf(page)).toContainText('x-ratelimit-remaining269')

  await openOwn(other, 'paykore')
  await expect(
    other.getByRole('complementary', { name: 'Keys and clock' }).getByRole('listitem').filter({ hasText: 'sk_test_' }),
  ).toContainText('31 calls')
})
