import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { comparedColumns } from '#src/features/live-compare/column.ts'
import {
  columnsOf,
  type ComparedLine,
  type ComparedResult,
  reduceRound,
  type Round,
} from '#src/features/live-compare/round.ts'
import { roundSummary, summaryOf } from '#src/features/live-compare/summary.ts'
import { draftOf } from '#src/session/request/draft.ts'
import { allBundles, type PageBundle } from '#src/docs/provider-bundle.ts'
import { caseIn, type Situation, situations } from '#src/docs/compare/situations.ts'

const bundles = await allBundles()
const random = seededRandom('round')
const catalog = catalogOf(registry)
const [first, second] = situations
if (!first || !second) throw new Error('There are too few situations.')

const lineOf = async (bundle: PageBundle, situation: Situation): Promise<ComparedLine> => {
  const shown = caseIn(bundle.provider, situation)
  if (!shown) return { kind: 'absent', bundle, says: bundle.docs.compare[situation.aspect] }
  const { request } = await arrange(bundle.provider, shown, random)
  const mock = { store: memoryStore(() => 0, random), catalog, random, base: '' }
  return { kind: 'call', bundle, caseId: shown.id, title: shown.title, mock, draft: draftOf(bundle.provider, request) }
}
const resultOf = async (line: ComparedLine): Promise<ComparedResult> => {
  if (line.kind === 'absent') return line
  const { bundle, caseId, title, draft } = line
  const shown = line.bundle.provider.cases.find(({ id }) => id === line.caseId)
  if (!shown) throw new Error('no case')
  const { reply, entry } = await runCase(catalog, line.bundle.provider, shown, random)
  const { status, headers, body } = reply
  return {
    kind: 'answer',
    bundle,
    caseId,
    title,
    draft,
    answer: {
      status,
      statusText: '',
      headers: Object.entries(headers),
      body: JSON.stringify(body),
      ms: 1,
      via: 'page',
      entry,
    },
  }
}
const linesOf = (situation: Situation) => Promise.all(bundles.map((bundle) => lineOf(bundle, situation)))
const resultsOf = async (situation: Situation) => Promise.all((await linesOf(situation)).map(resultOf))
const found = (id: string): Situation => {
  const situation = situations.find((each) => each.id === id)
  if (!situation) throw new Error(`no situation ${id}`)
  return situation
}

describe('A round', () => {
  const lines: readonly ComparedLine[] = bundles.map((bundle) => ({
    kind: 'absent',
    bundle,
    says: bundle.docs.compare.header,
  }))
  const results: readonly ComparedResult[] = bundles.map((bundle) => ({
    kind: 'absent',
    bundle,
    says: bundle.docs.compare.header,
  }))
  const idle: Round = { kind: 'idle', situation: first, ticket: 1, lines }
  const sending = reduceRound(idle, { type: 'sent', ticket: 2 })

  test('shows its questions while they are on their way', () => {
    expect(sending).toEqual({ kind: 'sending', situation: first, ticket: 2, lines })
    expect(columnsOf(sending)).toBe(lines)
  })

  test('takes the answers of the last sending, and drops those of an earlier one', () => {
    expect(reduceRound(sending, { type: 'settled', ticket: 2, results })).toMatchObject({ kind: 'answered', results })
    const again = reduceRound(sending, { type: 'sent', ticket: 3 })
    expect(reduceRound(again, { type: 'settled', ticket: 2, results })).toBe(again)
  })

  test('drops answers, questions and failures that belong to the situation before', () => {
    const chosen = reduceRound(sending, { type: 'chosen', ticket: 3, situation: second })
    expect(chosen).toEqual({ kind: 'idle', situation: second, ticket: 3, lines: [] })
    expect(reduceRound(chosen, { type: 'settled', ticket: 2, results })).toBe(chosen)
    expect(reduceRound(chosen, { type: 'opened', ticket: 2, lines })).toBe(chosen)
    expect(reduceRound(chosen, { type: 'failed', ticket: 2, why: 'late' })).toBe(chosen)
    expect(reduceRound(chosen, { type: 'opened', ticket: 3, lines })).toMatchObject({ kind: 'idle', lines })
  })

  test('fails with a sentence, and has no columns then', () => {
    const failed = reduceRound(sending, { type: 'failed', ticket: 2, why: 'No dashboard.' })
    expect(columnsOf(failed)).toEqual([])
    expect(roundSummary(failed)).toContain('No dashboard.')
  })

  test('says nothing before there are answers', () => {
    expect([roundSummary(idle), roundSummary(sending)]).toEqual(['', ''])
  })
})

describe('The answers to one situation', () => {
  test('are told by status, with the providers that do not check it', async () => {
    const says = summaryOf(await resultsOf(found('unknown-key')))
    for (const { provider } of bundles) expect(says).toContain(provider.name)
    expect(says).toMatch(/^\w+ answers: 401 from .+; 400 from /)
    expect(summaryOf(await resultsOf(found('revoked-key')))).toMatch(/^\w+ answers: .+\. .+ do not check it\.$/)
  })

  test('say when a call went wrong', () => {
    const [bundle] = bundles
    if (!bundle) throw new Error('no provider')
    const lost = { kind: 'lost', bundle, caseId: 'c', title: 't', why: 'x' } as const
    const line = { ...lost, draft: draftOf(bundle.provider, { method: 'GET', url: 'https://h/', headers: {} }) }
    expect(summaryOf([line])).toBe(`No answer came. The call to ${bundle.provider.name} went wrong.`)
  })

  test.each(situations)('$id: stand in columns without a key in them', async (situation) => {
    const results = await resultsOf(situation)
    const columns = comparedColumns(results)
    expect(columns.map(({ of }) => of.bundle.provider.id)).toEqual(bundles.map(({ provider }) => provider.id))
    const drawn = JSON.stringify(
      columns.map(({ address, sends, ending, headers, body }) => [address, sends, ending, headers, body]),
    )
    for (const result of results) {
      if (result.kind === 'absent') continue
      for (const { text } of [result.draft.key, result.draft.token])
        if (text.length >= 12) expect(drawn).not.toContain(text)
    }
  })

  test('mark a header that one provider alone reads, and leave unmarked what another has too', async () => {
    const columns = comparedColumns(await resultsOf(found('unknown-key')))
    const markOf = (header: string) =>
      new Set(
        columns.flatMap(({ sends }) =>
          sends.filter(({ text }) => text.startsWith(`${header}:`)).map(({ mark }) => mark),
        ),
      )
    expect(markOf('api-key')).toEqual(new Set(['alone']))
    expect(markOf('X-API-Key')).toEqual(new Set(['alike']))
    expect(markOf('Authorization')).toEqual(new Set(['other']))
  })

  test('compare the questions before anything is sent', async () => {
    const columns = comparedColumns(await linesOf(found('unknown-key')))
    expect(columns.every(({ statusIs, body }) => statusIs === undefined && body.length === 0)).toBe(true)
    expect(columns.some(({ sends }) => sends.some(({ mark }) => mark === 'alone'))).toBe(true)
  })

  test('show no header that only this mock adds', async () => {
    const columns = comparedColumns(await resultsOf(found('no-key')))
    expect(JSON.stringify(columns.map(({ headers }) => headers))).not.toContain('latchkey-')
  })
})

describe('The case of a situation', () => {
  test('is the one of its name, where a provider has one', () => {
    for (const { provider } of bundles) {
      const named = provider.cases.find(({ id, expects }) => id === 'unknown-key' && expects.rule === 'known')
      if (named) expect(caseIn(provider, found('unknown-key'))).toBe(named)
    }
  })

  test('is the first that ends at the rule elsewhere', () => {
    const expects = { status: 401, rule: 'known' }
    const [provider] = bundles.map((bundle) => bundle.provider)
    const cases = (provider?.cases ?? []).slice(0, 2).map((each) => ({ ...each, expects }))
    expect(caseIn({ cases, rules: provider?.rules ?? [] }, { id: 'unknown-key' })).toBe(cases[0])
  })
})
