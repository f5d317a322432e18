import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aspects } from '#src/docs/aspects.ts'
import type { Rule, SituationId } from '#mocks/engine/rule.ts'
import { genericHeadings, genericPages } from '#src/docs/pages/generic-pages.ts'
import { acrossLinks, providerLinks } from '#src/docs/navigation/nav.ts'
import { entryId, guidePath, neighbours, pagesOf, providerPages } from '#src/docs/navigation/pages.ts'
import { pagePath } from '#src/ui/page-path.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { situations, caseIn, tally } from '#src/docs/compare/situations.ts'
import { tocOf } from '#src/docs/navigation/toc.ts'

const bundles = await allBundles()
const [bundle] = bundles
if (!bundle) throw new Error('The registry is empty.')
const unlimited = { provider: { id: 'demo', replies: {} } }

describe('Pages of a provider', () => {
  test('have one on limits only where there are limits', () => {
    for (const { provider } of bundles) expect(pagesOf(provider).includes('limits')).toBe(provider.limits !== undefined)
    expect(pagesOf({})).toEqual(Object.keys(providerPages).filter((page) => page !== 'limits'))
  })

  test('have addresses that end in a slash, and prose under the same name', () => {
    expect(pagePath('demo', '')).toBe('/demo/')
    expect(pagePath('demo', 'keys')).toBe('/demo/keys/')
    expect(entryId('demo', '')).toBe('demo')
    expect(entryId('demo', 'keys')).toBe('demo/keys')
  })

  test('each have a generic form with a lead and sections of their own', () => {
    for (const page of pagesOf(bundle.provider)) {
      expect(genericPages[page].lead('Demo', 'Its lead.')).toMatch(/\.$/)
      expect(new Set(genericHeadings(page).map(({ slug }) => slug)).size).toBe(genericPages[page].sections.length)
    }
  })

  test('no prose lies under a name that is no page', () => {
    const known = Object.keys(providerPages).map((page) => `${page || 'index'}.mdx`)
    for (const { provider } of bundles) {
      const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.startsWith(`${provider.id}/`),
      )
      const lists = Object.keys(provider.replies).map((reply) => `errors/${reply}.mdx`)
      for (const file of files.filter((each) => each.endsWith('.mdx')))
        expect([...known, ...lists]).toContain(file.slice(provider.id.length + 1))
    }
  })

  test('what to check at an error is a list, and shows a case that ends in that error', () => {
    for (const { provider } of bundles) {
      const folder = `content/${provider.id}/errors`
      for (const file of existsSync(folder) ? readdirSync(folder) : []) {
        const lines = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n')
        expect(lines.map((line) => line.split(' ')[0])).toEqual(lines.map((_, index) => `${index + 1}.`))
        const named = lines.flatMap((line) => /case="([^"]+)"/.exec(line)?.[1] ?? [])
        const ends = named.map((id) => provider.cases.find((each) => each.id === id)?.expects.reply)
        expect([file, ends.includes(file.replace('.mdx', ''))]).toEqual([file, true])
      }
    }
  })
})

describe('Navigation', () => {
  test('lists the pages in their order, and knows what stands beside one', () => {
    const links = providerLinks(unlimited)
    expect(neighbours(links, '/demo/')).toEqual({
      before: undefined,
      after: { label: 'Keys and environments', href: '/demo/keys/' },
    })
    expect(neighbours(links, '/demo/open/').after).toBeUndefined()
    expect(neighbours(links, '/elsewhere/')).toEqual({})
  })

  test('lists guides by their order, then by their name, behind the pages that every site has', () => {
    const guides = [
      { id: 'terminal', data: { title: 'Run locally', label: 'Run locally' } },
      { id: 'b', data: { title: 'B' } },
      { id: 'a', data: { title: 'A', order: 9 } },
      { id: 'first', data: { title: 'First', order: 1 } },
    ]
    const fixed = acrossLinks([]).length
    expect(
      acrossLinks(guides)
        .slice(fixed)
        .map(({ label }) => label),
    ).toEqual(['First', 'B', 'Run locally', 'A'])
    expect(guidePath('terminal')).toBe('/terminal/')
    expect(guidePath('glossary')).toBe('/guides/glossary/')
  })

  test('a table of contents drops its third level where it grows long', () => {
    const heading = (depth: number, slug: string) => ({ depth, slug, text: slug })
    const headings = [heading(2, 'a'), heading(3, 'b'), heading(4, 'c')]
    expect(tocOf(headings)).toEqual([
      { id: 'a', text: 'a', deep: false },
      { id: 'b', text: 'b', deep: true },
    ])
    expect(tocOf(headings, 1)).toEqual([{ id: 'a', text: 'a', deep: false }])
  })
})

const isAbout = (rule: Rule, id: SituationId): boolean => 'situation' in rule && rule.situation === id

describe('Situations', () => {
  test('speak of aspects that exist, and of rules that some provider has', () => {
    for (const { aspect, id } of situations) {
      expect(aspects).toHaveProperty(aspect)
      expect(bundles.some(({ provider }) => provider.rules.some((rule) => isAbout(rule, id)))).toBe(true)
    }
  })

  test('show a case that ends at their rule', () => {
    for (const situation of situations) {
      for (const { provider } of bundles) {
        const shown = caseIn(provider, situation)
        const refusing = provider.rules.filter((rule) => isAbout(rule, situation.id)).map(({ id }) => id)
        if (shown?.expects.rule !== undefined) expect(refusing).toContain(shown.expects.rule)
        else expect(provider.cases.some(({ expects }) => refusing.includes(expects.rule ?? ''))).toBe(false)
      }
    }
  })

  test('count who refuses', () => {
    const named = (name: string, check?: string) => ({
      ...bundle,
      provider: {
        ...bundle.provider,
        name,
        cases:
          check === undefined
            ? []
            : bundle.provider.cases.slice(0, 1).map((each) => ({ ...each, expects: { status: 401, rule: check } })),
      },
    })
    const [situation] = situations
    const rule = bundle.provider.rules.find((each) => situation && isAbout(each, situation.id))?.id
    if (!situation || rule === undefined) throw new Error('There is no situation.')
    expect(tally([named('A', rule), named('B'), named('C')], situation)).toBe('A checks it, the other two do not.')
    expect(tally([named('A', rule), named('B', rule), named('C')], situation)).toBe(
      'A and B check it, the other does not.',
    )
    expect(tally([named('A', rule)], situation)).toBe('Each provider checks it.')
    expect(tally([named('A')], situation)).toBe('No provider checks it.')
  })
})
