import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe finds on the page as it stands, one line a rule: `color-contrast: .btn, .link`. `rules`: only these.
 * It runs axe in the page itself, where a second run needs no second start: the wrapper for Playwright is four times as slow.
 */
export const breachesOf = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (only) => {
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      preload: false,
      ...(only && { runOnly: { type: 'rule', values: [...only] } }),
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, rules)
}
