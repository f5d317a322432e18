import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { providerIds } from '#mocks/providers/registry.ts'

/** What each provider's folder holds; further files are its own subjects, such as a cart. */
const files = [
  'provider.ts',
  'docs.ts',
  'formats.ts',
  'rules.ts',
  'replies.ts',
  'endpoints.ts',
  'state.ts',
  'sources.ts',
  'open-questions.ts',
  'case-helpers.ts',
  'cases/index.ts',
]

describe.each(providerIds)('%s', (id) => {
  test('has the files that every provider has', () => {
    const folder = join('mocks/providers', id)
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([])
  })
})
