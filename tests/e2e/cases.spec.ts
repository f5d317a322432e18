import { expect, type Page, test } from '@playwright/test'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { allCases, casesOfEachShape } from '../codegen/played.ts'
import { long, shortIf } from './tiers.ts'

/** What the playground shows of a case that was sent. */
type Shown = {
  readonly by: string
  readonly status: string
  readonly checks: string
  readonly body: string | undefined
}

const ahead = 'Not sent yet'

/** Chooses a case and sends it by hand, as a reader does. */
const sendByHand = async (page: Page, name: string): Promise<void> => {
  const meta = page.locator('.ans__meta')
  await page.getByRole('combobox', { name: 'Case' }).selectOption(name)
  await meta.filter({ hasText: ahead }).waitFor()
  await page.getByRole('button', { name: /^Send/ }).click()
  await meta.filter({ hasNotText: ahead }).waitFor()
}

/**
 * Chooses and sends cases by script in the page, which takes a quarter of the time of a hand, and reads what is shown of each:
 * first the verdict ahead has to be there, then the answer. Throws the name of a case that does not get that far.
 */
const sendEach = async (page: Page, names: readonly string[]): Promise<ReadonlyMap<string, Shown>> => {
  const [choose, send, answer] = await Promise.all([
    page.getByRole('combobox', { name: 'Case' }).elementHandle(),
    page.getByRole('button', { name: /^Send/ }).elementHandle(),
    page.getByRole('region', { name: 'Answer' }).elementHandle(),
  ])
  const shown = await page.evaluate(
    async ({ cases, mark, choose, send, answer }) => {
      // Text as it is laid out would cost a layout at each look.
      const textOf = (selector: string) => answer.querySelector(selector)?.textContent
      const isAhead = () => textOf('.ans__meta')?.includes(mark)
      const until = async (holds: () => boolean, what: string): Promise<void> => {
        for (const end = performance.now() + 30_000; !holds(); await new Promise(requestAnimationFrame))
          if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`)
      }
      const found: [string, Shown][] = []
      for (const name of cases) {
        ;(choose as HTMLSelectElement).value = name
        choose.dispatchEvent(new Event('change', { bubbles: true }))
        await until(() => isAhead() === true, `the verdict ahead of ${name}`)
        ;(send as HTMLElement).click()
        await until(() => isAhead() === false, `the answer to ${name}`)
        const failed = [...document.querySelectorAll('.step[data-outcome="failed"] .step__title')]
        found.push([
          name,
          {
            by: textOf('.ans__meta') ?? '',
            status: textOf('.status') ?? '',
            checks: failed.map(({ textContent }) => textContent).join(),
            body: textOf('[role="group"][aria-label="Body of the answer"]'),
          },
        ])
      }
      return found
    },
    { cases: names, mark: ahead, choose, send, answer },
  )
  return new Map(shown)
}

/** The cases of a provider, each as its documents say. The first is sent by hand. */
const expectAnswers = async (page: Page, provider: Provider, cases: readonly Case[]): Promise<void> => {
  const [first, ...rest] = cases.map(({ id: name }) => name)
  await page.goto(`playground/?provider=${provider.id}&case=${first ?? ''}`)
  await sendByHand(page, first ?? '')
  // The first comes last, so that each is a change of the case.
  const shown = await sendEach(page, [...rest, first ?? ''])
  for (const { id: name, expects } of cases) {
    const { by, status, checks, body } = shown.get(name) ?? {}
    const rule = provider.rules.find((each) => each.id === expects.rule)
    expect.soft([name, by]).toEqual([name, expect.stringMatching(/through the service worker|in this page/)])
    expect.soft([name, status]).toEqual([name, expect.stringContaining(String(expects.status))])
    expect.soft([name, checks]).toEqual([name, rule ? expect.stringContaining(rule.title) : ''])
    if (expects.body !== undefined)
      expect.soft([name, JSON.stringify(JSON.parse(body ?? ''))]).toEqual([name, JSON.stringify(expects.body)])
  }
}

/** One case of each way to send a call, and one of each status at each provider. */
const ofEachStatus = Map.groupBy(allCases, ({ provider, each }) => `${provider.id} ${each.expects.status}`)
const firsts = new Set([...casesOfEachShape, ...[...ofEachStatus.values()].flatMap(([first]) => first ?? [])])

/** The provider with most of them stands for the others in the short tier. */
const [most] = [...Map.groupBy(firsts, ({ provider }) => provider.id)].toSorted(([, a], [, b]) => b.length - a.length)

// The third of the three ways in which each case has to hold: the engine and the local server are in tests/conformance.
for (const { provider } of await allBundles()) {
  test(
    `${provider.id} answers a case of each shape and status as documented, in the browser`,
    shortIf(provider.id === most?.[0]),
    ({ page }) =>
      expectAnswers(
        page,
        provider,
        [...firsts].filter((one) => one.provider.id === provider.id).map(({ each }) => each),
      ),
  )

  test(`${provider.id} answers each of its cases as documented, in the browser`, long, ({ page }) => {
    test.setTimeout(240_000)
    return expectAnswers(page, provider, provider.cases)
  })
}
