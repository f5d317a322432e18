import type { Browser, CDPSession } from '@playwright/test'
import { type Hands, handsOn } from './hands.ts'
import { type Sight, watchFor } from './watch.ts'

// A slow phone, as the pages of the bench are measured on it: the processor four times slower, 1.6 Mbit/s down, 150 ms a request.
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const NET = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const SLOWER = 4
const PATIENCE = 90_000

/** A page that is opened anew for each measurement: what a reader came for, and the acts that lead to an answer. */
export type Row = {
  readonly name: string
  readonly url: string
  readonly shows: Sight
  readonly answer?: { readonly acts: (hands: Hands) => Promise<void>; readonly shows: Sight }
}

/** Requests and bytes until the last of what was waited for; when it was there, in ms from the start of the navigation. */
export type Sample = {
  readonly requests: number
  readonly bytes: number
  readonly visible: number
  readonly answer: number
  /** The sum of all shifts of the layout that no hand brought about. */
  readonly shift: number
}

const slowDown = async (session: CDPSession): Promise<void> => {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NET)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

const within = <T>(promise: Promise<T>, what: string): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`${what} took more than ${PATIENCE / 1000} s.`)), PATIENCE).unref()
    }),
  ])

/** Opens a page in a new browser context and measures it. Rejects with a sentence where it does not come. */
const measure = async (browser: Browser, { name, url, shows, answer }: Row): Promise<Sample> => {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await slowDown(session)
    let [requests, bytes] = [0, 0]
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1
      bytes += encodedDataLength
    })
    await page.addInitScript(watchFor, [shows, answer?.shows] as const)
    await page.goto(url, { waitUntil: 'commit' })
    const began = await page.evaluate(() => performance.timeOrigin)
    const times = async (): Promise<Sample> => {
      await answer?.acts(handsOn(page))
      await page.waitForFunction(
        (hasAnswer) => window.watch.visible > 0 && (!hasAnswer || window.watch.answer > 0),
        answer !== undefined,
      )
      const { visible, answer: answered, shift } = await page.evaluate(() => window.watch)
      return { requests, bytes, visible: visible - began, answer: answered && answered - began, shift }
    }
    return await within(times(), name)
  } finally {
    await context.close()
  }
}

/** Measures all rows in turns and gives the median of each figure. */
export const measureAll = async (
  browser: Browser,
  rows: readonly Row[],
  rounds: number,
): Promise<ReadonlyMap<string, Sample>> => {
  const samples = new Map<string, Sample[]>(rows.map(({ name }) => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const row of rows) {
      console.log(`round ${round} of ${rounds}: ${row.name}`)
      samples.get(row.name)?.push(await measure(browser, row))
    }
  }
  const median = (all: readonly Sample[], of: (sample: Sample) => number): number =>
    all.map(of).toSorted((a, b) => a - b)[all.length >> 1] ?? 0
  return new Map(
    [...samples].map(([name, all]) => [
      name,
      {
        requests: median(all, (each) => each.requests),
        bytes: median(all, (each) => each.bytes),
        visible: median(all, (each) => each.visible),
        answer: median(all, (each) => each.answer),
        shift: median(all, (each) => each.shift),
      },
    ]),
  )
}
