import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { makeKeys, openDashboard } from './dashboard-page.ts'
import { serverInFront } from './in-front.ts'

/** One page of each kind, and what it shows when its scripts have done their part. */
const kinds: readonly (readonly [path: string, done?: string])[] = [
  [''],
  ['paykore/'],
  ['paykore/lifecycle/'],
  ['paykore/errors/'],
  ['errors/'],
  ['compare/'],
  ['compare/no-key/'],
  ['compare/from-ivorypay/?provider=vesuviopay', '.moves__change'],
  ['playground/', '.playground'],
  ['playground/?provider=paykore&case=revoked-cache-over', '.playground'],
  ['playground/?provider=vesuviopay&case=cart-empty', '.tokenplace .field'],
  ['diagnose/', '[data-diagnose][data-ready]'],
  ['dashboard/', '.panel'],
  ['dashboard/#provider=paykore', '.panel'],
  ['credentials/', '.panel'],
  ['labs/rotate/', '[data-lab] .run'],
]

/** A word that is cut in the middle while the page is still read grows with its end, which is no more than this. */
const A_WORD = 0.003
/** Marks when the page was read and drawn, and its scripts had not come yet. */
const DRAWN = 'drawn'

type Shift = { readonly value: number; readonly moved: readonly string[] }

/** What moved in the page so far by itself, as the browser noted it. */
const shiftsIn = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(
    ([aWord, drawn]) =>
      new Promise<readonly Shift[]>((resolve) => {
        const shifts: Shift[] = []
        const from = performance.getEntriesByName(drawn)[0]?.startTime ?? Infinity
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (!('value' in entry) || typeof entry.value !== 'number' || !('hadRecentInput' in entry)) continue
            const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : []
            const isWord = entry.startTime <= from && entry.value <= aWord
            if (entry.hadRecentInput === false && !isWord)
              shifts.push({
                value: entry.value,
                moved: sources.map(({ node }: { readonly node?: unknown }) =>
                  node instanceof Element ? node.className : '',
                ),
              })
          }
        }).observe({ type: 'layout-shift', buffered: true })
        // The observer hears of earlier entries in a task of its own, after the frame that they belong to.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifts))))
      }),
    [A_WORD, DRAWN] as const,
  )

/** Waits until the page was read to its end and drawn, as it is when its scripts come over a slow line. */
const isDrawn = (page: Page) =>
  page.waitForFunction((drawn) => {
    if (document.readyState === 'loading' || !performance.getEntriesByName('first-contentful-paint').length)
      return false
    return new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.mark(drawn))))
    })
  }, DRAWN)

for (const width of [360, 1440])
  test(`nothing moves by itself while a page loads, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    // The letters of the real fonts are almost as wide as those of the fallbacks: they move words within a line.
    await page.route('**/*.woff2', (route) => route.abort())
    // Scripts come after the first paint, as they do on a slow line: only then can they move what is there.
    await page.route('**/*.js', async (route) => {
      await isDrawn(page)
      await route.continue()
    })
    const moved: unknown[] = []
    for (const [path, done] of kinds) {
      await page.goto(path)
      if (done !== undefined) await expect(page.locator(done).first()).toBeVisible()
      moved.push(...(await shiftsIn(page)).map((shift) => ({ path, ...shift })))
    }
    expect(moved).toEqual([])
  })

/** Hands a page on as a slow line does, a part at a time. */
const inParts = async (answer: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const whole = await buffer(answer)
  const isPage = answer.headers['content-type']?.startsWith('text/html')
  for (let at = 0; isPage && at < whole.length; at += 4000) {
    outgoing.write(whole.subarray(at, at + 4000))
    await pause(30)
  }
  outgoing.end(isPage ? undefined : whole)
}

test('nothing moves while a page comes in pieces', async ({ page, baseURL }) => {
  const line = await serverInFront(baseURL, (answer, outgoing) => void inParts(answer, outgoing))
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.route('**/*.woff2', (route) => route.abort())
  await page.setExtraHTTPHeaders({ 'accept-encoding': 'identity' })
  const moved: unknown[] = []
  for (const path of ['', 'paykore/lifecycle/', 'compare/', 'compare/no-key/', 'labs/']) {
    await page.goto(`${line.origin}/${path}`)
    moved.push(...(await shiftsIn(page)).map((shift) => ({ path, ...shift })))
  }
  line.close()
  expect(moved).toEqual([])
})

test('on a phone the diagnosis of a paste is in sight however late it comes, nothing moves, and a second paste is not lost', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 })
  await page.route('**/*.woff2', (route) => route.abort())
  await page.goto('diagnose/')
  await expect(page.locator('[data-diagnose][data-ready]')).toBeVisible()
  // What moves within half a second of a hand's doing counts as its doing.
  await page.route('**/*.js', async (route) => {
    await pause(700)
    await route.continue()
  })
  const field = page.getByRole('textbox', { name: 'Your failing request or response' })
  const paste = async (text: string): Promise<void> => {
    await field.evaluate((element, value) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', value)
      // In the press itself, as a real paste: by itself the event is nobody's doing.
      const press = (event: Event): void => {
        event.preventDefault()
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }
      addEventListener('keydown', press, { once: true })
    }, text)
    await page.keyboard.press('Insert')
  }
  await field.click()
  await paste('curl https://api.payviox.com/balance')
  await paste("curl https://api.paykore.dev/v1/wallets -H 'api-key: demo'")
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('PayKore does not read a key from')
  await expect(page.getByText('PayKore does not read a key from').first()).toBeInViewport()
  expect(await shiftsIn(page)).toEqual([])
})

test('the label behind the cases of the home page has its room before it is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('')
  const widths = await page.locator('.homeplay .card__head .push').evaluate((label) => {
    const whole = label.getBoundingClientRect().width
    label.textContent = ''
    return [whole, label.getBoundingClientRect().width]
  })
  expect(widths[1]).toBe(widths[0])
})

test('a key is shown and stands in the table in one step, so that nothing moves afterwards', async ({ page }) => {
  await openDashboard(page, 'paykore')
  const together = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        new MutationObserver((_, observer) => {
          const end = document.querySelector('[data-fresh-credential]')?.textContent.trim().slice(-4)
          if (end === undefined) return
          observer.disconnect()
          resolve(document.querySelector('.dashboard__keys')?.textContent.includes(`…${end}`) === true)
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  await makeKeys(page, 'Create Key', { Label: 'one' })
  expect(await together).toBe(true)
})
