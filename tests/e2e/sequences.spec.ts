import { expect, type Page, test } from '@playwright/test'
import { seededRandom } from '#mocks/state/random.ts'

/** So many random sequences are played, of so many acts each; `npm test -- sequences` plays three hundred. */
const SEQUENCES = Number(process.env['LATCHKEY_SEQUENCES'] ?? 1)
const ACTS = 6

type Draw = (below: number) => number
const drawOf = (seed: string): Draw => {
  const random = seededRandom(seed)
  return (below) => {
    const [high = 0, low = 0] = random(2)
    return (high * 256 + low) % below
  }
}

/** What the page says of the request, and whether that is a look ahead and no answer that came. */
type Shown = { readonly isAhead: boolean; readonly status: string; readonly failed: string }

/** Reads it; with `send`, the request goes out in the same task, so that nothing can change in between. */
const shownBy = (page: Page, send = false): Promise<Shown> =>
  page.evaluate((press) => {
    const text = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText.trim() ?? ''
    const shown = {
      isAhead: text('.ans__meta').startsWith('Not sent yet'),
      status: text('.ans__top .status'),
      failed: [...document.querySelectorAll<HTMLElement>('.step[data-outcome="failed"] .step__title')]
        .map(({ innerText }) => innerText)
        .join(),
    }
    if (press) document.querySelector<HTMLElement>('.playground [type="submit"]')?.click()
    return shown
  }, send)

const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })

/** Waits until the page shows the provider and the case that its address names, and nothing moves any more. */
const settle = async (page: Page): Promise<void> => {
  let last = ''
  await expect
    .poll(
      async () => {
        const named = new URLSearchParams(new URL(page.url()).hash.split('?')[1])
        const shown = [await select(page, 'Provider').inputValue(), await select(page, 'Case').inputValue()]
        const before = last
        last = JSON.stringify(await shownBy(page))
        return last === before && shown.join() === [named.get('provider'), named.get('case') ?? ''].join()
      },
      { intervals: [60] },
    )
    .toBe(true)
}

/** Chooses anything but what is chosen, and waits until the page has it: a provider and a case are loaded first. */
const chooseIn = async (page: Page, name: string, draw: Draw): Promise<void> => {
  const box = select(page, name)
  if ((await box.count()) === 0) return
  const current = await box.inputValue()
  const values = await box
    .locator('option:not([disabled])')
    .evaluateAll((all) =>
      all.map((each) => (each as HTMLOptionElement).value).filter((value) => value !== '' && !/paste/i.test(value)),
    )
  const others = values.filter((value) => value !== current)
  const value = others[draw(others.length)]
  if (value === undefined) return
  await box.selectOption(value)
  await expect(box).toHaveValue(value)
}

const HOUR = 3_600_000

/** The time in the head of the playground, epoch ms. */
const clockOf = async (page: Page): Promise<number> =>
  Date.parse((await page.locator('.clock time').first().getAttribute('datetime')) ?? '')

const acts: readonly (readonly [name: string, act: (page: Page, draw: Draw) => Promise<unknown>])[] = [
  ['another case', (page, draw) => chooseIn(page, 'Case', draw)],
  ['another case', (page, draw) => chooseIn(page, 'Case', draw)],
  ['another key', (page, draw) => chooseIn(page, 'Key', draw)],
  ['another key', (page, draw) => chooseIn(page, 'Key', draw)],
  ['another endpoint', (page, draw) => chooseIn(page, 'Endpoint', draw)],
  ['another method', (page, draw) => chooseIn(page, 'Method', draw)],
  ['another provider', (page, draw) => chooseIn(page, 'Provider', draw)],
  [
    'another path',
    async (page, draw) => {
      const path = page.getByRole('textbox', { name: 'Path', exact: true })
      if ((await path.count()) > 0) await path.fill(draw(2) === 0 ? '/no/such/path' : `${await path.inputValue()}x`)
    },
  ],
  [
    'another body',
    async (page, draw) => {
      const body = page.getByRole('textbox', { name: /^Body, / })
      if ((await body.count()) > 0) await body.fill(['{', '{}', '[]', ''][draw(4)] ?? '')
    },
  ],
  [
    'a later time',
    async (page) => {
      const button = page.getByRole('button', { name: 'Keys and clock' })
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
      const before = await clockOf(page)
      await page
        .getByRole('button', { name: /^\+?1 h/ })
        .first()
        .click()
      await expect.poll(async () => (await clockOf(page)) - before).toBeGreaterThanOrEqual(HOUR)
    },
  ],
  ['a reload', (page) => page.reload()],
  [
    'the page before',
    async (page) => {
      // The first page of a sequence has none before it that is ours.
      if (await page.evaluate(() => navigation.canGoBack && navigation.currentEntry?.index !== 1)) await page.goBack()
    },
  ],
]

for (let sequence = 1; sequence <= SEQUENCES; sequence += 1)
  test(`whatever is done, what the page foresees is what the request gets (sequence ${sequence})`, async ({ page }) => {
    const draw = drawOf(`sequence ${sequence}`)
    const done: string[] = []
    let compared = 0
    await page.goto('playground/?provider=paykore&case=good-key')
    for (let act = 0; act < ACTS; act += 1) {
      const [name, run] = acts[draw(acts.length)] ?? ['nothing', () => Promise.resolve()]
      done.push(name)
      await run(page, draw)
      await settle(page)
      // A call that was answered shows its answer; only what is not sent yet has a look ahead.
      if (!(await shownBy(page)).isAhead) continue
      const foreseen = await shownBy(page, true)
      await expect(page.locator('.ans__meta')).toContainText(/through the service worker|in this page/)
      const answered = await shownBy(page)
      compared += 1
      expect([done, answered.status, answered.failed]).toEqual([done, foreseen.status, foreseen.failed])
    }
    expect(compared).toBeGreaterThan(0)
  })
