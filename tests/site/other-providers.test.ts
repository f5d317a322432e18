import { describe, expect, test } from 'vitest'
import { furtherLinks } from '#src/docs/errors/fix-steps.ts'
import { isOnlyHere, otherProviders } from '#src/docs/errors/other-providers.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'

const bundles = await allBundles()
const bundleOf = (id: string) => {
  const bundle = bundles.find(({ provider }) => provider.id === id)
  if (!bundle) throw new Error(`There is no provider "${id}".`)
  return bundle
}

describe('what other providers answer where', () => {
  test.each([
    {
      reply: 'missing-api-key',
      spot: { id: 'key-sent', label: 'No key', check: true, aspect: 'missingKey', compared: '/compare/no-key/' },
      answers: {
        payviox: ['401 Missing authorization header'],
        ivorypay: ['401 Unauthorized'],
        vesuviopay: ['401 INVALID_API_KEY (missing key)'],
        perfectpay: ['401 No key came in the api-key header.'],
      },
    },
    {
      reply: 'wallet-not-found',
      spot: { id: 'missing', label: 'An id that leads nowhere', check: false, aspect: undefined, compared: undefined },
      answers: {
        payviox: ['404 Session not found'],
        ivorypay: ['404 Transaction not found'],
        vesuviopay: ['USER', 'CUSTOMER', 'CART']
          .map((what) => `404 ${what}_NOT_FOUND`)
          .concat('404 CART_EMPTY', '404 VARIANT_NOT_FOUND'),
        perfectpay: ['404 There is no such payment.', '404 There is no such customer.'],
      },
    },
    {
      reply: 'validation-error',
      spot: { id: 'invalid', label: 'A field that does not fit', check: false, aspect: undefined, compared: undefined },
      answers: {
        payviox: ['400 Messages by field'],
        ivorypay: ['400 <field> …'],
        vesuviopay: ['400 VALIDATION_FAILED', '400 INVALID_REQUEST'],
        perfectpay: ['400 A field is missing or wrong.'],
      },
    },
    {
      reply: 'not-json',
      spot: {
        id: 'not-json',
        label: 'A body that is not a JSON object',
        check: false,
        aspect: undefined,
        compared: undefined,
      },
      answers: {
        payviox: ['400 The body is not a JSON object.'],
        ivorypay: ['400 The body must be a JSON object'],
        vesuviopay: ['400 VALIDATION_FAILED (not JSON)'],
        perfectpay: ['400 The body is not a JSON object.'],
      },
    },
  ])('PayKore says $reply', ({ reply, spot, answers }) => {
    const [first, ...more] = otherProviders(bundleOf('paykore'), bundles, reply)
    if (!first) throw new Error('It is told nowhere.')
    const { counterparts, ...facts } = first
    expect([more, isOnlyHere(first)]).toEqual([[], false])
    expect(facts).toEqual(spot)
    expect(
      Object.fromEntries(counterparts.map((each) => [each.bundle.provider.id, each.answers.map(({ label }) => label)])),
    ).toEqual(answers)
  })

  test('in the situation that the check is about', () => {
    const [first] = otherProviders(bundleOf('paykore'), bundles, 'rate-limit-exceeded')
    expect(first).toMatchObject({ id: 'rate', label: 'Too many calls', compared: '/compare/too-many-calls/' })
  })

  test('something, where one of them answers or says what becomes of the call', () => {
    const [known] = otherProviders(bundleOf('paykore'), bundles, 'missing-api-key')
    if (!known) throw new Error('It is told nowhere.')
    const [one, ...more] = known.counterparts.map((each) => ({ ...each, answers: [], says: undefined }))
    const [before] = known.counterparts
    if (!one || !before) throw new Error('There is no other provider.')
    expect(isOnlyHere({ ...known, counterparts: [one, ...more] })).toBe(true)
    expect(isOnlyHere({ ...known, counterparts: [before, ...more] })).toBe(false)
    const silent = otherProviders(bundleOf('paykore'), bundles, 'expired-api-key')
      .flatMap(({ counterparts }) => counterparts)
      .find(({ answers, says }) => answers.length === 0 && says !== undefined)
    if (!silent) throw new Error('Each of them answers.')
    expect(isOnlyHere({ ...known, counterparts: [...more, silent] })).toBe(false)
  })

  test('nothing, where one alone has such a check', () => {
    const [first] = otherProviders(bundleOf('vesuviopay'), bundles, 'no-store-access')
    expect(first).toMatchObject({ id: 'store', label: 'A key of another store', check: true })
    expect(first && isOnlyHere(first)).toBe(true)
  })
})

describe('a reader of an error goes on', () => {
  const rule = (provider: string, title: string, id: string) => ({
    label: `Check “${title}”`,
    href: `/${provider}/sending/#rule-${id}`,
  })
  const leak = { label: 'After a leak', href: '/guides/leak-response/' }
  test.each([
    [
      'paykore',
      'rate-limit-exceeded',
      [rule('paykore', 'Rate', 'rate'), { label: 'Rate limits', href: '/paykore/limits/' }],
    ],
    ['paykore', 'wallet-not-found', [{ label: 'Endpoints', href: '/paykore/sending/' }]],
    [
      'ivorypay',
      'invalid-key',
      [
        rule('ivorypay', 'Known', 'known'),
        rule('ivorypay', 'Not replaced', 'not-replaced'),
        rule('ivorypay', 'Class', 'class'),
        { label: 'Key lifecycle', href: '/ivorypay/lifecycle/' },
        { label: 'Keys and environments', href: '/ivorypay/keys/' },
        leak,
      ],
    ],
  ])('of %s, %s', (provider, reply, links) => {
    expect(furtherLinks(bundleOf(provider).provider, reply)).toEqual(links)
  })

  test('to limits only where the provider has some', () => {
    const { limits: _, ...unlimited } = bundleOf('paykore').provider
    expect(furtherLinks(unlimited, 'rate-limit-exceeded')).toEqual([rule('paykore', 'Rate', 'rate')])
  })
})
