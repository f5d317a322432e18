import { describe, expect, test } from 'vitest'
import { isObject, type Json } from '#mocks/engine/request.ts'
import { errorPath, isName } from '#src/docs/errors/error-links.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { runOf } from '#src/docs/runs.ts'
import { matchErrors } from '#src/docs/search/match-errors.ts'
import { quotedError } from '#src/docs/search/quoted-error.ts'
import type { SearchEntry, SearchIndex } from '#src/docs/search/search-entry.ts'

const bundles = await allBundles()
const entries = await Promise.all(
  bundles.flatMap(({ provider }) =>
    Object.keys(provider.replies).map(async (id): Promise<SearchEntry> => {
      const error = await quotedError(provider, id)
      return { path: errorPath(provider.id, id), title: '', says: '', words: '', provider: provider.id, error }
    }),
  ),
)
const index: SearchIndex = {
  providers: Object.fromEntries(bundles.map(({ provider: { id, name, tag } }) => [id, { name, tag }])),
  entries,
}
const found = (text: string, here?: string) => matchErrors(index, text, here).map(({ path }) => path)

const parse: (text: string) => Json = JSON.parse

const longest = (json: Json): string => {
  if (typeof json === 'string') return json
  const parts = isObject(json) ? Object.values(json) : Array.isArray(json) ? json : []
  return parts.map((part: Json) => longest(part)).reduce((a, b) => (b.length > a.length ? b : a), '')
}

/** Each answer of each case that ends in an error: whose it is, and the words that a reader would copy. */
const answers = await Promise.all(
  bundles.flatMap(({ provider }) =>
    provider.cases.flatMap(({ id, expects: { reply } }) => {
      const def = reply === undefined ? undefined : provider.replies[reply]
      if (!def || reply === undefined) return []
      return [
        runOf(provider.id, id).then(({ body, status }) => {
          const parsed = parse(body)
          const message = longest(
            isObject(parsed) && isObject(parsed['error'])
              ? (parsed['error']['message'] ?? '')
              : isObject(parsed)
                ? (parsed['message'] ?? parsed)
                : parsed,
          )
          return { provider, reply, id, status, code: def.code, message, body }
        }),
      ]
    }),
  ),
)

/** The pages of one provider that answer with the same code and message: a reader cannot tell them apart. */
const twins = (answer: (typeof answers)[number]): readonly string[] => [
  ...new Set(
    answers
      .filter(
        ({ provider, code, message }) =>
          provider === answer.provider && code === answer.code && message === answer.message,
      )
      .map(({ provider, reply }) => errorPath(provider.id, reply)),
  ),
]

describe.each(answers)('$provider.name answers $id', (answer) => {
  const { provider, message, code, status, body } = answer
  const quoted = isName(code) ? `${code} ${message}` : message

  test.each([
    ['its message', message],
    ['its status, code and message', `${String(status)} ${quoted}`],
    ['its body', body],
    ['a sentence', `we got ${String(status)} ${quoted} from ${provider.name} since this morning`],
    ['a line of a log', `2026-11-28T10:00:00Z ERROR client: ${String(status)} ${quoted} (request 5f2c)`],
    ['other numbers', quoted.replaceAll(/\d+/g, (digits) => String(Number(digits) + 7))],
  ])('and %s leads to its page', (_, text) => {
    expect(twins(answer)).toContain(found(text, provider.id)[0])
  })
})

test.each(entries.filter(({ error }) => error && isName(error.code)))('the code of $path leads there', (entry) => {
  const { error, provider, path } = entry
  const same = entries.filter((each) => each.provider === provider && each.error?.code === error?.code)
  expect(same.map((each) => each.path)).toContain(found(error?.code ?? '', provider)[0])
  if (same.length === 1) expect(found(`why ${error?.code ?? ''} at ${provider ?? ''}?`)[0]).toBe(path)
})

test.each([
  ['got 401 INVALID_API_KEY from paykore', '/paykore/errors/invalid-api-key/'],
  ['The API key provided is invalid or has been revoked.', '/paykore/errors/invalid-api-key/'],
  ['The API key provided is inv', '/paykore/errors/invalid-api-key/'],
  ['No API key was provided', '/paykore/errors/missing-api-key/'],
  ['API key has been revoked', '/vesuviopay/errors/api-key-inactive/'],
  ['Invalid key', '/ivorypay/errors/invalid-key/'],
  ['API key has expired', '/payviox/errors/expired-key/'],
  ['This API key expired on 2031-02-03', '/paykore/errors/expired-api-key/'],
  ['Rate limit exceeded. Please retry after 17 seconds.', '/vesuviopay/errors/rate-limit-exceeded/'],
  ['Your USDT wallet is inactive. Please enable.', '/ivorypay/errors/inactive-wallet/'],
  ['A payment with status processing cannot be captured.', '/perfectpay/errors/wrong-state/'],
  ['The customer.zip field is required.', '/payviox/errors/validation/'],
  ['401 Unauthorized', '/ivorypay/errors/unauthorized/'],
  ['401 UNAUTHORIZED', '/vesuviopay/errors/unauthorized/'],
  ['{\\"code\\":\\"WALLET_FROZEN\\"}', '/paykore/errors/wallet-frozen/'],
  ['401 unauthorized paykore', '/paykore/errors/missing-api-key/'],
  ['paykore unauthorized', '/paykore/errors/missing-api-key/'],
  ['why does vesuviopay say forbidden', '/vesuviopay/errors/access-denied/'],
  ['paykore 429', '/paykore/errors/rate-limit-exceeded/'],
  ['HTTP 422', '/paykore/errors/insufficient-funds/'],
  ['“JWT token has expired”', '/vesuviopay/errors/token-expired/'],
])('%j leads to %s', (text, path) => {
  expect(found(text)[0]).toBe(path)
})

test.each(['how do I rotate a key', 'is a header required', 'my payment is late', 'api key', '', '200', 'the key'])(
  '%j quotes no error',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

test('a code that several providers have leads to each, first to that of the page that the reader is on', () => {
  expect(found('RATE_LIMIT_EXCEEDED', 'paykore')).toEqual([
    '/paykore/errors/rate-limit-exceeded/',
    '/vesuviopay/errors/rate-limit-exceeded/',
  ])
  expect(found('RATE_LIMIT_EXCEEDED', 'vesuviopay')[0]).toBe('/vesuviopay/errors/rate-limit-exceeded/')
})
