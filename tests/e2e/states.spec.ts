import { expect, type Page, test } from '@playwright/test'
import { answerOf, dockOf, openKeys as openPanel, send, saveFirst } from './playground-page.ts'
import { breachesOf } from './breaches.ts'
import { dashboardOf, makeKeys, openDashboard } from './dashboard-page.ts'
import { shortIf } from './tiers.ts'

/** A state of a page: how it is reached from the one before it, and the part that changed, or the whole page. */
type State = readonly [name: string, reach: (page: Page) => Promise<unknown>, part?: string]
/** `stops`: a file is stopped on its way, which the worker would bring out of the offline copy. */
type Group = {
  readonly name: string
  readonly forced?: true
  readonly stops?: true
  readonly states: readonly State[]
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Keys and clock' })
const log = (page: Page) => page.getByRole('region', { name: 'Log', exact: true })
const pasted = (page: Page, part: string, text: string) =>
  page
    .getByRole('textbox', { name: 'Your failing request or response' })
    .fill(text)
    .then(() => page.locator(part).getByRole('button', { name: 'Diagnose', exact: true }).click())
const searchFor = (page: Page, text: string) =>
  page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill(text)
const call = `curl https://api.paykore.dev/v1/wallets -H 'Authorization: Bearer Bearer sk_test_${'ab12'.repeat(16)}'`
const reproduced = async (page: Page): Promise<void> => {
  await page.goto('paykore/errors/invalid-api-key/')
  await page.locator('#case-unknown-key').getByRole('link', { name: 'Reproduce' }).click()
  await expect(answerOf(page)).toContainText('INVALID_API_KEY')
}
const labAt = async (page: Page, path: string, ...buttons: readonly string[]): Promise<void> => {
  await page.goto(path)
  await page.locator('[data-lab]').scrollIntoViewIfNeeded()
  for (const name of buttons)
    await page.getByRole('region', { name: 'Lab', exact: true }).getByRole('button', { name, exact: true }).click()
}
const matrixTools = async (page: Page): Promise<void> => {
  await page.goto('compare/')
  await page.locator('#aspects').scrollIntoViewIfNeeded()
  await expect(page.locator('form[data-matrix]')).toHaveAttribute('data-ready')
}
const diagnosed = async (page: Page, text: string, says: string): Promise<void> => {
  await pasted(page, 'main', text)
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText(says)
}

/** Every state that axe looks at beyond the pages as they open, which every-page.spec.ts and the colours of a part's own spec hold. */
const groups: readonly Group[] = [
  {
    name: 'a request',
    stops: true,
    states: [
      [
        'a refusal ahead',
        async (page) => {
          await page.goto('playground/?provider=paykore&case=revoked-cache-over')
          await expect(answerOf(page)).toContainText('401')
        },
      ],
      ['an answer', (page) => send(page), '.playground'],
      ['an opened check', (page) => page.locator('.verdict .step button').first().click(), '.verdict'],
      ['further headers', (page) => page.getByText('Further headers').click(), '.pane--ask'],
      ['shown credentials', (page) => button(page, 'Show credentials').click(), '.pane--ask'],
      [
        'a pasted key with hints',
        async (page) => {
          await page.getByRole('combobox', { name: 'Key', exact: true }).selectOption({ label: 'Paste a key…' })
          await page.getByRole('textbox', { name: 'Pasted key' }).fill('X-API-Key: YOUR_API_KEY')
          await expect(page.getByText('A whole header line')).toBeVisible()
        },
        '.pane--ask',
      ],
      ['a pasted key, shown', (page) => button(page, /^Show (?!credentials)/).click(), '.pane--ask'],
      [
        'a header that cannot be sent',
        async (page) => {
          await page.getByRole('textbox', { name: 'Pasted key' }).fill('“curly”')
          await expect(page.locator('.verdict')).toContainText('curly quote')
        },
        '.playground',
      ],
      [
        'a path that no endpoint has',
        async (page) => {
          await page.getByRole('combobox', { name: 'Case' }).selectOption('good-key')
          await page.getByRole('textbox', { name: 'Path' }).fill('/no/such/path')
          await expect(answerOf(page)).toContainText('404')
        },
        '.playground',
      ],
      [
        'a body that is no JSON',
        async (page) => {
          await page.getByRole('combobox', { name: 'Case' }).selectOption('create-wallet')
          const body = page.getByRole('textbox', { name: 'Body, JSON' })
          await body.fill('{')
          await expect(answerOf(page)).toContainText('400')
          await expect(body).toHaveAccessibleDescription(
            'Line 1, column 2: the text ends here, and a closing } is missing.',
          )
        },
        '.playground',
      ],
      [
        'a link with parts that cannot be read',
        async (page) => {
          await page.goto('about:blank')
          await page.goto('playground/#playground?provider=paykore&case=good-key&method=BREW')
          await expect(page.getByRole('alert')).toContainText('could not be read')
        },
        '.linkproblems',
      ],
      [
        'a part that did not load',
        async (page) => {
          await page.route('**/_astro/**', (route) => route.abort())
          await button(page, 'Keys and clock').click()
          await expect(panel(page).getByRole('alert')).toBeVisible()
          await page.unroute('**/_astro/**')
        },
        '.pane--keys',
      ],
    ],
  },
  {
    name: 'keys, clock and log',
    states: [
      [
        'the keys and the clock of a case',
        async (page) => {
          await page.goto('playground/?provider=paykore')
          await openPanel(page)
        },
        '.pane--keys',
      ],
      ['no key yet', (page) => page.getByRole('combobox', { name: 'Case' }).selectOption(''), '.pane--keys'],
      ['the form for a key', (page) => panel(page).getByRole('button', { name: 'Create Key' }).click(), '.pane--keys'],
      [
        'a new key',
        async (page) => {
          await panel(page).getByRole('button', { name: 'Create key', exact: true }).click()
          await expect(panel(page).getByRole('button', { name: /^Save / })).toBeVisible()
        },
        '.pane--keys',
      ],
      [
        'the question before a key ends',
        (page) =>
          panel(page)
            .getByRole('button', { name: /^Revoke/ })
            .click(),
        '.pane--keys',
      ],
      [
        'a revoked key',
        async (page) => {
          await panel(page).getByRole('button', { name: 'Revoke for good' }).click()
          await expect(panel(page).getByText('revoked', { exact: true })).toBeVisible()
        },
        '.pane--keys',
      ],
      [
        'a log',
        async (page) => {
          await send(page)
          await send(page)
          await expect(log(page).getByRole('checkbox')).toHaveCount(2)
        },
        '.log',
      ],
      [
        'a line of the log',
        (page) =>
          log(page)
            .getByRole('button', { name: /^Open / })
            .first()
            .click(),
        '.log',
      ],
      [
        'two requests compared',
        async (page) => {
          await log(page).getByRole('checkbox').nth(0).check()
          await log(page).getByRole('checkbox').nth(1).check()
          await expect(page.locator('.logcmp')).toBeVisible()
        },
        '.logcmp',
      ],
      [
        'a filter that nothing fits',
        async (page) => {
          await log(page).getByRole('searchbox', { name: 'Words' }).fill('nothing like this')
          await expect(log(page)).toContainText('None fits.')
        },
        '.playground',
      ],
      [
        'the panel for a paste',
        (page) => button(page, 'Paste a failing call').click(),
        '[aria-label="Paste a failing call"]',
      ],
      [
        'a diagnosis in the panel',
        async (page) => {
          await pasted(page, '[aria-label="Paste a failing call"]', call)
          await expect(page.locator('.diag__result')).toContainText('twice')
        },
        '[aria-label="Paste a failing call"]',
      ],
    ],
  },
  {
    name: 'dashboard and saved credentials',
    states: [
      [
        'an action without its fields',
        async (page) => {
          await openDashboard(page, 'payviox')
          await button(page, 'Complete payment').click()
          await expect(page.getByRole('textbox', { name: 'session_id' })).toHaveAccessibleDescription('Fill this in.')
        },
      ],
      [
        'the form for a key of the dashboard',
        async (page) => {
          await openDashboard(page, 'paykore')
          await dashboardOf(page).getByRole('button', { name: 'Create Key', exact: true }).click()
          await expect(dashboardOf(page).locator('form.mint')).toBeVisible()
        },
        '.dashboard',
      ],
      [
        'a label being edited, and a saved key',
        async (page) => {
          await dashboardOf(page).getByRole('button', { name: 'Cancel' }).click()
          await makeKeys(page, 'Create Key')
          await saveFirst(dashboardOf(page))
          await dashboardOf(page)
            .getByRole('textbox', { name: /^Label of/ })
            .fill('mine')
        },
        '.dashboard',
      ],
      [
        'the question before a reset',
        (page) => dashboardOf(page).getByRole('button', { name: 'Reset my world', exact: true }).click(),
        '.dashboard',
      ],
      [
        'a list of saved credentials',
        async (page) => {
          await page.goto('credentials/')
          await expect(button(page, /^Remove /)).toBeVisible()
        },
      ],
      [
        'the proof that all is cleared',
        async (page) => {
          await button(page, 'Clear everything').first().click()
          await expect(button(page, 'Back to the list')).toBeVisible()
        },
        'main',
      ],
    ],
  },
  {
    name: 'search and menus',
    stops: true,
    states: [
      [
        'the menu of all pages',
        async (page) => {
          await page.goto('')
          await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Docs' }).click()
        },
      ],
      [
        'the search, empty',
        async (page) => {
          await page.keyboard.press('Escape')
          await page.keyboard.press('/')
          await expect(page.locator('.find__list a').first()).toBeVisible()
        },
        'dialog[open]',
      ],
      [
        'the search with results',
        async (page) => {
          await searchFor(page, 'INVALID_API_KEY')
          await expect(page.locator('.find__list > li > a').first()).toContainText('key')
        },
        'dialog[open]',
      ],
      [
        'the search without a result',
        async (page) => {
          await searchFor(page, 'qqqqqqqqqq')
          await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('status')).toContainText('Nothing')
        },
        'dialog[open]',
      ],
      [
        'a search that did not load',
        async (page) => {
          await page.route(/\/search\.[^/]*\.js$/, (route) => route.abort())
          await page.reload()
          await page.keyboard.press('/')
          await expect(page.getByRole('alert')).toContainText('The search did not load')
        },
      ],
      [
        'the menu of a phone',
        async (page) => {
          await page.setViewportSize({ width: 360, height: 740 })
          await button(page, 'Menu').click()
        },
      ],
    ],
  },
  {
    name: 'the diagnosis',
    states: [
      [
        'a call',
        async (page) => {
          await page.goto('diagnose/')
          await diagnosed(page, call, 'twice')
        },
        'main',
      ],
      ['a key alone', (page) => diagnosed(page, `sk_test_${'cd34'.repeat(16)}`, 'If others have seen it'), 'main'],
      ['an answer', (page) => diagnosed(page, '{"error":{"code":"MISSING_API_KEY"}}', 'PayKore'), 'main'],
      ['a text that is nothing', (page) => diagnosed(page, 'hello there', 'No address'), 'main'],
      [
        'an error found by its code',
        async (page) => {
          await page.getByRole('searchbox', { name: /Status, code/ }).fill('EXPIRED_API_KEY')
          await expect(page.getByRole('link', { name: 'An expired key', exact: true })).toBeVisible()
        },
        'main',
      ],
    ],
  },
  {
    name: 'docs, comparison and labs',
    states: [
      [
        'a comparison thinned out',
        async (page) => {
          await matrixTools(page)
          await page.locator('form[data-matrix]').getByRole('checkbox', { name: 'Only rows that differ' }).check()
        },
        'main',
      ],
      [
        'one call at all providers',
        async (page) => {
          await page.goto('compare/revoked-key/')
          const live = page.locator('[data-at-once]')
          await live.scrollIntoViewIfNeeded()
          await live.getByRole('button', { name: 'Send' }).click()
          await expect(live.getByRole('status')).toContainText(/answers?: /)
        },
        '[data-at-once]',
      ],
      ['a lab that runs', (page) => labAt(page, 'labs/rate-limit/', '+10 s'), '[data-lab]'],
      ['a table of a lab', (page) => page.getByText('The answers as a table').click(), '[data-lab]'],
      [
        'a lab at its end',
        async (page) => {
          await page.emulateMedia({ reducedMotion: 'reduce' })
          await labAt(page, 'labs/rotate/', 'The wrong order')
          await expect(page.locator('.found')).not.toHaveAttribute('data-kind', 'open')
        },
        '[data-lab]',
      ],
      [
        'a sample in another language',
        async (page) => {
          await page.goto('paykore/sending/')
          await page.getByRole('tab', { name: 'PHP' }).first().click()
          await expect(page.getByText('curl_init(').first()).toBeVisible()
        },
        'main',
      ],
      ['a playground beside its row', (page) => reproduced(page), '.dock'],
      [
        'assumed causes unfolded',
        async (page) => {
          await dockOf(page).getByRole('button', { name: 'Close' }).click()
          await page.locator('details.fold:not([open]) > summary').first().click()
        },
        'main',
      ],
    ],
  },
  {
    name: 'forced colours',
    forced: true,
    states: [
      [
        'the playground with its panel',
        async (page) => {
          await page.goto('playground/?provider=paykore&case=revoked-cache-over')
          await send(page)
          await openPanel(page)
        },
      ],
      ['the playground beside its row', (page) => reproduced(page), '.dock'],
      [
        'a diagnosis',
        async (page) => {
          await page.goto('diagnose/')
          await diagnosed(page, call, 'twice')
        },
        'main',
      ],
      ['the comparison', (page) => matrixTools(page), 'main'],
      ['a lab', (page) => labAt(page, 'labs/rate-limit/', '+10 s'), '[data-lab]'],
    ],
  },
]

test('the table has at least forty states', () => {
  expect(groups.flatMap(({ states }) => states).length).toBeGreaterThanOrEqual(40)
})

for (const { name, forced, stops, states } of groups)
  test.describe(() => {
    if (stops) test.use({ serviceWorkers: 'block' })
    // What forced colours change is looked at in focus.spec.ts; the rest is the same as without them.
    test(`axe finds nothing in ${name}`, shortIf(!forced), async ({ page }) => {
      test.setTimeout(180_000)
      if (forced) await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
      for (const [state, reach, part] of states)
        await test.step(state, async () => {
          await reach(page)
          // Colours that are forced are the reader's own.
          expect([state, await breachesOf(page, forced ? 'structure' : 'all', part)]).toEqual([state, []])
        })
    })
  })
