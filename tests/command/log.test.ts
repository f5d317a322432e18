import { expect, test } from 'vitest'
import { inOrder } from '#mocks/command/log.ts'

const at = (id: string, second: number) => ({ id, at: `2026-01-15T10:00:${String(second).padStart(2, '0')}.000Z` })
const ids = (logs: readonly (readonly { readonly id: string; readonly at: string }[])[]) =>
  inOrder(logs).map(({ id }) => id)

test('logs are told as one, oldest first', () => {
  expect(ids([[at('a1', 1), at('a4', 4)], [], [at('b2', 2), at('b3', 3), at('b5', 5)]])).toEqual([
    'a1',
    'b2',
    'b3',
    'a4',
    'b5',
  ])
})

test('a log keeps its own order, also where the clock was set back in between', () => {
  expect(ids([[at('first', 50), at('second', 10), at('third', 10)]])).toEqual(['first', 'second', 'third'])
  expect(
    ids([
      [at('a1', 50), at('a2', 10)],
      [at('b1', 55), at('b2', 12)],
    ]),
  ).toEqual(['a1', 'a2', 'b1', 'b2'])
})
