import { type CDPSession, expect, type Page, test as base } from '@playwright/test'
import { answerOf, send, sendThroughWorker } from './playground-page.ts'
import { type Received, serverInFront } from './in-front.ts'
import { shortIf } from './tiers.ts'

/** The site behind a server that keeps whatever reaches it. */
const test = base.extend<{ relay: Pick<Awaited<ReturnType<typeof serverInFront>>, 'origin' | 'received'> }>({
  relay: async ({ baseURL }, use) => {
    const relay = await serverInFront(baseURL)
    await use(relay)
    relay.close()
  },
})

const made = (length: number): string =>
  Array.from({ length }, (_, at) => 'abcdef0123456789'[(at * 7 + 3) % 16]).join('')
const typed = {
  password: 'hunter2-typed-by-me',
  key: `sk_test_${made(64)}`,
  unprefixed: `pq${made(22)}`,
  note: 'a-note-that-was-typed',
  header: 'a-header-that-was-typed',
  searched: 'searched-by-me',
  pasted: 'pasted-by-me',
}
const encoded = `/v1/wallets/sk%5Ftest%5F${typed.key.slice(8)}`

/** Types a secret into each part of a request. */
const fill = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Key', exact: true }).selectOption({ label: 'Paste a key…' })
  await page.getByRole('textbox', { name: 'Pasted key' }).fill(typed.key)
  await page.getByRole('combobox', { name: 'Method' }).selectOption('POST')
  await page.getByRole('textbox', { name: 'Path' }).fill(`${encoded}?api_key=${typed.unprefixed}&note=${typed.note}`)
  await page
    .getByRole('textbox', { name: 'Body, JSON' })
    .fill(JSON.stringify({ password: typed.password, api_key: typed.unprefixed }))
}

/** Nothing that was typed is in any request, and a mock address names a template alone. */
const expectNothingTyped = (received: readonly Received[]): void => {
  const all = received.map((each) => `${each.method} ${decodeURIComponent(each.url)} ${each.headers} ${each.body}`)
  for (const [name, text] of Object.entries(typed))
    expect([name, all.filter((line) => line.toLowerCase().includes(text.toLowerCase().slice(0, 14)))]).toEqual([
      name,
      [],
    ])
  expect(received.filter(({ body }) => body !== '')).toEqual([])
  const mocked = received.filter(({ url }) => url.startsWith('/mock/'))
  expect(mocked.map(({ url }) => url).filter((url) => !/^\/mock\/(?:[\w./:-]+|unknown)$/.test(url))).toEqual([])
}

const states: Readonly<Record<string, (session: CDPSession, origin: string) => Promise<unknown>>> = {
  'while the worker is at work': () => Promise.resolve(),
  'when the data of the site is cleared under the open page': (session, origin) =>
    session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers' }),
  'when all data of the site is cleared under the open page': (session, origin) =>
    session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
  'when DevTools bypass the worker': async (session) => {
    await session.send('Network.enable')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
  },
  'when the worker is killed': async (session) => {
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
  },
}

// All data is more than the data of the worker, and a worker that is bypassed is none that is killed.
const inPart = /^while|all data|killed/

for (const [name, bring] of Object.entries(states)) {
  test(
    `the web server gets nothing that was typed ${name}`,
    shortIf(inPart.test(name)),
    async ({ page, context, relay }) => {
      await page.goto(`${relay.origin}/`)
      const at = (path: string) => `${relay.origin}/${path}`
      await page.goto(at('playground/?provider=paykore'))
      await page.getByRole('combobox', { name: 'Case' }).selectOption('')
      await sendThroughWorker(page)
      const session = await context.newCDPSession(page)
      await bring(session, relay.origin)
      await fill(page)
      if (name.startsWith('when all data')) {
        await page.getByRole('button', { name: /^Send/ }).click()
        await expect(page.getByText('cleared or reset').first()).toBeVisible()
      }
      await send(page)
      await send(page)
      await expect(answerOf(page)).toContainText(/\b[45]\d\d\b/)
      expectNothingTyped(relay.received)
    },
  )
}

test('the web server gets nothing that was typed into Search, the diagnosis or a link', async ({ page, relay }) => {
  await page.goto(`${relay.origin}/diagnose/`)
  await page
    .getByRole('textbox')
    .first()
    .fill(`curl -H 'X-API-Key: ${typed.key}' https://api.paykore.dev/v1/wallets?note=${typed.pasted}`)
  await expect(page.getByText(/X-API-Key/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Search' }).first().click()
  await page.getByRole('searchbox', { name: 'Search the pages' }).fill(`${typed.searched} ${typed.unprefixed}`)
  await expect(page.getByText(/Nothing holds|pages/).first()).toBeVisible()
  expectNothingTyped(relay.received)
})
