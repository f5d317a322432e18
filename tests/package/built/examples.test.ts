import { expect, test } from 'vitest'
import { linkedExample, runScript } from '../example.ts'

// The rest runs in `npm test -- examples`, which installs what they need.
test('the example in JavaScript passes in node:test, and in Vitest with MSW 3', () => {
  const folder = linkedExample('javascript', ['msw', 'vitest'])
  expect(runScript(folder, 'test:node')).toMatch(/pass 1\b/)
  expect(runScript(folder, 'test:vitest')).toMatch(/Tests {2}2 passed/)
})

test('the example of a declared provider passes', () => {
  expect(runScript(linkedExample('declare', ['ajv', 'yaml']), 'test')).toMatch(/pass 2\b/)
})
