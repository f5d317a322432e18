import type { Page } from '@playwright/test'
import { placeOf, type Sight } from './watch.ts'

/** A reader's hands. They wait in the page until what they want is there and still, which costs less than Playwright's locators. */
export type Hands = {
  /** Goes to where it stands. */
  see(what: Sight): Promise<void>
  click(what: Sight): Promise<void>
  /** Clicks again each second until the row's answer is there: a click before the page's script has run may be lost. */
  clickUntilAnswered(what: Sight): Promise<void>
  fill(what: Sight, text: string): Promise<void>
}

export const handsOn = (page: Page): Hands => {
  /** Where the answer is there already, nothing is pressed any more. */
  const press = async (what: Sight): Promise<void> => {
    const place = await page.evaluate(placeOf, what)
    if (place) await page.mouse.click(...place)
  }
  const click = async (what: Sight): Promise<void> => {
    // What moved under the hand was not reached; where the press led to another page, it was.
    for (
      let hit = false;
      !hit;
      hit = await page.evaluate(() => window.watch.hit || window.watch.answer > 0).catch(() => true)
    )
      await press(what)
  }
  return {
    see: async (what) => {
      await page.evaluate(placeOf, what)
    },
    click,
    clickUntilAnswered: async (what) => {
      // A click that came before the page's script leads to another page, in which nothing can be asked for a moment.
      const isAnswered = (): Promise<boolean> => page.evaluate(() => window.watch.answer > 0).catch(() => false)
      while (!(await isAnswered())) {
        await press(what)
        for (const end = Date.now() + 1000; Date.now() < end && !(await isAnswered()););
      }
    },
    fill: async (what, text) => {
      const holds = (): Promise<boolean> =>
        page.evaluate(
          ([of, value]) => {
            const field = window.watch.find(of)
            return field !== undefined && 'value' in field
              ? field.value === value
              : Boolean(field?.textContent.includes(value))
          },
          [what, text] as const,
        )
      while (!(await holds())) {
        await click(what)
        await page.keyboard.press('Control+A')
        await page.keyboard.insertText(text)
      }
    },
  }
}
