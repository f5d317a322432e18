import { randomBytes } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { shortIf } from './tiers.ts'

/** A reader who has just come, and counts what they do: a press, a paste, or a line with its Enter. */
const reader = (page: Page) => {
  let actions = 0
  const act = async (action: Promise<unknown>): Promise<void> => {
    actions += 1
    await action
  }
  const press = (target: Locator) => act(target.click())
  return {
    press,
    link: (name: string) => press(page.getByRole('main').getByRole('link', { name })),
    button: (name: string) => press(page.getByRole('button', { name, exact: true })),
    /** Pastes as a reader does, without the clipboard of the machine. */
    paste: async (text: string) => {
      const field = page.getByRole('textbox', { name: 'Your failing request or response' })
      await expect(field).toBeFocused()
      const pasted = field.evaluate((element, value) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', value)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, text)
      await act(pasted)
    },
    search: async (text: string) => {
      await press(page.getByRole('button', { name: 'Search' }))
      const field = page.getByRole('searchbox')
      await act(field.fill(text).then(() => field.press('Enter')))
    },
    actions: () => actions,
  }
}
type Reader = ReturnType<typeof reader>
type Task = readonly [expected: string, does: (reader: Reader) => Promise<void>, sees: (page: Page) => Promise<void>]

const key = (): string => `sk_test_${randomBytes(32).toString('hex')}`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
/** A day after the page's clock, which runs with ours. */
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const pasteHere = 'Paste your failing request or response'

const pasting =
  (text: string) =>
  async (reader: Reader): Promise<void> => {
    await reader.link(pasteHere)
    await reader.paste(text)
  }

const notFound = {
  error: { code: 'INVALID_API_KEY', message: 'The API key provided is invalid or has been revoked.', http_status: 401 },
}
const traceback = `Traceback (most recent call last):
  File "pay.py", line 7, in <module>
    r = requests.get("https://api.payviox.com/balance", headers={"X-API-Key": key}); r.raise_for_status()
requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.payviox.com/balance`

const tasks: readonly Task[] = [
  [
    'to know why a call got a 401, whose body they have',
    pasting(`HTTP/1.1 401 Unauthorized\n\n${JSON.stringify(notFound)}`),
    async (page) => {
      await expect(diagnosis(page)).toContainText('PayKore')
      await expect(diagnosis(page)).toContainText('INVALID_API_KEY')
    },
  ],
  [
    'to understand a Python traceback',
    pasting(traceback),
    async (page) => {
      await expect(diagnosis(page)).toContainText('Payviox')
      await expect(diagnosis(page)).toContainText('Authorization')
    },
  ],
  [
    'to choose between two providers',
    (reader) => reader.search('paykore or payviox'),
    (page) => expect(heading(page)).toHaveText('From PayKore to Payviox'),
  ],
  [
    'a key that expires tomorrow, for a test',
    async (reader) => {
      await reader.link('expires tomorrow')
      await reader.button('Create key')
    },
    async (page) => {
      await expect(page.locator('[data-fresh-credential]')).toHaveCount(1)
      await expect(page.locator('.dashboard__keys tbody')).toContainText(`${tomorrow} 00:00:00`)
    },
  ],
  [
    'to find a message of one line',
    (reader) => reader.search('No API key was provided. Add an X-API-Key header.'),
    (page) => expect(heading(page)).toHaveText('401 MISSING_API_KEY'),
  ],
  [
    'to know which header the key goes into',
    (reader) => reader.search('which header perfectpay'),
    async (page) => {
      await expect(heading(page)).toHaveText('Sending the key')
      await expect(page.getByRole('main')).toContainText('api-key')
    },
  ],
  [
    'a curl command that fails put right',
    pasting(`curl https://api.paykore.dev/v1/wallets -H 'Authorization: Bearer Bearer ${key()}'`),
    (page) => expect(diagnosis(page).locator('[data-corrected]')).toContainText('"Authorization: Bearer $PAYKORE'),
  ],
  [
    'a mock for their tests',
    (reader) => reader.link('run the mock locally'),
    (page) => expect(page.locator('pre', { hasText: 'npm run mock' }).first()).toBeVisible(),
  ],
  [
    'to revoke a key and see what happens',
    async (reader) => {
      await reader.link('revoke and watch')
      await reader.button('Revoke the leaked key')
    },
    (page) => expect(page.getByRole('main')).toContainText(/Revoked at .*, for good/),
  ],
  [
    'to know what to do with a key that leaked',
    (reader) => reader.search('my key leaked'),
    async (page) => {
      await expect(heading(page)).toHaveText('After a leak')
      await expect(page.getByRole('heading', { name: 'First minute, by provider' })).toBeVisible()
    },
  ],
]

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a laptop', { width: 1366, height: 768 }],
] as const) {
  for (const [expected, does, sees] of tasks) {
    test(
      `on ${device}, a newcomer who wants ${expected} is there in three actions`,
      shortIf(device === 'a phone'),
      async ({ page }) => {
        await page.setViewportSize(viewport)
        await page.goto('')
        const newcomer = reader(page)
        await does(newcomer)
        await sees(page)
        expect(newcomer.actions()).toBeLessThanOrEqual(3)
      },
    )
  }
}
