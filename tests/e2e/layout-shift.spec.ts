import { expect, type Page, test } from '@playwright/test'

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
  ['diagnose/', '[data-diagnose][data-ready]'],
  ['dashboard/', '.panel'],
  ['dashboard/#provider=paykore', '.panel'],
  ['credentials/', '.panel'],
  ['labs/rotate/', '[data-lab] .run'],
]

type Shift = { readonly value: number; readonly moved: readonly string[] }

/** What moved in the page so far by itself, as the browser noted it. */
const shiftsIn = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(
    () =>
      new Promise<readonly Shift[]>((resolve) => {
        const shifts: Shift[] = []
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (!('value' in entry) || typeof entry.value !== 'number' || !('hadRecentInput' in entry)) continue
            const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : []
            if (entry.hadRecentInput === false)
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
  )

for (const width of [360, 1440])
  test(`nothing moves by itself while a page loads, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    // The letters of the real fonts are almost as wide as those of the fallbacks: they move words within a line.
    await page.route('**/*.woff2', (route) => route.abort())
    // Scripts come after the first paint, as they do on a slow line: only then can they move what is there.
    await page.route('**/*.js', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
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
