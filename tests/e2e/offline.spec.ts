import { createAdaptorServer } from '@hono/node-server'
import { expect, type Page, test as base } from '@playwright/test'
import { listen } from '../../scripts/listen.ts'
import { staticSite } from '../../scripts/static-site.ts'
import { answerOf, openCase, send, stored } from './playground-page.ts'

/** A server of the site that can go away: a browser that plays offline leaves its workers a line. */
const test = base.extend<{ site: { readonly origin: string; readonly stop: () => void } }>({
  site: async ({}, use) => {
    const server = createAdaptorServer(staticSite({ out: 'dist', base: '/' }))
    const port = await listen(server, { port: 0, host: '127.0.0.1' })
    const stop = () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
    await use({ origin: `http://127.0.0.1:${port}/`, stop })
    stop()
  },
  baseURL: ({ site }, use) => use(site.origin),
})

/** Stays on a page until the worker keeps the whole site. */
const stay = async (page: Page, path: string): Promise<void> => {
  await page.clock.install()
  await page.goto(path)
  await page.keyboard.press('ArrowDown')
  await page.clock.fastForward(10_000)
  const missing = () =>
    page.evaluate(async () => {
      const { files } = (await (await fetch('/offline.json')).json()) as { files: readonly string[] }
      const kept = await Promise.all(files.map((file) => caches.match(`/${file}`)))
      return files.filter((_, at) => !kept[at])
    })
  await expect.poll(missing, { timeout: 90_000 }).toEqual([])
}

test('after a first visit the site reads and the playground answers without a line, until everything is cleared', async ({
  page,
  site,
}) => {
  await stay(page, 'paykore/')
  site.stop()
  // With such a query no page is in the browser's own cache.
  await page.goto('vesuviopay/errors/?asked=offline')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('rror')
  await openCase(page, 'payviox', 'missing-header')
  await send(page)
  await expect(answerOf(page)).toContainText('401')
  await page.goto('credentials/')
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await page.getByRole('heading', { name: 'Nothing is left in this browser' }).waitFor()
  await expect(page.getByRole('row', { name: /pages kept for reading offline/ })).toContainText('0')
  expect((await stored(page)).caches).toEqual([])
  await expect(page.goto('paykore/?not=kept')).rejects.toThrow(/ERR_/)
})
