import { expect, test } from '@playwright/test'
import { answerOf, openCase, openOwn, send } from './playground-page.ts'

test('a reload keeps the reader’s own world, its log and the provider', async ({ page }) => {
  await openOwn(page, 'perfectpay')
  await expect(page).toHaveURL(/#playground\?provider=perfectpay&own$/)
  await send(page)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('perfectpay')
  await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue('')
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('1 request of your world')
})

test('Back goes through the cases and providers, and Forward returns', async ({ page }) => {
  await openCase(page, 'paykore', 'printed-key')
  const cases = page.getByRole('combobox', { name: 'Case' })
  const providers = page.getByRole('combobox', { name: 'Provider' })
  await cases.selectOption('good-key')
  await expect(page).toHaveURL(/case=good-key$/)
  await cases.selectOption('')
  await expect(page).toHaveURL(/&own$/)
  await providers.selectOption('ivorypay')
  await expect(page).toHaveURL(/provider=ivorypay/)
  await page.goBack()
  await expect(providers).toHaveValue('paykore')
  await expect(cases).toHaveValue('')
  await page.goBack()
  await expect(cases).toHaveValue('good-key')
  await page.goBack()
  await expect(cases).toHaveValue('printed-key')
  await page.goForward()
  await expect(cases).toHaveValue('good-key')
})

test('what was typed survives a change of provider and back', async ({ page }) => {
  await page.goto('playground/?provider=perfectpay')
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.fill('{"amount": 7}')
  const providers = page.getByRole('combobox', { name: 'Provider' })
  await providers.selectOption('ivorypay')
  await expect(page).toHaveURL(/provider=ivorypay/)
  await providers.selectOption('perfectpay')
  await expect(body).toHaveValue('{"amount": 7}')
  await page.goBack()
  await expect(providers).toHaveValue('ivorypay')
  await page.goBack()
  await expect(body).toHaveValue('{"amount": 7}')
})

test('the dashboard follows its address', async ({ page }) => {
  await page.goto('dashboard/#provider=paykore')
  const providers = page.getByRole('combobox', { name: 'Provider' })
  await expect(providers).toHaveValue('paykore')
  await page.evaluate(() => (location.hash = '#provider=ivorypay'))
  await expect(providers).toHaveValue('ivorypay')
  await providers.selectOption('payviox')
  await expect(page).toHaveURL(/#provider=payviox$/)
  await page.goBack()
  await expect(providers).toHaveValue('ivorypay')
})

test('the case of a link is outlined before any script file has come', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('playground/?provider=vesuviopay&case=cart-empty')
  const opening = page.locator('.opening')
  await expect(opening).toContainText('GET https://api.vesuviopay.com/')
  await expect(opening).toBeVisible()
  await expect(page.getByText('api.paykore.dev').first()).toBeHidden()
})

test('Send in the same moment as another world is chosen sends in that world', async ({ page }) => {
  await openCase(page, 'paykore', 'unknown-key')
  await page.getByRole('combobox', { name: 'Case' }).evaluate((choice: HTMLSelectElement) => {
    choice.value = ''
    choice.dispatchEvent(new Event('change', { bubbles: true }))
    document.querySelector<HTMLButtonElement>('form[aria-label="Request"] button[type="submit"]')?.click()
  })
  await expect(answerOf(page)).toContainText(/through the service worker|in this page/)
  await expect(page).toHaveURL(/#playground\?provider=paykore&own$/)
  await expect(answerOf(page)).toContainText('MISSING_API_KEY')
})

test('what is chosen in the same moment as another world is chosen for that world', async ({ page }) => {
  await openCase(page, 'paykore', 'unknown-key')
  const inOneMoment = (acts: readonly (readonly [name: string, text: string])[]) =>
    page.evaluate((all) => {
      for (const [name, text] of all) {
        const label = [...document.querySelectorAll('label')].find((each) => each.textContent.trim().startsWith(name))
        const choice = label?.control
        if (!(choice instanceof HTMLSelectElement)) throw new Error(`There is no choice "${name}".`)
        choice.value = [...choice.options].find((each) => each.text.includes(text))?.value ?? 'none'
        choice.dispatchEvent(new Event('change', { bubbles: true }))
      }
    }, acts)
  await inOneMoment([
    ['Case', 'None'],
    ['Key', 'Paste a key'],
  ])
  await expect(page.getByRole('textbox', { name: 'Pasted key' })).toBeVisible()
  await expect(page).toHaveURL(/&own$/)
})
