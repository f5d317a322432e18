import { expect, test } from 'vitest'
import { assumed, documented, published, weakest, weakestSource } from '#mocks/engine/source.ts'

const said = documented('Keys')
const read = published('https://x.example/docs')
const guessed = assumed('XX-1', 'Neither says so.')

test.each([
  [[said], said],
  [[said, read], read],
  [[read, said, guessed], guessed],
  [[guessed, read], guessed],
  [[read, published('https://x.example/other')], read],
] as const)('a chain is as firm as its weakest link, the first of equals: %#', ([first, ...others], expected) => {
  expect(weakestSource(first, ...others)).toBe(expected)
  expect(weakest(first, ...others)).toBe(expected.basis)
})
