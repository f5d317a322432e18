import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  casesSchema,
  clockSchema,
  keysSchema,
  overviewSchema,
  requestSchema,
  requestsSchema,
  stagedSchema,
  summarySchema,
} from '#mocks/control/schema.ts'
import { readDashboard } from '#src/features/dashboard/read-dashboard.ts'
import { controlledMock } from './control-calls.ts'
import { registered } from './registered.ts'

describe.each(registered.map((provider) => [provider.id, provider] as const))('%s', (id, provider) => {
  const { cases, operations } = provider

  test('its summary, its keys and its log are what the schema says, after each case', async () => {
    const { dash, call } = controlledMock(`schema/${id}`)
    for (const { id: caseId } of cases) {
      const { request } = z.parse(stagedSchema, (await dash('POST', `/cases/${id}/${caseId}`)).body)
      await call(request.method, request.url.replace('https://', ''))
      z.parse(summarySchema, (await dash('GET', `/${id}`)).body)
      z.parse(keysSchema, (await dash('GET', `/${id}/keys`)).body)
      const { requests } = z.parse(requestsSchema, (await dash('GET', `/${id}/requests`)).body)
      expect(requests.length).toBeGreaterThan(0)
      for (const each of requests)
        expect(z.parse(requestSchema, (await dash('GET', `/requests/${each.id}`)).body)).toEqual(each)
    }
  })

  test('its cases and the clock are, too', async () => {
    const { dash } = controlledMock(`schema of cases/${id}`)
    expect(z.parse(casesSchema, (await dash('GET', `/cases/${id}`)).body).cases).toHaveLength(cases.length)
    z.parse(overviewSchema, (await dash('GET', '')).body)
    z.parse(clockSchema, (await dash('PUT', '/clock', { now: '2026-01-15T10:00:00Z' })).body)
    z.parse(clockSchema, (await dash('POST', '/clock/advance', { seconds: 1 })).body)
  })

  test('the page reads from the store what the dashboard answers over HTTP, keys newest first', async () => {
    const { mock, dash, mint } = controlledMock(`read/${id}`)
    // Where there are classes to choose from, a second key of one class may be refused.
    const { fields, classes } = operations.mint
    const orders = fields.includes('class') && classes.length > 1 ? classes.map((each) => ({ class: each })) : [{}, {}]
    for (const order of orders) await mint(id, order)
    const summary = z.parse(summarySchema, (await dash('GET', `/${id}`)).body)
    const { keys } = z.parse(keysSchema, (await dash('GET', `/${id}/keys`)).body)
    expect(keys.length).toBeGreaterThan(1)
    const log = await mock.store.requests(id)
    expect(await readDashboard(provider, mock)).toEqual({
      ...summary,
      keys: keys.toReversed(),
      cachedAt: [],
      log,
    })
  })
})
