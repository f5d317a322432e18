import { expect, type Page, test } from '@playwright/test'
import { credentialsIn, stored } from './playground-page.ts'
import { breachesOf, inTheme } from './breaches.ts'
import { long, shortIf } from './tiers.ts'

const lab = (page: Page) => page.getByRole('region', { name: 'Lab', exact: true })
const press = async (page: Page, ...names: readonly (string | RegExp)[]): Promise<void> => {
  for (const name of names)
    await lab(page)
      .getByRole('button', { name, exact: typeof name === 'string' })
      .click()
}
const found = (page: Page) => lab(page).locator('.found__says')
const clock = (page: Page) => lab(page).locator('.clock b')

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await page.locator('[data-lab]').scrollIntoViewIfNeeded()
  await expect(lab(page)).toBeVisible()
}

/** Plays a replay and goes to its end. */
const replay = async (page: Page, name: string): Promise<void> => {
  await press(page, name, 'Show the end')
}

const rows = (page: Page) => lab(page).getByRole('table').locator('tbody tr')

test.describe('rotate without downtime', () => {
  test('create, deploy, verify, revoke by hand: no call fails', async ({ page }) => {
    await open(page, 'labs/rotate/')
    await press(page, '+1 s', 'Create a new key', 'Deploy', 'Verify')
    await expect(lab(page)).toContainText('The dashboard shows no call of the new key')
    await press(page, '+10 s', 'Verify')
    await expect(lab(page)).toContainText('The old one can go.')
    await press(page, 'Revoke the old key', '+10 s')
    await expect(found(page)).toHaveText('0 failed calls')
    await expect(lab(page).getByRole('button', { name: 'Resume' })).toBeDisabled()
  })

  for (const [provider, says] of [
    ['paykore', '12 s outage, 24 failed calls'],
    ['vesuviopay', '24 s outage, 48 failed calls'],
  ] as const) {
    test(`the wrong order is an outage at ${provider}`, shortIf(provider === 'paykore'), async ({ page }) => {
      await open(page, 'labs/rotate/')
      await lab(page).getByRole('combobox', { name: 'Provider' }).selectOption(provider)
      await replay(page, 'The wrong order')
      await expect(found(page)).toHaveText(says)
      await expect(lab(page).getByRole('img', { name: /^Calls of a service/ })).toBeVisible()
      await lab(page).getByText('The calls as a table').click()
      await expect(rows(page).filter({ hasText: '401' })).toHaveCount(1)
    })
  }

  for (const provider of ['ivorypay', 'payviox']) {
    test(`no order avoids the gap at ${provider}, and a quick deployment makes it short`, long, async ({ page }) => {
      await open(page, `labs/rotate/#lab?provider=${provider}`)
      await expect(lab(page).getByRole('button', { name: 'Create' })).toHaveCount(0)
      await replay(page, 'As short as it gets')
      await expect(found(page)).toHaveText('8 s outage, 16 failed calls')
      await press(page, '1 s')
      await replay(page, 'As short as it gets')
      await expect(found(page)).toHaveText('1 s outage, 2 failed calls')
      await replay(page, 'Unprepared')
      await expect(found(page)).toHaveText('17 s outage, 34 failed calls')
    })
  }
})

test.describe('the five-minute ghost', () => {
  test('a key in use works on from the cache, and dies when it runs out', long, async ({ page }) => {
    await open(page, 'labs/five-minute-ghost/')
    await press(page, '+10 s', '+10 s', 'Revoke the leaked key', '+1 min')
    await expect(found(page)).toHaveText('Revoked 60 s ago, and it still works')
    await expect(lab(page).getByText('passed, from the cache')).toBeVisible()
    await press(page, 'To the end of the cache', '+10 s')
    await expect(found(page)).toHaveText('The ghost lived 282.5 s: 56 calls after the revocation')
    await expect(lab(page).getByRole('group', { name: 'The thief’s last call' })).toContainText('Not revoked')
  })

  test('who hesitates gives the thief twice as much', long, async ({ page }) => {
    await open(page, 'labs/five-minute-ghost/')
    await replay(page, 'Hesitate')
    await expect(lab(page)).toContainText('120 calls came through in all')
  })

  test('a key that nobody used dies at once', long, async ({ page }) => {
    await open(page, 'labs/five-minute-ghost/')
    await press(page, 'never used')
    await replay(page, 'Revoke before the first use')
    await expect(found(page)).toHaveText('Stopped at once: 0 calls after the revocation')
    await replay(page, 'Revoke after it')
    await expect(found(page)).toContainText('The ghost lived 296 s')
  })
})

test.describe('two clients, one rate limit', () => {
  test.slow()
  const client = (page: Page, name: string) => lab(page).getByRole('region', { name })

  test('the naive client wastes calls, the careful one does not', async ({ page }) => {
    await open(page, 'labs/rate-limit/')
    await press(page, '+1 min')
    await expect(client(page, 'Sends again at once')).toContainText('660 429s', { timeout: 20_000 })
    await expect(client(page, 'Backs off, with jitter')).toContainText('300 useful calls')
    await expect(client(page, 'Backs off, with jitter')).toContainText('X-RateLimit-Remaining')
    await lab(page).getByText('The answers as a table').click()
    await expect(rows(page)).toHaveCount(7)
  })

  test('who is told how long to wait is refused once a worker', long, async ({ page }) => {
    await open(page, 'labs/rate-limit/#lab?provider=vesuviopay&careful=obey')
    await press(page, '+1 min')
    await expect(client(page, 'Waits retry_after')).toContainText('4 429s', { timeout: 20_000 })
  })

  test('a larger tier has room for both', long, async ({ page }) => {
    await open(page, 'labs/rate-limit/')
    await press(page, /^Growth/, '+1 min')
    await expect(found(page)).toHaveText('No 429 in 60 s', { timeout: 20_000 })
  })
})

test.describe('a cart with key and token', () => {
  test('log in, add, let the token end, log in again', long, async ({ page }) => {
    await open(page, 'labs/cart/')
    await press(page, 'Log in', 'Add to the cart')
    await expect(found(page)).toHaveText('The cart holds 2 items')
    await press(page, 'To the token’s end', 'Add to the cart')
    await expect(found(page)).toHaveText('Refused: the token ended at 15:00')
    await expect(lab(page).getByRole('group', { name: 'Call 3' })).toContainText('TOKEN_EXPIRED')
    await press(page, /^Log in$/, 'Read the cart')
    await expect(found(page)).toHaveText('1 call refused, one log-in fixed it')
  })

  test('the key alone opens nothing, and trying again mends nothing', long, async ({ page }) => {
    await open(page, 'labs/cart/')
    await press(page, 'Add to the cart')
    await expect(found(page)).toHaveText('Refused: the key alone opens no cart')
    await replay(page, 'Only try again')
    await expect(found(page)).toHaveText('3 calls refused, and more of the same will be')
    await lab(page)
      .getByRole('button', { name: /UNAUTHORIZED/ })
      .click()
    await expect(lab(page).getByRole('group', { name: 'Call 1' })).toContainText('Token sent')
  })
})

test('a reload in the middle of a lab comes back to it, with keys of its own and none in the address', async ({
  page,
}) => {
  await open(page, 'labs/rotate/')
  await press(page, '+10 s', 'Revoke the old key', '+10 s', '+10 s')
  await expect(page).toHaveURL(/do=end@10000&to=30000$/)
  await expect(clock(page)).toHaveText('0:30')
  const before = await found(page).innerText()
  await page.reload()
  await expect(found(page)).toHaveText(before)
  await expect(clock(page)).toHaveText('0:30')
  await press(page, 'Create a new key', 'Deploy', '+10 s', '+10 s')
  await expect(found(page)).toHaveText('18 s outage, 36 failed calls')
})

test('time runs, stops, and a link holds the run but no key', async ({ page }) => {
  await open(page, 'labs/rotate/#lab?provider=vesuviopay&do=create@1000,deploy@2000,end@3000')
  await expect(lab(page)).toContainText('This link holds a run of 3 steps.')
  await press(page, '5×', 'Start')
  await expect(lab(page).getByRole('list', { name: 'What was done' })).toContainText('Revoke the old key')
  await press(page, 'Pause')
  const stopped = await clock(page).innerText()
  await press(page, '+1 s')
  await expect(clock(page)).not.toHaveText(stopped)
  await expect(page).toHaveURL(/#lab\?provider=vesuviopay&deploy=8&do=create@1000,deploy@2000,end@3000&to=\d+$/)
  expect(credentialsIn(JSON.stringify([page.url(), await lab(page).innerText(), await stored(page)]))).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [path, name, scheme] of [
    // The light one is in states.spec.ts.
    ['labs/rotate/', 'The wrong order', 'dark'],
    ['labs/five-minute-ghost/', 'Revoke soon', 'light'],
    ['labs/cart/', 'Log in again', 'light'],
  ] as const) {
    test(
      `${path} is accessible after a run, and fits 320 and 360 px, ${colorScheme}`,
      shortIf(colorScheme === scheme && path === 'labs/five-minute-ghost/'),
      async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await open(page, path)
        // Without motion a replay shows its end at once.
        await press(page, name)
        await expect(lab(page).locator('.found')).not.toHaveAttribute('data-kind', 'open')
        expect(await breachesOf(page, inTheme(colorScheme), '[data-lab]')).toEqual([])
        for (const width of [360, 320]) {
          await page.setViewportSize({ width, height: 800 })
          await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        }
      },
    )
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `labs/rate-limit/ is accessible while it plays, and fits 320 and 360 px, ${colorScheme}`,
    shortIf(colorScheme === 'dark'),
    async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await open(page, 'labs/rate-limit/')
      for (let tens = 0; tens < 3; tens += 1) await press(page, '+10 s')
      await expect(clock(page)).toHaveText('0:30')
      expect(await breachesOf(page, inTheme(colorScheme), '[data-lab]')).toEqual([])
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    },
  )
}

for (const [what, error] of [
  ['storage is switched off', 'SecurityError'],
  ['the disk is full', 'QuotaExceededError'],
] as const) {
  test(`where ${what} a lab plays as ever`, long, async ({ page }) => {
    await page.addInitScript((name) => {
      const refuse = () => {
        throw new DOMException('refused', name)
      }
      IDBFactory.prototype.open = refuse
      Storage.prototype.setItem = refuse
      Storage.prototype.getItem = refuse
    }, error)
    await open(page, 'labs/rotate/')
    await replay(page, 'The wrong order')
    await expect(found(page)).toHaveText('12 s outage, 24 failed calls')
  })
}

test('a link of garbage opens the lab at its beginning', long, async ({ page }) => {
  await open(page, 'labs/rotate/#lab?provider=nobody&deploy=soon&do=fly@1,create@-5,end@1e99&to=-1')
  await expect(lab(page)).not.toContainText('This link holds a run')
  await press(page, '+10 s')
  await expect(found(page)).toHaveText('0 failed calls so far')
})

test('two tabs of one lab do not disturb each other, and everything cleared begins both anew', async ({
  page,
  context,
}) => {
  await open(page, 'labs/rotate/')
  const other = await context.newPage()
  await open(other, 'labs/rotate/')
  await press(page, '+10 s')
  await expect(clock(page)).toHaveText('0:10')
  await expect(clock(other)).toHaveText('0:00')
  const clearing = await context.newPage()
  await clearing.goto('credentials/')
  await clearing.getByRole('button', { name: /^Clear everything/ }).click()
  await expect(clock(page)).toHaveText('0:00')
})

test('a lab can be played with the keyboard alone', async ({ page }) => {
  await open(page, 'labs/cart/')
  const login = lab(page).getByRole('button', { name: 'Log in', exact: true })
  await login.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(found(page)).toHaveText('The cart holds 2 items')
})

test('without scripts a lab is told', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${baseURL ?? ''}labs/five-minute-ghost/`)
  await expect(page.getByRole('heading', { name: 'What this shows' })).toBeVisible()
  await expect(page.getByText('A key that nobody used stops working at once.')).toBeVisible()
  await context.close()
})
