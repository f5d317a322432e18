import { expect, test } from '@playwright/test'
import { registry } from '#mocks/providers/registry.ts'

// The third of the three ways in which each case has to hold: the engine and the local server are in tests/conformance.
for (const [id, entry] of Object.entries(registry)) {
  test(`${id} answers each of its cases as documented, in the browser`, async ({ page }) => {
    test.setTimeout(240_000)
    const { provider } = await entry.load()
    await page.goto(`playground/?provider=${id}&case=${provider.cases[0]?.id ?? ''}`)
    const cases = page.getByRole('combobox', { name: 'Case' })
    const answer = page.getByRole('region', { name: 'Answer' })
    const meta = answer.locator('.ans__meta')
    const send = page.getByRole('button', { name: /^Send/ })
    const body = answer.getByRole('group', { name: 'Body of the answer' })
    await expect(cases).toBeVisible()

    for (const { id: name, expects } of provider.cases) {
      await test.step(name, async () => {
        await cases.selectOption(name)
        // The verdict ahead stands there, then the answer. To wait for a part looks again sooner than to expect something of it.
        await meta.filter({ hasText: 'Not sent yet' }).waitFor()
        await send.click()
        await meta.filter({ hasNotText: 'Not sent yet' }).waitFor()
        const [by, status, checks, printed] = await Promise.all([
          meta.innerText(),
          answer.locator('.status').first().innerText(),
          page.locator('.step[data-outcome="failed"] .step__title').allInnerTexts(),
          expects.body === undefined ? undefined : body.innerText(),
        ])
        const rule = provider.rules.find((each) => each.id === expects.rule)
        expect.soft([name, by]).toEqual([name, expect.stringMatching(/through the service worker|in this page/)])
        expect.soft([name, status]).toEqual([name, expect.stringContaining(String(expects.status))])
        expect.soft([name, checks.join()]).toEqual([name, rule ? expect.stringContaining(rule.title) : ''])
        if (printed !== undefined)
          expect.soft([name, JSON.stringify(JSON.parse(printed))]).toEqual([name, JSON.stringify(expects.body)])
      })
    }
  })
}
