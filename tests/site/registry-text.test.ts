import { describe, expect, test } from 'vitest'
import { assumed, documented, published } from '#mocks/engine/source.ts'
import { silence } from '#mocks/engine/docs.ts'
import { basisLabels, questionPath, sourceOf } from '#src/ui/basis.ts'
import { chosenCases } from '#src/docs/errors/error-rows.ts'
import { generalDecisions } from '#src/docs/sources/general-decisions.ts'
import { namedSource } from '#src/docs/sources/named-source.ts'
import { replyEntries } from '#src/docs/errors/reply-entries.ts'
import {
  allBundles,
  caseOf,
  conflictOf,
  questionOf,
  replyOf,
  ruleOf,
  bundleHere,
  bundleOf,
} from '#src/docs/provider-bundle.ts'
import { aspectsTable, factTables } from '#src/docs/tables/fact-tables.ts'
import { tiersTable } from '#src/docs/tables/limit-tables.ts'
import { operationsTable } from '#src/docs/tables/operations-table.ts'
import { headersTable, keyFormatsTable } from '#src/docs/tables/statement-tables.ts'

const bundle = await bundleOf('paykore')
const bundles = await allBundles()
const unlimited = bundles.find(({ provider }) => provider.limits === undefined)
if (!unlimited) throw new Error('Each provider has limits; this test needs one without.')

describe('A badge leads to its source', () => {
  test.each([
    { name: 'a heading of the text', source: documented('API Keys'), path: '/paykore/open/#source' },
    { name: 'a public page', source: published('https://docs.example.com/a'), path: 'https://docs.example.com/a' },
    { name: 'an open question', source: assumed('OK-3', 'it is preferred'), path: '/paykore/open/#oq-ok-3' },
    { name: 'silence', source: silence.source, path: '/paykore/open/#source' },
    { name: 'a small decision', source: assumed('', 'nobody says'), path: '/paykore/open/#general' },
  ])('$name', ({ source, path }) => {
    expect(sourceOf(source, 'paykore').path).toBe(path)
  })

  test('silence has a mark of its own', () => {
    expect(basisLabels.unstated).toBe('Not stated')
  })

  test('each assumed source of each provider names a question that its page has', () => {
    for (const each of bundles) {
      const text = JSON.stringify([each.provider, each.docs])
      for (const [, id = ''] of text.matchAll(/"basis":"assumed","question":"([^"]*)"/g)) {
        if (id !== '') expect(questionPath(each.provider.id, questionOf(each, id).id)).toContain(id.toLowerCase())
        else expect(generalDecisions(each).length).toBeGreaterThan(0)
      }
    }
  })

  test('prose names exactly one ground', () => {
    expect(namedSource(bundle, { documented: 'API Keys' })).toEqual(documented('API Keys'))
    expect(namedSource(bundle, { assumed: 'OK-3' })).toEqual(assumed('OK-3', questionOf(bundle, 'OK-3').why))
    expect(() => namedSource(bundle, {})).toThrow('exactly one')
    expect(() => namedSource(bundle, { documented: 'a', public: 'b' })).toThrow('exactly one')
  })
})

describe('An id that does not exist ends the build with a sentence that lists what does', () => {
  test.each([
    { name: 'provider', look: () => bundleOf('paycore'), says: 'There is no provider "paycore". Known: ' },
    { name: 'inherited name', look: () => bundleOf('toString'), says: 'There is no provider "toString"' },
    { name: 'case', look: () => caseOf(bundle.provider, 'no'), says: 'PayKore has no case "no". It has: good-key' },
    { name: 'reply', look: () => replyOf(bundle.provider, 'constructor'), says: 'PayKore has no reply "constructor"' },
    { name: 'rule', look: () => ruleOf(bundle.provider, 'no'), says: 'PayKore has no rule "no"' },
    { name: 'question', look: () => questionOf(bundle, 'OK-99'), says: 'PayKore has no open question "OK-99"' },
    { name: 'conflict', look: () => conflictOf(bundle, 'no'), says: 'PayKore has no conflict "no"' },
    {
      name: 'table of prose',
      // @ts-expect-error Prose is not type-checked.
      look: () => factTables('toString', bundle),
      says: 'There is no table "toString". Known: classes, ',
    },
    { name: 'limits', look: () => tiersTable(unlimited), says: 'has no rate limits' },
    {
      name: 'page without a provider',
      look: () => bundleHere({ props: {}, locals: {} }),
      says: 'name one, as in provider=',
    },
    {
      name: 'check of a table',
      look: () => chosenCases(bundle.provider, { check: 'no' }),
      says: 'PayKore has no rule "no"',
    },
  ])('$name', async ({ look, says }) => {
    await expect(async () => look()).rejects.toThrow(says)
  })
})

describe('Tables read the registry', () => {
  test('headers show where the key stands', () => {
    expect(headersTable(bundle).rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['`X-API-Key`', '`sk_test_…`'],
      ['`Authorization`', '`Bearer sk_test_…`'],
    ])
  })

  test('forms say length and alphabet in words', () => {
    expect(keyFormatsTable(bundle).rows[0]?.cells).toEqual([
      'Secret, test',
      { says: '`sk_test_`', source: documented('API Keys') },
      { says: '64 hex characters', source: documented('API Keys') },
    ])
  })

  test('an operation that no text offers is marked as not stated', () => {
    const rows = operationsTable(bundle).rows
    const status = rows.find(({ id }) => id === 'operation-status')
    expect(status?.cells[1]).toBe('No text of PayKore offers it.')
    expect(status?.sources).toEqual([{ basis: 'unstated' }])
    expect(rows).toHaveLength(5)
  })

  test('where keys are replaced by several operations, the table says by which', async () => {
    const rotates = async (id: string) => {
      const rows = operationsTable(await bundleOf(id)).rows
      return rows.find((row) => row.id === 'operation-rotate')?.cells[1]
    }
    const steps = 'No operation of its own: get a new key, deploy it, check that it works, then revoke the old one.'
    expect(await rotates('paykore')).toBe(steps)
    expect(await rotates('vesuviopay')).toBe(steps)
    expect(await rotates('ivorypay')).toBe('No operation of its own: getting a new pair ends the old one.')
  })

  test('a table of errors holds every error case and no success, unless cases are named', () => {
    const { provider } = bundle
    expect(chosenCases(provider, {}).every(({ expects }) => expects.status >= 400)).toBe(true)
    expect(
      chosenCases(provider, { reply: 'missing-api-key' }).every(({ expects }) => expects.reply === 'missing-api-key'),
    ).toBe(true)
    expect(chosenCases(provider, { check: 'rate' }).every(({ expects }) => expects.rule === 'rate')).toBe(true)
    expect(chosenCases(provider, { cases: ['good-key', 'missing-key'] }).map(({ id }) => id)).toEqual([
      'good-key',
      'missing-key',
    ])
  })

  test('each reply is shown with the body of a case that gets it', async () => {
    for (const entry of await replyEntries(bundle.provider)) expect(entry.example?.status).toBe(entry.status)
  })

  test('each provider states every aspect of the comparison, or is marked as silent on it', () => {
    for (const each of bundles) {
      for (const [aspect, { says, source }] of Object.entries(each.docs.compare)) {
        const silent = /\bnot (?:stated|mentioned|said|offered)\b|\bnone (?:mentioned|found)\b|^none$/.test(says)
        // What we decided for the mock may be nothing at all.
        if (source.basis === 'assumed') continue
        expect([each.provider.id, aspect, says, silent]).toEqual([
          each.provider.id,
          aspect,
          says,
          source.basis === 'unstated',
        ])
        expect(says).not.toBe('')
      }
    }
  })

  test('a table says nothing of what is not stated, except by its mark', () => {
    const silent = {
      provider: bundle.provider,
      docs: { ...bundle.docs, compare: { ...bundle.docs.compare, usage: silence } },
    }
    expect(aspectsTable(silent, ['usage']).rows).toEqual([
      { cells: ['Watching usage', ''], sources: [{ basis: 'unstated' }] },
    ])
  })
})
