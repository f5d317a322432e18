import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '#mocks/engine/request.ts'
import { createMock, type Mock } from '#mocks/package/index.ts'
import { handlers } from '#mocks/package/msw.ts'
import { serve } from '#mocks/package/server.ts'
import { registered } from '../mocks/registered.ts'
import { jsonOf } from '../json-of.ts'
import { expectOutcome } from './expect-outcome.ts'

type Adapter = { readonly mock: Mock<string>; send(request: Request): Promise<Response>; close(): void | Promise<void> }

/** Each way in which a request reaches a mock of the package. */
const adapters: readonly (readonly [name: string, open: () => Promise<Adapter>])[] = [
  [
    'mock.fetch',
    async () => {
      const mock = await createMock({ providers: registered })
      return { mock, send: mock.fetch, close: () => undefined }
    },
  ],
  [
    'handlers of MSW',
    async () => {
      const mock = await createMock({ providers: registered })
      const server = setupServer(...handlers(mock))
      server.listen()
      return { mock, send: fetch, close: () => server.close() }
    },
  ],
  [
    'serve',
    async () => {
      const mock = await createMock({ providers: registered })
      const server = await serve(mock)
      const send = async ({ url, method, headers, body }: Request) =>
        fetch(url.replace('https://', `${server.origin}/`), {
          method,
          headers,
          ...(body && { body: await new Response(body).text() }),
        })
      return { mock, send, close: () => server.close() }
    },
  ],
]

describe.each(adapters)('by %s', (_, open) => {
  let adapter: Adapter
  beforeAll(async () => void (adapter = await open()))
  afterAll(() => adapter.close())

  test.each(registered.map((provider) => [provider.name, provider] as const))(
    'each case of %s is answered as documented',
    async (__, provider) => {
      for (const each of provider.cases) {
        const { mock } = adapter
        const staged = await mock.stage(`${provider.id}/${each.id}`)
        const response = await adapter.send(staged.request)
        const body: Json = await jsonOf(response.clone())
        const { status, headers } = response
        expect([each.id, staged.expects.status]).toEqual([each.id, status])
        expectOutcome(each.expects, { status, headers: Object.fromEntries(headers), body })
        const verdict = mock.log.at(-1)?.verdict
        expect([each.id, verdict && 'rule' in verdict ? verdict.rule : undefined]).toEqual([each.id, each.expects.rule])
        expect(mock.why(response)).toContain(`${status} `)
      }
    },
  )
})
