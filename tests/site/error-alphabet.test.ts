import { expect, test } from 'vitest'
import { errorAlphabet } from '#src/docs/errors/error-alphabet.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'

const bundles = await allBundles()
const letters = errorAlphabet(bundles)
const listed = letters.flatMap(({ errors }) => errors)

test('every error of every provider stands in the list once, with its page', () => {
  const replies = bundles.flatMap(({ provider }) =>
    Object.keys(provider.replies).map((id) => `/${provider.id}/errors/${id}/`),
  )
  expect(listed.map(({ page }) => page).toSorted()).toEqual(replies.toSorted())
})

test('stands under the first letter that can be looked up, in the order of the alphabet', () => {
  for (const { letter } of letters) expect(letter).toMatch(/^[A-Z]$/)
  const order = letters.map(({ letter }) => letter)
  expect(order).toEqual(order.toSorted())
})

test('says how many cases end in each', () => {
  const counted = listed.map(({ outcomes }) => Number.parseInt(outcomes, 10))
  const refused = bundles.flatMap(({ provider }) => provider.cases.filter(({ expects }) => expects.reply !== undefined))
  expect(counted.every((count) => count > 0)).toBe(true)
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(refused.length)
})
