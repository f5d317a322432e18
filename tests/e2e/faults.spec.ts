import { expect, type Page, test } from '@playwright/test'
import { answerOf, mint, openCase, openOwn, send, sendThroughWorker } from './playground-page.ts'
import { shortIf } from './tiers.ts'

const errorsOf = (page: Page): string[] => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  return errors
}

/** What the browser answers where a worker is asked for. A script that is missing, broken or blocked is a refusal too. */
const answers = {
  'is refused': () => Promise.reject(new TypeError('Failed to register a ServiceWorker')),
  'never comes': () => new Promise<never>(() => undefined),
} as const

/** Each of both, and each answer, once. */
const isShort = (method: string, name: string): boolean => (method === 'register') === (name === 'is refused')

for (const method of ['register', 'getRegistration'] as const)
  for (const [name, answer] of Object.entries(answers))
    test(`where ${method} ${name} the page answers by itself`, shortIf(isShort(method, name)), async ({ page }) => {
      const errors = errorsOf(page)
      await page.addInitScript(
        `ServiceWorkerContainer.prototype.${method} = () => {
          document.documentElement.dataset.asked = 'worker'
          return (${String(answer)})()
        }`,
      )
      await openCase(page, 'paykore', 'good-key')
      await send(page)
      await expect(page.locator('html')).toHaveAttribute('data-asked', 'worker')
      await send(page)
      await expect(answerOf(page)).toContainText('200')
      await expect(answerOf(page)).toContainText('in this page')
      expect(errors).toEqual([])
    })

test('where MSW does not load the page answers by itself', async ({ page }) => {
  const errors = errorsOf(page)
  await page.route('**/_astro/worker.*.js', (route) => route.abort())
  const failed = page.waitForEvent('requestfailed')
  await openCase(page, 'paykore', 'good-key')
  await send(page)
  await failed
  await send(page)
  await expect(answerOf(page)).toContainText('in this page')
  expect(errors).toEqual([])
})

test('what another worker answers is not shown', async ({ page }) => {
  await openCase(page, 'paykore', 'good-key')
  await sendThroughWorker(page)
  await page.evaluate(() => {
    globalThis.fetch = () => Promise.resolve(new Response('{"from":"another worker"}', { status: 418 }))
  })
  await send(page)
  await expect(answerOf(page)).toContainText('in this page')
  await expect(answerOf(page)).toContainText('200')
  await expect(page.getByText('another worker')).toHaveCount(0)
})

test('a tab that is frozen with a request on its way has its answer once it thaws', async ({ page, context }) => {
  await openCase(page, 'paykore', 'good-key')
  await sendThroughWorker(page)
  await page.evaluate(() => {
    const { fetch } = globalThis
    globalThis.fetch = async (...given) => {
      document.documentElement.dataset['sent'] = 'yes'
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return fetch(...given)
    }
  })
  const session = await context.newCDPSession(page)
  await send(page, async () => {
    await page.getByRole('button', { name: /^Send/ }).click()
    await expect(page.locator('html')).toHaveAttribute('data-sent', 'yes')
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await session.send('Page.setWebLifecycleState', { state: 'active' })
  })
  await expect(answerOf(page)).toContainText('200')
})

test('a clock of the device that jumps leaves keys and answers as they are', async ({ page }) => {
  const errors = errorsOf(page)
  await openOwn(page, 'paykore')
  await mint(page)
  const day = 24 * 60 * 60 * 1000
  for (const jump of [400 * day, -400 * day, -Date.now(), 36_525_000 * day]) {
    await page.clock.setFixedTime(Date.now() + jump)
    await send(page)
    await expect(answerOf(page)).toContainText('200')
  }
  expect(errors).toEqual([])
})

test('a part that does not load says so where it would stand, and the page stays', async ({ page }) => {
  await page.route(/\/_astro\/(?:playground|dashboard|SavedPage|labs|live-compare|engine)\.[^/]*\.js$/, (route) =>
    route.abort(),
  )
  for (const path of ['playground/', 'dashboard/', 'credentials/', 'labs/rotate/', 'compare/']) {
    await page.goto(path)
    const heading = page.getByRole('heading', { level: 1 })
    await page.locator('[data-playground], [data-lab], [data-at-once]').first().scrollIntoViewIfNeeded()
    await expect(page.locator('.mount__failed').first()).toContainText(/did not load|could not be prepared/)
    await expect(heading).toBeVisible()
  }
})

test('a part that is slow says that it is on its way', async ({ page }) => {
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<undefined>()
  await page.route('**/_astro/dashboard.*.js', async (route) => {
    await arrival
    await route.continue()
  })
  await openCase(page, 'paykore', 'good-key')
  await page.getByRole('button', { name: 'Keys and clock' }).click()
  await expect(page.getByText('Loading: Keys and clock')).toBeVisible()
  arrive(undefined)
  await expect(page.getByRole('complementary', { name: 'Keys and clock' })).toContainText('Keys')
})
