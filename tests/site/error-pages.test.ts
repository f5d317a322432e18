import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import type { Provider } from '#mocks/engine/provider.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { isCheck } from '#mocks/engine/rule.ts'
import { otherProviders, rulesOfAspect } from '#src/docs/errors/other-providers.ts'
import { codePath, codeSlug, codesOf, errorPages } from '#src/docs/errors/error-links.ts'
import { codeIn, comparable, fixSteps, furtherLinks, detectInCode } from '#src/docs/errors/fix-steps.ts'
import { similarErrors } from '#src/docs/errors/similar-errors.ts'
import { exampleOf } from '#src/docs/errors/reply-entries.ts'
import { allBundles, buildCatalog } from '#src/docs/provider-bundle.ts'

const bundles = await allBundles()
const replies = bundles.flatMap((bundle) =>
  Object.entries(bundle.provider.replies).map(([id, reply]) => ({
    name: `${bundle.provider.name} ${id}`,
    bundle,
    id,
    reply,
  })),
)

const answerOf = async (provider: Provider, replyId: string) => {
  const shown = exampleOf(provider, replyId)
  if (!shown) throw new Error(`${provider.name} has no case for ${replyId}`)
  return (await runCase(buildCatalog, provider, shown, seededRandom(shown.id))).reply
}

test.each([
  ['INVALID_API_KEY', 'INVALID_API_KEY'],
  ['Invalid API key', 'invalid-api-key'],
  ['Your <token> wallet is inactive. Please enable.', 'your-token-wallet-is-inactive-please-enable'],
  ['Unauthorized', 'unauthorized'],
])('the code %s stands in an address as %s', (code, slug) => {
  expect(codeSlug(code)).toBe(slug)
})

const linesOf = async (providerId: string, replyId: string): Promise<string> => {
  const found = replies.find((each) => each.bundle.provider.id === providerId && each.id === replyId)
  if (!found) throw new Error(`${providerId} has no reply ${replyId}`)
  return detectInCode(found.reply, (await answerOf(found.bundle.provider, replyId)).body)
}

test.each(bundles.map(({ provider }) => [provider.name, provider] as const))(
  'the errors of %s for no key and for a bad key are shown by the plain case, not by a slip',
  (_, provider) => {
    const shown = ['key-sent', 'known'].map((check) => {
      const reply = provider.rules.filter(isCheck).find(({ id }) => id === check)?.response ?? ''
      return exampleOf(provider, reply)?.id
    })
    expect(shown).toEqual([expect.stringMatching(/^missing-(?:key|header)$/), 'unknown-key'])
  },
)

test.each([
  ['a code', 'paykore', 'invalid-api-key', "body?.error?.code === 'INVALID_API_KEY'"],
  ['a message that the provider prints', 'payviox', 'invalid-key', "body?.message === 'Invalid API key'"],
  ['a code whose message is ours', 'vesuviopay', 'token-expired', "body?.errorCode === 'TOKEN_EXPIRED'"],
])('an answer with %s is recognized by it', async (_, provider, reply, compared) => {
  expect((await linesOf(provider, reply)).replaceAll('"', "'")).toContain(compared)
})

test.each([
  ['words of ours', 'perfectpay', 'client-secret'],
  ['words that change from call to call', 'payviox', 'validation'],
])('an answer with %s is recognized by its status alone', async (_, provider, reply) => {
  expect(await linesOf(provider, reply)).toBe('const isThisError = response.status === 400')
})

const answersTo = (providerId: string, replyId: string, spot: string) => {
  const bundle = bundles.find((each) => each.provider.id === providerId)
  if (!bundle) throw new Error(`No provider ${providerId}`)
  const found = otherProviders(bundle, bundles, replyId).find(({ id }) => id === spot)
  return Object.fromEntries(
    (found?.counterparts ?? []).map(({ bundle: { provider }, answers, says }) => [
      provider.id,
      answers.map(({ label }) => label).join() || says?.says,
    ]),
  )
}

test('a key of the wrong form is one that nobody issued, where no check looks at the form', () => {
  expect(answersTo('paykore', 'invalid-api-key', 'form')).toMatchObject({
    payviox: '401 Invalid API key',
    ivorypay: '400 Invalid key',
    vesuviopay: '401 INVALID_API_KEY',
    perfectpay: '401 This key is not valid here.',
  })
})

test('a matter that only one provider has a check for is told of at the others by what they state on it', () => {
  expect(Object.values(answersTo('vesuviopay', 'token-expired', 'token-fresh'))).toContain(
    'the client secret of a payment, in body or query',
  )
})

describe.each(bundles.map(({ provider }) => [provider.name, provider] as const))(
  'the error pages of %s',
  (_, provider) => {
    test('have a name and a path each', () => {
      const pages = errorPages(provider)
      for (const part of ['label', 'href'] as const)
        expect(new Set(pages.map((page) => page[part])).size).toBe(pages.length)
    })

    test('are each led to by one code', () => {
      expect(
        codesOf(provider)
          .flatMap(({ ids }) => ids)
          .toSorted(),
      ).toEqual(Object.keys(provider.replies).toSorted())
      for (const { slug, ids } of codesOf(provider)) {
        for (const id of ids)
          expect(codePath(provider.id, provider.replies[id]?.code ?? '')).toBe(`/e/${provider.id}/${slug}/`)
      }
    })
  },
)

describe.each(replies)('$name', ({ bundle, id, reply }) => {
  const { provider } = bundle

  test('is recognized by its line of code, and its neighbors with other codes are not', async () => {
    const { status, body } = await answerOf(provider, id)
    const recognizes = (answer: { status: number; body: unknown }): unknown =>
      runInNewContext(`${detectInCode(reply, body).split('\n').at(-1) ?? ''}; isThisError`, {
        response: answer,
        body: answer.body,
      })
    expect(recognizes({ status, body })).toBe(true)
    for (const other of await similarErrors(provider, id)) {
      const answer = await answerOf(provider, other.id)
      if (comparable(reply, body) === 'code' && !codeIn(answer.body, reply.code))
        expect([other.id, recognizes(answer)]).toEqual([other.id, false])
    }
  })

  test('says of each neighbor what its body really says', async () => {
    for (const { example, differs, status, code } of await similarErrors(provider, id)) {
      expect(status === reply.status || code === reply.code).toBe(true)
      for (const { there } of differs) if (there !== undefined) expect(example?.body).toContain(there)
    }
  })

  test('has a fix in steps that lose nothing, and a page to go on to', () => {
    expect(fixSteps(reply).join(' ')).toBe(reply.fix)
    expect(furtherLinks(provider, id)).not.toEqual([])
  })

  test('is compared with every other provider, check by check', () => {
    const situations = otherProviders(bundle, bundles, id)
    for (const { id: rule } of rulesOfAspect(provider, id)) expect(situations.map((each) => each.id)).toContain(rule)
    for (const { counterparts } of situations) {
      expect(counterparts.map((each) => each.bundle.provider.id)).toEqual(
        bundles.map((each) => each.provider.id).filter((each) => each !== provider.id),
      )
      for (const { answers, says } of counterparts) expect(answers.length > 0 && says !== undefined).toBe(false)
    }
  })
})
