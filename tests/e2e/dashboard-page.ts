import { expect, type Locator, type Page } from '@playwright/test'
import { answerOf, send } from './playground-page.ts'

/** The first of the keys that were issued. */
export const first = (keys: readonly string[]): string => keys[0] ?? ''

/** The dashboard of a page, once it is there. */
export const dashboardOf = (page: Page): Locator => page.locator('.dashboard')

/** Opens a provider's dashboard at full size. */
export const openDashboard = async (page: Page, provider: string): Promise<void> => {
  // Another fragment alone would not load the page again.
  await page.goto('about:blank')
  await page.goto(`dashboard/#provider=${provider}`)
  await dashboardOf(page).getByRole('heading', { name: 'API keys' }).waitFor()
}

/** Opens the form for new keys with the provider's own word for it, fills it in, and makes what it issues. */
export const makeKeys = async (
  page: Page,
  word: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string[]> => {
  await dashboardOf(page).getByRole('button', { name: word, exact: true }).click()
  const form = dashboardOf(page).locator('form.mint')
  for (const [name, value] of Object.entries(fields)) {
    const field = form.getByLabel(name, { exact: true })
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await form.getByRole('button', { name: /^Create (key|pair)$/ }).click()
  return shownOnce(page)
}

/** The credentials that are shown this once. */
export const shownOnce = async (page: Page): Promise<string[]> => {
  await dashboardOf(page).getByRole('region', { name: 'Shown once' }).waitFor()
  return dashboardOf(page).locator('[data-fresh-credential]').allInnerTexts()
}

export const dismiss = async (page: Page): Promise<void> => {
  await dashboardOf(page).getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(dashboardOf(page).getByRole('region', { name: 'Shown once' })).toHaveCount(0)
}

/** The row of a key, by the end of its text. */
export const rowOf = (page: Page, key: string): Locator =>
  dashboardOf(page)
    .locator('.dashboard__keys tbody')
    .filter({ hasText: `…${key.slice(-4)}` })

/** Presses what ends a key, and answers the question that follows. */
export const end = async (page: Page, key: string, word: string, sure: string): Promise<string> => {
  const row = rowOf(page, key)
  await row.getByRole('button', { name: new RegExp(`^${word} `) }).click()
  const ask = row.getByRole('group', { name: new RegExp(`^${word} `) })
  const says = await ask.innerText()
  await ask.getByRole('button', { name: sure, exact: true }).click()
  return says
}

/** Takes a shown key to the playground and sends the request that stands there. */
export const useIt = async (page: Page, key: string): Promise<void> => {
  await dashboardOf(page)
    .getByRole('button', { name: new RegExp(`^Use in the playground: .*…${key.slice(-4)}$`) })
    .click()
  await page.getByText('Request headers').waitFor()
  await expect(page.getByRole('combobox', { name: 'Key' })).toContainText('saved for this tab')
}

/** Types texts into a field one after the other, sooner than an answer to any that is sent can come. */
export const typeInOneGo = (
  field: Locator,
  steps: readonly { readonly text: string; readonly isSent: boolean }[],
): Promise<void> =>
  field.evaluate(async (input, all) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('This is no field.')
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    for (const { text, isSent } of all) {
      value?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await Promise.resolve()
      if (isSent) input.form?.requestSubmit()
      await Promise.resolve()
    }
  }, steps)

/** Sends the request of the playground, and returns its answer's text. */
export const answered = async (page: Page): Promise<string> => {
  await send(page)
  return answerOf(page).innerText()
}

/** Sends a call with a key through the page's own mock, from a playground tab that holds it. */
export const status = async (page: Page): Promise<string> => /\b[1-5]\d\d\b/.exec(await answered(page))?.[0] ?? ''
