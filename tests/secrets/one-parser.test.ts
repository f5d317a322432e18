import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A pattern that is anchored and names the scheme parses a value. Names of fields and options are searched elsewhere.
const PARSES = /\/\^[^/\n]{0,20}(?:bearer|basic)(?![-\w])/i

test('the scheme in front of a credential is parsed by one module', () => {
  const parsing = globSync('{mocks,src}/**/*.{ts,tsx,astro}').filter((file) => PARSES.test(readFileSync(file, 'utf8')))
  expect(parsing).toEqual(['mocks/engine/auth-scheme.ts'])
})
