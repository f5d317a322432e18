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
    await expect(cases).toBeVisible()

    for (const { id: name, expects } of provider.cases) {
      await test.step(name, async () => {
        await cases.selectOption(name)
        await expect(answer).not.toContainText(/through the service worker|in this page/)
        await page.getByRole('button', { name: /^Send/ }).click()
        await expect(answer).toContainText(/through the service worker|in this page/)
        const shown = {
          status: await answer.locator('.status').first().innerText(),
          gate: await page.locator('.step[data-outcome="failed"] .step__title').allInnerTexts(),
        }
        const rule = provider.rules.find((each) => each.id === expects.rule)
        expect.soft([name, shown.status]).toEqual([name, expect.stringContaining(String(expects.status))])
        expect.soft([name, shown.gate.join()]).toEqual([name, rule ? expect.stringContaining(rule.title) : ''])
        if (expects.body === undefined) return
        const body: unknown = JSON.parse(await answer.getByRole('group', { name: 'Body of the answer' }).innerText())
        expect.soft([name, JSON.stringify(body)]).toEqual([name, JSON.stringify(expects.body)])
      })
    }
  })
}
