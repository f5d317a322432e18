import { expect } from 'vitest'
import type { Json } from '#mocks/engine/request.ts'
import type { Expectation } from '#mocks/engine/case.ts'

/** Holds an answer against what a case expects: status, body with its order of keys, and headers. */
export const expectOutcome = (
  expects: Expectation,
  reply: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Json },
): void => {
  expect({ status: reply.status, body: reply.body }).toMatchObject({ status: expects.status })
  // Compared as text, since the order of keys is part of what the providers print.
  if (expects.body !== undefined) expect(JSON.stringify(reply.body)).toBe(JSON.stringify(expects.body))
  for (const [name, value] of Object.entries(expects.headers ?? {})) {
    expect([name, reply.headers[name.toLowerCase()] ?? null]).toEqual([name, value])
  }
  expect(reply.headers['latchkey-request-id']).toBeTruthy()
}
