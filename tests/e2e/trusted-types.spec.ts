import { expect, type Page, test } from '@playwright/test'
import { openCase, send } from './playground-page.ts'

/** What a script of the page may still do with text. Each name says what would then run or be shown. */
const allowed = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const tries = {
      'markup in an element': () => (document.createElement('p').innerHTML = '<b>text</b>'),
      'markup beside an element': () => document.body.insertAdjacentHTML('beforeend', '<b>text</b>'),
      'markup in a document': () => new DOMParser().parseFromString('<b>text</b>', 'text/html'),
      'a script by address': () => (document.createElement('script').src = '/other.js'),
      'a script by text': () => (document.createElement('script').text = 'undefined'),
      'another worker': () => new Worker('/other.js').terminate(),
      'the worker of another query': () => new Worker('/pagefind/pagefind-worker.js?other').terminate(),
      'a policy': () => trustedTypes?.createPolicy('default', { createScriptURL: (address) => address }),
    }
    return Object.entries(tries).flatMap(([name, attempt]) => {
      try {
        attempt()
        return [name]
      } catch {
        return []
      }
    })
  })

test('no script makes markup, code or a worker out of text, and the two workers of the site start', async ({
  page,
}) => {
  await page.goto('')
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('idempotency')
  await expect
    .poll(() => page.workers().map((worker) => new URL(worker.url()).pathname))
    .toEqual(['/pagefind/pagefind-worker.js'])
  expect(await allowed(page)).toEqual([])
  await openCase(page, 'paykore', 'good-key')
  await send(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  expect(await allowed(page)).toEqual([])
})
