import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe finds on the page as it stands, one line a rule: `color-contrast: .btn, .link`. Contrast takes two thirds of the time.
 * It runs axe in the page itself, where a second run needs no second start: the wrapper for Playwright is four times as slow.
 */
export const breachesOf = async (page: Page, { contrast } = { contrast: true }): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (enabled) => {
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      preload: false,
      rules: { 'color-contrast': { enabled } },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, contrast)
}
