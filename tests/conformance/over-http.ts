import { describe, expect, test } from 'vitest'
import type { Json } from '#mocks/engine/request.ts'
import { registered } from '../mocks/registered.ts'
import { jsonOf } from '../json-of.ts'
import { expectOutcome } from './expect-outcome.ts'

type StagedRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body?: Json
}

/** Plays every case at a server: stages it at the dashboard, sends its request, and reads the log. */
export const playEveryCase = (where: string, origin: () => string): void => {
  describe.each(registered)(`$name answers each of its cases as documented, ${where}`, (provider) => {
    test.each([...provider.cases])('$id: $title', async (each) => {
      const staged = await fetch(`${origin()}/_dashboard/cases/${provider.id}/${each.id}`, { method: 'POST' })
      expect(staged.status).toBe(201)
      const { request }: { request: StagedRequest } = await jsonOf(staged)
      const { method, headers, body } = request
      const url = `${origin()}/${request.url.slice('https://'.length)}`
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const response = await fetch(url, { method, headers, ...(body !== undefined && { body: text }) })
      const reply: Json = await jsonOf(response)
      expectOutcome(each.expects, {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: reply,
      })

      const id = response.headers.get('latchkey-request-id')
      const logged: { verdict: { outcome: string; rule?: string } } = await jsonOf(
        await fetch(`${origin()}/_dashboard/requests/${id}`),
      )
      expect(logged.verdict.rule).toBe(each.expects.rule)
    })
  })
}
