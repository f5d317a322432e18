import { describe, expect, test } from 'vitest'
import { providerIds, registry } from '#mocks/providers/registry.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { findErrors, errorsOf } from '#src/features/diagnose/errors/find-errors.ts'
import { leakSteps } from '#src/features/diagnose/credential/leak-steps.ts'
import { catalog, keys as k, context, partsOf } from './pasted.ts'

const providers = (await Promise.all(providerIds.map((id) => catalog.byId(id)))).filter((each) => each !== undefined)

const inspect = async (paste: string) => {
  const diagnosis = await diagnose(paste, context)
  if (diagnosis.kind !== 'key') throw new Error(`read as ${diagnosis.kind}`)
  return diagnosis.report
}

describe('a key alone is inspected', () => {
  test.each([
    { name: 'PayKore by its length', paste: k.paykoreTest, whose: ['paykore test secret'] },
    { name: 'a live one', paste: k.paykoreLive, whose: ['paykore live secret'] },
    { name: 'Payviox by its length', paste: k.payviox, whose: ['payviox live secret'] },
    { name: 'IvoryPay in mixed case', paste: k.ivoryTest, whose: ['ivorypay test secret'] },
    {
      name: 'two candidates where the form fits both',
      paste: k.vesuvioTest,
      whose: ['ivorypay test secret', 'vesuviopay test secret'],
    },
    {
      name: 'the variable that it was assigned to decides',
      paste: `VESUVIO_SECRET_KEY=${k.vesuvioTest}`,
      whose: ['vesuviopay test secret'],
    },
    { name: 'after Bearer and in quotes', paste: `Bearer "${k.paykoreTest}"`, whose: ['paykore test secret'] },
    {
      name: 'a prefix that does not tell the environment',
      paste: k.perfectPublishable,
      whose: ['perfectpay undefined publishable'],
    },
  ])('$name', async ({ paste, whose }) => {
    const { candidates } = await inspect(paste)
    expect(candidates.map((each) => `${each.provider.id} ${String(each.environment)} ${each.class}`)).toEqual(whose)
  })

  test.each(Object.entries(k))('%s is never shown again', async (_, secret) => {
    const shown = JSON.stringify(await diagnose(secret, context))
    for (const part of partsOf(secret)) expect(shown.includes(part)).toBe(false)
  })

  test('a key of no known form names the providers that print none, and cannot be ruled out', async () => {
    const { candidates, formless } = await inspect(`${'q7'.repeat(14)}zz`)
    expect([candidates, formless]).toEqual([[], ['PerfectPay']])
  })

  test('a token says when it ends, and nothing of itself', async () => {
    expect(await inspect(k.oldToken)).toMatchObject({ look: 'token', hint: 'eyJ…', ends: { over: true } })
  })
})

test.each(providerIds)('what to do about a leaked secret key of %s rests on its own operations', async (id) => {
  const entry = registry[id]
  if (!entry) throw new Error(id)
  const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
  const says = leakSteps(provider, docs, 'secret', 'live')
    .flatMap((step) => step.says.map(({ text }) => text))
    .join('\n')
  const { rotate, revoke, mint } = provider.operations
  expect(says).toContain((rotate ?? mint).says)
  expect(says).toContain(revoke ? revoke.says : docs.compare.revocation.says)
  expect(says).toContain(docs.menu.says)
})

describe('each reply is found', () => {
  const replies = providers.flatMap((provider) =>
    Object.entries(provider.replies).map(([reply, def]) => ({
      name: `${provider.name} ${reply}`,
      provider,
      reply,
      def,
    })),
  )

  test.each(replies)('$name by its body', ({ provider, reply, def }) => {
    const body = JSON.stringify(
      def.body({
        requestId: 'another id',
        now: 1,
        issues: [{ path: 'amount', missing: true, message: 'is missing.' }],
      }),
    )
    const found = errorsOf(providers, body, def.status)
    const best = found.filter(({ weight }) => weight === found[0]?.weight)
    expect(best.map((each) => `${each.provider.id}/${each.reply}`)).toContain(`${provider.id}/${reply}`)
  })

  test.each(replies)('$name by status and code', ({ provider, reply, def }) => {
    const found = findErrors(providers, `${def.status} ${def.code}`)
    expect(found.some((each) => each.provider.id === provider.id && each.reply === reply)).toBe(true)
  })
})

test('a match names cases that exist, with their addresses', () => {
  const [first] = findErrors(providers, 'EXPIRED_API_KEY')
  expect(first?.cases[0]?.path).toBe('/paykore/errors/#case-expired-key')
})

test('each word of a search has to fit', () => {
  expect(findErrors(providers, 'nothing like this')).toEqual([])
  expect(findErrors(providers, '')).toEqual([])
})

test('an answer inside a log line is found', () => {
  const [first] = errorsOf(
    providers,
    '2026-11-22 ERROR call failed: status 401 {"statusCode":400,"message":"Invalid key"}',
  )
  expect(first?.provider.id).toBe('ivorypay')
})

test.each([
  ['paykore', '{"error":{"code":"RATE_LIMIT_EXCEEDED","message":"Too many requests"}}'],
  ['vesuviopay', '{"success":false,"errorCode":"RATE_LIMIT_EXCEEDED"}'],
])('a shortened body with a code of two providers is of %s, whose shape it has', (id, body) => {
  expect(errorsOf(providers, body, 429)[0]?.provider.id).toBe(id)
})
