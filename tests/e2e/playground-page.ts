import { expect, type Locator, type Page } from '@playwright/test'
import { isPlaceholder } from '#mocks/engine/placeholder.ts'

/** Opens the full playground on the reader's own keys and clock. */
export const openOwn = async (page: Page, provider: string): Promise<void> => {
  await page.goto(`playground/?provider=${provider}`)
  await page.getByRole('combobox', { name: 'Case' }).selectOption('')
  await page.getByText('Request headers').waitFor()
  await openKeys(page)
}

/** Opens the panel with keys and clock, where it is shut. */
export const openKeys = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'Keys and clock' })
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  await expect(page.getByRole('complementary', { name: 'Keys and clock' })).toBeVisible()
}

/** Opens a case in the full playground. */
export const openCase = async (page: Page, provider: string, name: string): Promise<void> => {
  await page.goto(`playground/?provider=${provider}&case=${name}`)
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue(name)
}

/** Mints what the provider issues, and puts the first of it into the request. */
export const mint = async (page: Page): Promise<void> => {
  const panel = page.getByRole('complementary', { name: 'Keys and clock' })
  await panel.getByRole('button', { name: /^(New (key|pair)|Create Key|Generate New Key Pair)$/ }).click()
  await panel.getByRole('button', { name: /^Create (key|pair)$/ }).click()
  await panel.getByRole('button', { name: /^Use / }).first().click()
  await expect(panel.getByText('in use')).toBeVisible()
}

/** Saves the first credential that a page or a part of it offers to save. */
export const saveFirst = (part: Page | Locator): Promise<void> =>
  part
    .getByRole('button', { name: /^Save / })
    .first()
    .click()

/** Mints what the provider issues, and saves the first of it for longer than the tab lives. */
export const mintAndRemember = async (page: Page): Promise<void> => {
  await mint(page)
  await page
    .getByRole('checkbox', { name: /Remember on this device/ })
    .first()
    .check()
  await saveFirst(page)
}

/** The playground beside a page. */
export const dockOf = (page: Page) => page.getByRole('dialog', { name: 'Playground' })

/** The answer, in the full playground or in the one beside a page. */
export const answerOf = (page: Page) =>
  page.getByRole('region', { name: 'Answer' }).or(page.getByRole('group', { name: 'Answer', exact: true }))

/** Sends what stands in the request, and waits for an answer that is not the one before. */
export const send = async (
  page: Page,
  press = () => page.getByRole('button', { name: /^Send/ }).click(),
): Promise<void> => {
  const meta = async () => (await answerOf(page).locator('.ans__meta').allInnerTexts()).join()
  const before = await meta()
  await press()
  // Before it there is what the request would get, and while it is on its way no answer at all.
  const isAnswer = async (): Promise<boolean> => {
    const now = await meta()
    return now !== before && /through the service worker|in this page/.test(now)
  }
  await expect.poll(isAnswer, { intervals: [20, 50, 100] }).toBe(true)
}

/** Sends until the worker carries the call: on a first visit it starts after the first answer. */
export const sendThroughWorker = async (page: Page): Promise<void> => {
  await expect(async () => {
    await send(page)
    await expect(answerOf(page)).toContainText('through the service worker', { timeout: 100 })
  }).toPass()
}

/** Each header value that the request would send, with its credentials shown. */
export const shownHeaders = async (page: Page): Promise<string> => {
  const show = page.getByRole('button', { name: 'Show credentials' })
  const hide = page.getByRole('button', { name: 'Hide credentials' })
  await expect(show.or(hide)).toBeVisible()
  if (await show.isVisible()) await show.click()
  await expect(hide).toBeVisible()
  const text = await page.getByRole('group', { name: 'Request headers' }).innerText()
  await hide.click()
  return text
}

/** Whatever in a text has the shape of a credential of the mock. A placeholder of the docs, which the offline copy holds, is none. */
export const credentialsIn = (text: string): string[] =>
  (
    text.match(
      /\b[sp]k_(?:test|live)_\w{16,}|\bdemo-(?:secret|publishable)-\w{16,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+|\bpay_\w+_secret_\w+/g,
    ) ?? []
  ).filter((found) => !isPlaceholder(found))

export type Stored = {
  readonly local: Record<string, string>
  readonly session: Record<string, string>
  readonly databases: unknown[]
  readonly caches: string[]
  readonly cookies: string
}

/** Leaves for a text of the site, which has no scripts: what a test writes into the storage is read by no page before its time. */
export const awayFromScripts = (page: Page) => page.goto('robots.txt')

/** All that this page's origin holds in the browser. */
export const stored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) =>
        Object.assign(request, {
          onsuccess: () => resolve(request.result),
          onerror: () => reject(request.error ?? new Error('IndexedDB failed')),
        }),
      )
    const databases: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames)
        databases.push({ name, store, rows: await done(database.transaction(store).objectStore(store).getAll()) })
      database.close()
    }
    const kept: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        kept.push(`${name} ${request.url} ${(await (await cache.match(request))?.text()) ?? ''}`)
    }
    return {
      local: Object.fromEntries(Object.entries(localStorage)),
      session: Object.fromEntries(Object.entries(sessionStorage)),
      databases,
      caches: kept,
      cookies: document.cookie,
    }
  })
