import type { Browser, Page } from '@playwright/test'
import type { Act } from './acts.ts'

/** `task`: processor time of the longest task of the page, `paint`: the longest time from an input to its paint; in ms. */
export type Sample = { readonly task: number; readonly paint: number }

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}
const traceIn: (text: string) => { readonly traceEvents: readonly TraceEvent[] } = JSON.parse

// Processor time and not the time that passes: what else the machine does would count as ours.
const longestTask = (text: string): number => {
  const { traceEvents } = traceIn(text)
  const main = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const isOurs = ({ pid, tid }: TraceEvent): boolean => main.some((each) => each.pid === pid && each.tid === tid)
  const tasks = traceEvents.filter((each) => each.name === 'RunTask' && each.ph === 'X' && isOurs(each))
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))
}

/**
 * What the page takes for an act, and for a second and a half after. The place to click is found before: whatever looks for it runs in
 * the page too, and longer than what is measured.
 */
export const watched = async (browser: Browser, page: Page, { at, keys }: Act): Promise<Sample> => {
  await at?.(page).evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await page.waitForTimeout(500)
  const box = await at?.(page).boundingBox()
  await page.evaluate(() => {
    const seen = { paint: 0 }
    const watcher = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.paint = Math.max(seen.paint, duration)
    })
    watcher.observe({ type: 'event', ...{ durationThreshold: 16 } })
    Object.assign(globalThis, { longestPaint: () => (watcher.disconnect(), seen.paint) })
  })
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  for (const key of keys ?? '') {
    await page.keyboard.press(key)
    await page.waitForTimeout(300)
  }
  await page.waitForTimeout(1500)
  const trace = await browser.stopTracing()
  return { task: longestTask(trace.toString()), paint: await page.evaluate('longestPaint()') }
}
