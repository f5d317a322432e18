import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePair } from '../../scripts/free-ports.ts'
import { listen } from '../../scripts/listen.ts'

test.each([0, 1])('a pair whose port %i is taken is passed over, and a free one is had', async (which) => {
  const first = await freePair(5600)
  const taken = createServer()
  await listen(taken, { port: first + which, host: '127.0.0.1' })
  expect(await freePair(first)).toBeGreaterThan(first + 1)
  await new Promise((closed) => taken.close(closed))
  expect(await freePair(first)).toBe(first)
})
