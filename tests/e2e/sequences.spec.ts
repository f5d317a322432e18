import { expect, type Page, test } from '@playwright/test'
import { seededRandom } from '#mocks/state/random.ts'
import { send } from './bench.ts'

/** So many random sequences are played, of so many acts each; `npm test -- sequences` plays three hundred. */
const SEQUENCES = Number(process.env['LATCHKEY_SEQUENCES'] ?? 4)
const ACTS = 6

type Draw = (below: number) => number
const drawOf = (seed: string): Draw => {
  const random = seededRandom(seed)
  return (below) => {
    const [high = 0, low = 0] = random(2)
    return (high * 256 + low) % below
  }
}

/** What the page says of the request: nothing where it has no verdict. */
type Told = { readonly meta: string; readonly status: string; readonly failed: string }

const toldBy = (page: Page): Promise<Told> =>
  page.evaluate(() => {
    const text = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText.trim() ?? ''
    return {
      meta: text('.ans__meta'),
      status: text('.ans__top .status'),
      failed: [...document.querySelectorAll<HTMLElement>('.step[data-outcome="failed"] .step__title')]
        .map(({ innerText }) => innerText)
        .join(),
    }
  })

/** What stands there once nothing moves any more. */
const settled = async (page: Page): Promise<Told> => {
  let last = await toldBy(page)
  await expect
    .poll(
      async () => {
        const before = JSON.stringify(last)
        last = await toldBy(page)
        return JSON.stringify(last) === before
      },
      { intervals: [60] },
    )
    .toBe(true)
  return last
}

const chooseIn = async (page: Page, name: string, draw: Draw): Promise<void> => {
  const box = page.getByRole('combobox', { name, exact: true })
  if ((await box.count()) === 0) return
  const values = await box
    .locator('option:not([disabled])')
    .evaluateAll((all) =>
      all.map((each) => (each as HTMLOptionElement).value).filter((value) => value !== '' && !/paste/i.test(value)),
    )
  const value = values[draw(values.length)]
  if (value !== undefined) await box.selectOption(value)
}

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
      await page
        .getByRole('button', { name: /^\+?1 h/ })
        .first()
        .click()
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
    test.setTimeout(120_000)
    const draw = drawOf(`sequence ${sequence}`)
    const done: string[] = []
    let compared = 0
    await page.goto('playground/?provider=paykore&case=good-key')
    for (let act = 0; act < ACTS; act += 1) {
      const [name, run] = acts[draw(acts.length)] ?? ['nothing', () => Promise.resolve()]
      done.push(name)
      await run(page, draw)
      await expect(page.getByRole('combobox', { name: 'Case' })).toBeVisible()
      const foreseen = await settled(page)
      if (foreseen.status === '' || !(await page.getByRole('button', { name: /^Send/ }).isEnabled())) continue
      await send(page)
      const answered = await settled(page)
      compared += 1
      expect([done, answered.status, answered.failed]).toEqual([done, foreseen.status, foreseen.failed])
    }
    expect(compared).toBeGreaterThan(0)
  })
