import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** The rules that ask for the colours of a part. */
const ofColour = ['color-contrast', 'link-in-text-block']
/** The rules that ask for the style or the size of each part and its neighbours: they take three quarters of the time. */
const ofStyle = [...ofColour, 'target-size']

const off = (rules: readonly string[]) => Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]))

/** What axe is asked for: all, all but what comes of the style of a class, or the colours alone. */
const asked = {
  all: {},
  structure: { rules: off(ofStyle) },
  colours: { runOnly: ofColour },
} as const satisfies Record<string, axe.RunOptions>

/** What axe is asked for in a theme: the dark one changes colours and nothing else. */
export const inTheme = (colorScheme: 'light' | 'dark'): keyof typeof asked =>
  colorScheme === 'dark' ? 'colours' : 'all'

/**
 * What axe finds on the page as it stands, or in a part of it, one line a rule: `color-contrast: .btn, .link`.
 * It runs axe in the page itself, where a second run needs no second start: the wrapper for Playwright is four times as slow.
 */
export const breachesOf = async (
  page: Page,
  what: keyof typeof asked = 'all',
  part = 'html',
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([options, within]) => {
      const { violations } = await axe.run(within, { resultTypes: ['violations'], preload: false, ...options })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    },
    [asked[what], part] as const,
  )
}
