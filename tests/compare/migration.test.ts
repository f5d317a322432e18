import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { codeChanges } from '#src/docs/migration/code.ts'
import { labelledTogether, pairedClasses } from '#src/docs/migration/class-pairs.ts'
import { diffLines } from '#src/ui/diff-lines.ts'
import { migrationPairs } from '#src/docs/migration/pairs.ts'
import { leavingPath, migrationPath, pairsIn } from '#src/docs/migration/path.ts'
import { changeOf } from '#src/docs/migration/point.ts'
import { migrationSections } from '#src/docs/migration/points.ts'
import { runOf } from '#src/docs/runs.ts'
import { caseIn, situations } from '#src/docs/compare/situations.ts'

const bundles = await allBundles()
const bundle = (id: string) => {
  const found = bundles.find(({ provider }) => provider.id === id)
  if (!found) throw new Error(`no provider ${id}`)
  return found
}
const pointsOf = (from: string, to: string) =>
  migrationSections(bundle(from), bundle(to)).flatMap(({ points }) => points)

describe('Two texts line by line', () => {
  const drawn = (a: string, b: string) =>
    diffLines(a.split(''), b.split(''))
      .map((line) =>
        line.kind === 'both' ? a[line.from] : line.kind === 'from' ? `-${a[line.from]}` : `+${b[line.to]}`,
      )
      .join(' ')

  test.each([
    { a: 'abc', b: 'abc', diff: 'a b c' },
    { a: 'abc', b: 'axc', diff: 'a -b +x c' },
    { a: 'abc', b: 'ac', diff: 'a -b c' },
    { a: 'ac', b: 'abc', diff: 'a +b c' },
    { a: '', b: 'ab', diff: '+a +b' },
    { a: 'ab', b: '', diff: '-a -b' },
    { a: 'ab', b: 'xy', diff: '-a -b +x +y' },
    { a: '', b: '', diff: '' },
  ])('"$a" to "$b" is "$diff"', ({ a, b, diff }) => {
    expect(drawn(a, b)).toBe(diff)
  })

  test('give back both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const lines = diffLines(a, b)
        expect(lines.flatMap((line) => (line.kind === 'to' ? [] : [a[line.from]]))).toEqual(a)
        expect(lines.flatMap((line) => (line.kind === 'from' ? [] : [b[line.to]]))).toEqual(b)
        for (const line of lines) if (line.kind === 'both') expect(a[line.from]).toBe(b[line.to])
      }),
    )
  })
})

describe('A point of a migration', () => {
  const says = (...texts: string[]) => texts.map((text) => ({ says: text }))
  test.each([
    { from: ['a'], to: ['a'], change: 'same' },
    { from: ['a'], to: ['b'], change: 'changes' },
    { from: ['a', 'b'], to: ['a'], change: 'changes' },
    { from: [], to: ['a'], change: 'new' },
    { from: ['a'], to: [], change: 'gone' },
    { from: [], to: [], change: 'same' },
  ])('from $from to $to: $change', ({ from, to, change }) => {
    expect(changeOf({ from: says(...from), to: says(...to) })).toBe(change)
  })

  test('pairs classes of one name first, then those that are left in their order', () => {
    expect(pairedClasses(['public', 'secret'], ['secret', 'publishable'])).toEqual([
      { from: 'secret', to: 'secret' },
      { from: 'public', to: 'publishable' },
    ])
    expect(pairedClasses(['secret'], ['secret', 'public'])).toEqual([
      { from: 'secret', to: 'secret' },
      { from: undefined, to: 'public' },
    ])
  })
})

describe('A migration', () => {
  const paired = [...new Set(migrationPairs.map(({ from }) => from))]

  test('has a page for each ordered pair of the first five, and each a path of its own', () => {
    expect([paired.length, migrationPairs.length]).toEqual([5, 20])
    expect(new Set(migrationPairs.map(migrationPath)).size).toBe(migrationPairs.length)
  })

  test('of a later provider is one page, which takes the other: as many more pages as providers', () => {
    const pages = (more: number) => {
      const all = [...paired, ...Array.from({ length: more }, (_, index) => `later-${index}`)]
      return new Set([...pairsIn(all).map(migrationPath), ...all.map(leavingPath)]).size
    }
    expect([pages(0), pages(50), pages(100)]).toEqual([25, 75, 125])
    expect(migrationPath({ from: 'paykore', to: 'later-1' })).toBe(`${leavingPath('paykore')}?provider=later-1`)
    expect(migrationPath({ from: 'later-1', to: 'paykore' })).toBe(`${leavingPath('later-1')}?provider=paykore`)
  })

  test.each(migrationPairs)(
    'from $from to $to has the rows of both pages on leaving, laid side by side',
    ({ from, to }) => {
      const [ours, theirs] = [from, to].map((id) => migrationSections(bundle(id), bundle(id)))
      for (const [index, { points }] of migrationSections(bundle(from), bundle(to)).entries()) {
        const laid = labelledTogether(ours?.[index]?.points ?? [], theirs?.[index]?.points ?? [])
        const labels = new Set([...laid.from, ...laid.to].map(({ label }) => label))
        expect([...labels].toSorted()).toEqual(points.map(({ label }) => label).toSorted())
        for (const point of points)
          for (const side of ['from', 'to'] as const)
            expect(laid[side].find(({ label }) => label === point.label)?.[side] ?? []).toEqual(point[side])
      }
    },
  )

  test.each(migrationPairs)('from $from to $to says the same as the way back, turned round', ({ from, to }) => {
    const turned = { same: 'same', changes: 'changes', gone: 'new', new: 'gone' } as const
    const there = pointsOf(from, to)
    const back = pointsOf(to, from)
    expect(there.map(changeOf).toSorted()).toEqual(
      back
        .map(changeOf)
        .map((change) => turned[change])
        .toSorted(),
    )
    for (const { label } of there) expect(label).not.toBe('')
    expect(there.every((point) => point.from.every(({ says }) => says !== '') && point.none !== '')).toBe(true)
  })

  test('names the status of each situation as its case expects it', () => {
    for (const { from, to } of migrationPairs) {
      const answers = migrationSections(bundle(from), bundle(to)).find(({ id }) => id === 'answers')?.points ?? []
      expect(answers.map(({ label }) => label)).toEqual(situations.map(({ title }) => title))
      for (const [index, situation] of situations.entries()) {
        const expected = caseIn(bundle(from).provider, situation)?.expects.status
        expect(answers[index]?.from[0]?.says.slice(0, 3)).toBe(expected === undefined ? undefined : String(expected))
      }
    }
  })

  test('marks the answer in a situation as the row of its case is marked, not as the rest of its body', () => {
    const answers = migrationSections(bundle('vesuviopay'), bundle('ivorypay')).find(({ id }) => id === 'answers')
    const [revoked] = answers?.points.filter(({ label }) => label === 'A revoked key') ?? []
    expect(revoked?.from[0]).toMatchObject({ says: '401 `API_KEY_INACTIVE`', source: { basis: 'documented' } })
    const [none] = answers?.points.filter(({ label }) => label === 'A call without a key') ?? []
    expect(none?.to[0]).toMatchObject({ says: '401 `Unauthorized`', source: { basis: 'documented' } })
  })

  test('names the variables of both providers, and no point that neither has', () => {
    const points = pointsOf('payviox', 'paykore')
    const secret = points.find(({ label }) => label === 'Secret key, live: variable')
    expect(secret?.from).toEqual([{ says: '`PAYVIOX_SECRET_KEY`' }])
    expect(secret?.to).toEqual([{ says: '`PAYKORE_API_KEY_LIVE`' }])
    expect(points.find(({ label }) => label.startsWith('Public key, test'))).toBeUndefined()
    expect(pointsOf('ivorypay', 'perfectpay').some(({ label }) => label === 'Tiers')).toBe(false)
    expect(points.some(({ label }) => label === 'Tiers')).toBe(true)
  })

  test('shows the first call of both in each language, and no key in it', async () => {
    const side = async (id: string) => ({
      request: (await runOf(id, bundle(id).docs.first)).sent,
      credentials: bundle(id).provider,
    })
    const [from, to] = [await side('vesuviopay'), await side('paykore')]
    const changes = await codeChanges(from, to)
    expect(changes.map(({ lang }) => lang)).toContain('curl')
    for (const { lines } of changes) {
      const text = (kind: 'from' | 'to') =>
        lines
          .filter((line) => line.kind === kind)
          .map(({ html }) => html)
          .join('\n')
      expect(text('from')).toContain('VESUVIO_SECRET_KEY')
      expect(text('to')).toContain('PAYKORE_API_KEY_SANDBOX')
      expect(lines.every(({ html }) => !html.includes('style='))).toBe(true)
      for (const request of [from.request, to.request])
        for (const value of Object.values(request.headers))
          if (value.length > 20) expect(JSON.stringify(lines)).not.toContain(value)
    }
  })
})
