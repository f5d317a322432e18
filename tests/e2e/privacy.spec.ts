import { expect, type Page, test } from '@playwright/test'
import {
  answerOf,
  credentialsIn,
  mint,
  openCase,
  openOwn,
  send,
  shownHeaders,
  stored,
  saveFirst,
} from './playground-page.ts'
import { long, shortIf } from './tiers.ts'

type Witness = { readonly wire: string[]; readonly lines: string[]; readonly foreign: string[] }

/** Listens to all that leaves the page or comes to it, and to all that it logs. */
const witness = (page: Page, origin: string): Witness => {
  const seen: Witness = { wire: [], lines: [], foreign: [] }
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) seen.foreign.push(request.url())
    seen.wire.push(
      `${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
    )
  })
  page.on('response', async (response) => {
    if (!response.url().includes('/mock/')) return
    const body = await response.text().catch(() => '')
    seen.wire.push(`${response.url()} ${JSON.stringify(response.headers())} ${body}`)
  })
  page.on('console', (message) => seen.lines.push(message.text()))
  page.on('framenavigated', (frame) => seen.lines.push(frame.url()))
  return seen
}

const expectUnseen = async (page: Page, seen: Witness, secrets: ReadonlySet<string>): Promise<void> => {
  expect(secrets.size).toBeGreaterThan(0)
  const { local, session, ...rest } = await stored(page)
  const withoutRecord = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'latchkey:saved'))
  const kept = JSON.stringify({ ...rest, local: withoutRecord(local), session: withoutRecord(session) })
  const places = { wire: seen.wire.join('\n'), console: seen.lines.join('\n'), address: page.url(), storage: kept }
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets)
      expect([place, secret.slice(0, 12), text.includes(secret)]).toEqual([place, secret.slice(0, 12), false])
    expect([place, credentialsIn(text)]).toEqual([place, []])
  }
  expect(seen.foreign).toEqual([])
}

for (const provider of ['payviox', 'ivorypay', 'vesuviopay', 'perfectpay', 'paykore']) {
  test(
    `with ${provider} in use, no credential is on the wire, in a log or in a store`,
    shortIf(provider === 'paykore'),
    async ({ page, baseURL }) => {
      const seen = witness(page, new URL(baseURL ?? '').origin)
      const secrets = new Set<string>()
      await openOwn(page, provider)
      await mint(page)
      for (const secret of credentialsIn(await shownHeaders(page))) secrets.add(secret)
      await send(page)

      // Kept for this tab and on this device: the record is the one place that may hold it.
      await saveFirst(page)
      const record = (await stored(page)).session['latchkey:saved'] ?? ''
      for (const secret of credentialsIn(record)) secrets.add(secret)

      // A pasted text that has no known shape is as secret as any other.
      const pasted = `${provider}-pasted-${Date.now()}-text`
      await page.getByRole('combobox', { name: 'Key', exact: true }).selectOption({ label: 'Paste a key…' })
      await page.getByRole('textbox', { name: 'Pasted key' }).fill(pasted)
      await send(page)
      secrets.add(pasted)
      await expectUnseen(page, seen, secrets)
    },
  )
}

test("no customer's token is on the wire, in a log or in a store", async ({ page, baseURL }) => {
  const seen = witness(page, new URL(baseURL ?? '').origin)
  await openOwn(page, 'vesuviopay')
  await mint(page)
  await page.getByRole('navigation', { name: 'Endpoints' }).getByRole('button', { name: /cart/i }).last().click()
  await page.getByRole('button', { name: 'Log in as the demo customer' }).click()
  await expect.poll(() => page.getByRole('group', { name: 'Request headers' }).innerText()).toContain('Bearer')
  const secrets = new Set(credentialsIn(await shownHeaders(page)))
  expect([...secrets].some((secret) => secret.startsWith('eyJ'))).toBe(true)
  await send(page)
  await expectUnseen(page, seen, secrets)
})

test('no token that a log-in answers with is on the wire', long, async ({ page, baseURL }) => {
  const seen = witness(page, new URL(baseURL ?? '').origin)
  await openCase(page, 'vesuviopay', 'login')
  await send(page)
  await expectUnseen(page, seen, new Set(credentialsIn(await answerOf(page).innerText())))
})

test('no client secret is on the wire, in a log or in a store', async ({ page, baseURL }) => {
  const seen = witness(page, new URL(baseURL ?? '').origin)
  await openOwn(page, 'perfectpay')
  await mint(page)
  await page
    .getByRole('navigation', { name: 'Endpoints' })
    .getByRole('button', { name: /create a payment/i })
    .click()
  await send(page)
  const secrets = new Set(credentialsIn(await answerOf(page).innerText()))
  expect([...secrets].some((secret) => secret.includes('_secret_'))).toBe(true)
  await expectUnseen(page, seen, secrets)
})
