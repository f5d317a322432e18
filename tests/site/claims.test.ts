import { describe, expect, test } from 'vitest'
import { answerSource } from '#mocks/engine/answer-source.ts'
import { isCheck } from '#mocks/engine/rule.ts'
import { errorRows } from '#src/docs/errors/error-rows.ts'
import { runOf } from '#src/docs/runs.ts'
import { tracedSteps } from '#src/ui/trace.ts'
import { allBundles, bundleOf, caseOf, replyOf, ruleOf } from '#src/docs/provider-bundle.ts'
import { tiersTable } from '#src/docs/tables/limit-tables.ts'
import { endpointsTable, errorFieldsTable, keyFormatsTable } from '#src/docs/tables/statement-tables.ts'

const bundles = await allBundles()

/** The row of a case, by its provider and its id: `paykore/good-key`. */
const rowOf = async (name: string) => {
  const [providerId = '', id = ''] = name.split('/')
  const { provider } = await bundleOf(providerId)
  const [row] = await errorRows(provider, { cases: [caseOf(provider, id).id] })
  return row
}

describe('A row rests on what it shows: what happened, the status and its code', () => {
  test.each([
    ['vesuviopay/revoked-key', 'documented'],
    ['vesuviopay/publishable-on-customer', 'documented'],
    ['vesuviopay/cart-token-expired', 'documented'],
    ['ivorypay/missing-key', 'documented'],
    ['ivorypay/unknown-key', 'documented'],
    ['ivorypay/public-key', 'assumed'],
    ['payviox/replaced-key', 'assumed'],
    ['perfectpay/missing-key', 'assumed'],
    ['paykore/missing-key', 'documented'],
  ])('%s is %s', async (name, basis) => {
    expect((await rowOf(name))?.source.basis).toBe(basis)
  })

  test.each([
    'ivorypay/good-key',
    'ivorypay/test-networks',
    'ivorypay/environment-header',
    'paykore/good-key',
    'paykore/bearer-key',
    'paykore/live-key',
    'vesuviopay/login',
    'perfectpay/production-key',
    'perfectpay/header-in-capitals',
  ])('the success %s is assumed, as its status is', async (name) => {
    expect(await rowOf(name)).toMatchObject({ source: { basis: 'assumed' }, assumed: true })
  })
})

describe('A rule has a source, and its answer another', () => {
  test.each([
    { provider: 'perfectpay', rule: 'key-sent', is: 'documented', answers: 'assumed' },
    { provider: 'perfectpay', rule: 'class', is: 'documented', answers: 'assumed' },
    { provider: 'ivorypay', rule: 'class', is: 'documented', answers: 'assumed' },
    { provider: 'paykore', rule: 'class', is: 'documented', answers: 'assumed' },
    { provider: 'payviox', rule: 'bearer', is: 'documented', answers: 'assumed' },
    { provider: 'vesuviopay', rule: 'not-revoked', is: 'documented', answers: 'documented' },
    { provider: 'vesuviopay', rule: 'token-sent', is: 'documented', answers: 'public' },
  ])('$provider, $rule: $is, and the answer $answers', async ({ provider: id, rule: ruleId, is, answers }) => {
    const { provider } = await bundleOf(id)
    const rule = ruleOf(provider, ruleId)
    if (!isCheck(rule)) throw new Error(`${ruleId} refuses nothing.`)
    expect(rule.source.basis).toBe(is)
    expect(answerSource(rule, replyOf(provider, rule.response)).basis).toBe(answers)
  })

  test('the check that refused tells its answer, with the source of the answer', async () => {
    for (const { provider } of bundles) {
      const refused = provider.cases.find(({ expects }) => expects.rule !== undefined)
      if (!refused) throw new Error(`${provider.name} refuses nothing.`)
      const run = await runOf(provider.id, refused.id)
      const shown = tracedSteps(provider, run.trace).flatMap(({ answer }) => answer ?? [])
      expect(shown.map(({ status }) => status)).toEqual([run.status])
    }
  })
})

describe('A table shows at most one source for a claim', () => {
  test.each([keyFormatsTable, endpointsTable, errorFieldsTable])('%o', (table) => {
    for (const bundle of bundles)
      for (const { sources } of table(bundle).rows) expect(sources.length).toBeLessThanOrEqual(1)
  })

  test('limits too', () => {
    for (const bundle of bundles.filter(({ provider }) => provider.limits))
      for (const { sources } of tiersTable(bundle).rows) expect(sources).toHaveLength(1)
  })
})

describe('A message in code type is one that the mock sends', () => {
  const textsIn = (json: unknown): string[] => {
    if (typeof json === 'string') return [json]
    return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : []
  }

  test.each(bundles.map((each) => [each.provider.id, each] as const))('%s', async (_id, { provider }) => {
    for (const { id, code, literal, run } of await errorRows(provider, {})) {
      if (literal) expect([id, code, textsIn(JSON.parse(run.body))]).toEqual([id, code, expect.arrayContaining([code])])
      // Only an answer without any one message or code, such as Payviox's lists by field, is called by a name of ours.
      else expect([id, code]).toEqual([id, 'Messages by field'])
    }
  })
})
