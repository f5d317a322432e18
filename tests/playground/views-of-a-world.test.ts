import { describe, expect, test } from 'vitest'
import { providerIds, registry } from '#mocks/providers/registry.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { mintRaw } from '#mocks/engine/key.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { fieldUses, sourcesOfAnswer } from '#src/session/answer/reading.ts'
import { headerRows } from '#src/session/answer/headers.ts'
import { shortTimes } from '#src/ui/short-times.ts'
import { actionCall, actionFields } from '#src/features/dashboard/account/actions.ts'
import { mintBody, mintFields } from '#src/features/dashboard/keys/mint-fields.ts'
import { momentsOf } from '#src/features/dashboard/clock/moments.ts'
import { tokenLife } from '#src/session/keys/token-life.ts'
import { emptyDraft } from '#src/session/request/draft.ts'
import { isSecret, maskedAddress, maskedHeaders } from '#src/session/request/mask.ts'
import { age, reportSums, reportText } from '#src/session/saved/words.ts'
import { caseGroups } from '#src/session/case-groups.ts'
import { isPlain, linkTo, readLink } from '#src/session/link.ts'

const bundles = await Promise.all(
  providerIds.map(async (id) => {
    const entry = registry[id]
    if (!entry) throw new Error(id)
    const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
    return { name: provider.name, provider, docs }
  }),
)
const bundleOf = (id: string) => {
  const bundle = bundles.find(({ provider }) => provider.id === id)
  if (!bundle) throw new Error(id)
  return bundle
}
const paykore = bundleOf('paykore')
const [form] = paykore.provider.keyFormats
if (!form) throw new Error('PayKore has a form')
const raw: string = mintRaw(form, seededRandom('views'))

describe.each(bundles)('each error that $name answers is read as the reply that it is', ({ provider, docs }) => {
  test.each(
    provider.cases.filter(({ expects }) => expects.reply !== undefined).map((each) => [each.id, each] as const),
  )('%s', async (_, each) => {
    const { reply, entry } = await runCase(catalogOf(registry), provider, each, seededRandom(`reading/${each.id}`))
    const answer = { status: reply.status, body: JSON.stringify(reply.body), entry }
    expect(entry.reply).toBe(each.expects.reply)
    const found = provider.replies[entry.reply ?? '']
    expect(found?.status).toBe(answer.status)
    expect(sourcesOfAnswer(found, undefined, answer.status).length).toBeGreaterThan(0)
    for (const { field } of fieldUses(docs, answer)) expect(answer.body).toContain(`"${field.split('.').at(-1) ?? ''}"`)
  })
})

test.each(bundles)('an answer of $name that is none of its replies names none', async ({ provider }) => {
  for (const each of provider.cases.filter(({ expects }) => expects.reply === undefined)) {
    const { entry } = await runCase(catalogOf(registry), provider, each, seededRandom(`own/${each.id}`))
    expect([each.id, entry.reply]).toEqual([each.id, undefined])
  }
})

test('a success rests on what its endpoint rests on, and names no fields of errors', () => {
  const { provider, docs } = paykore
  const [endpoint] = provider.endpoints
  expect(sourcesOfAnswer(undefined, endpoint, 200)).toEqual([{ of: '', source: endpoint?.success.source }])
  expect(fieldUses(docs, { status: 200, body: '{"error":{"code":"X"}}' })).toEqual([])
})

test('the reset of the rate window is also a time of day', async () => {
  const { provider } = paykore
  const limited = provider.cases.find(({ id }) => id === 'over-limit')
  if (!limited) throw new Error('no case')
  const { reply, entry } = await runCase(catalogOf(registry), provider, limited, seededRandom('reset'))
  const rows = headerRows(provider, { headers: Object.entries(reply.headers), entry })
  expect(rows.find(({ name }) => name === 'x-ratelimit-reset')).toEqual({
    name: 'x-ratelimit-reset',
    value: '1717200060',
    note: '00:01:00 UTC, in 12 s',
  })
})

test('instants are shortened to what the day at hand leaves out', () => {
  const text = 'revoked 2026-01-15T10:04:00.000Z, until 2026-01-15T10:05:00.250Z, expires 2026-02-01T00:00:00.000Z'
  expect(shortTimes(text, '2026-01-15T12:00:00.000Z')).toBe(
    'revoked 10:04:00, until 10:05:00.250, expires 2026-02-01 00:00:00',
  )
})

describe('what is shown of a request hides its credentials', () => {
  const draft = {
    ...emptyDraft(paykore.provider),
    path: '/v1/wallets',
    way: 1,
    key: { from: 'pasted', id: '', text: 'hunter2-hunter2' } as const,
  }
  test('in the key’s header, the scheme kept', () => {
    expect(maskedHeaders(paykore.provider, draft)).toEqual([['Authorization', 'Bearer …ter2']])
  })
  test('in a header of the reader', () => {
    const shown = maskedHeaders(paykore.provider, {
      ...draft,
      extra: [
        ['X-API-Key', 'hunter3-hunter3'],
        ['X-Note', raw],
      ],
    })
    expect(JSON.stringify(shown)).not.toMatch(/hunter3-h/)
    expect(JSON.stringify(shown)).not.toContain(raw)
  })
  test('in the address', () => {
    expect(
      maskedAddress(paykore.provider, {
        ...draft,
        query: [
          ['client_secret', 'abcdef'],
          ['key', raw],
          ['a', 'b'],
        ],
      }),
    ).toMatch(/^\/v1\/wallets\?client_secret=hidden&key=sk_test_.*&a=b$/)
  })
  test('by name or by look', () => {
    expect([
      isSecret('client_secret', '', []),
      isSecret('note', raw, paykore.provider.keyFormats),
      isSecret('note', 'x', paykore.provider.keyFormats),
    ]).toEqual([true, true, false])
  })
})

describe('the clock’s jumps', () => {
  const now = Date.parse('2026-01-15T10:00:30.000Z')
  const end = (claims: object) => ['eyJh', btoa(JSON.stringify(claims)).replaceAll('=', ''), 's'].join('.')
  test('lead to the first instant at which things differ, soonest first', () => {
    const token = end({ iat: now / 1000 - 10, exp: now / 1000 + 900 })
    const found = momentsOf(
      { ...paykore.provider, cachesLookups: 300 },
      {
        now,
        cachedAt: [now - 299_000, now - 400_000],
        keys: [
          { from: now - 60_000, until: now + 5000 },
          { from: now - 60_000, until: now - 5000 },
        ],
        token,
      },
    )
    expect(found.map(({ id, from, at }) => [id, from && (from - now) / 1000, (at - now) / 1000])).toEqual([
      ['cache', -299, 1],
      ['expiry', -60, 5],
      ['window', -30, 30],
      ['token', -10, 900],
    ])
  })
  test('are left out where a provider has no such thing', () => {
    expect(momentsOf({}, { now, cachedAt: [], keys: [], token: '' })).toEqual([])
  })
  test('do not fall over a text that is no token', () => {
    for (const text of ['', 'eyJ.eyJ.x', 'a.b.c', end({}), end({ exp: 'soon' })])
      expect(tokenLife(text)).toBeUndefined()
    expect(tokenLife(end({ iat: 'then', exp: 5 }))).toEqual({ from: undefined, until: 5000 })
  })
})

describe('the form for a new key asks what the provider’s dashboard asks', () => {
  test.each([
    ['payviox', ['class', 'expiresAt']],
    ['ivorypay', ['environment']],
    ['vesuviopay', ['environment', 'storeId']],
    ['perfectpay', ['environment', 'class']],
    ['paykore', ['environment', 'label', 'expiresAt']],
  ])('%s', (id, names) => {
    expect(mintFields(bundleOf(id).provider, { stores: [{ id: 's', name: 'Store' }] }).map(({ name }) => name)).toEqual(
      names,
    )
  })
  test('and sends only what was filled in, an instant with its zone', () => {
    const fields = [
      { name: 'label', label: '', kind: 'text' },
      { name: 'expiresAt', label: '', kind: 'instant' },
    ] as const
    expect(mintBody(fields, { label: '', expiresAt: '2026-12-31T12:00' })).toEqual({ expiresAt: '2026-12-31T12:00Z' })
  })
})

test('an action’s form asks for the parameters of its path and the fields of its body', () => {
  const action = { path: '/payments/:session_id/complete', fields: ['ip'] }
  expect(actionFields(action)).toEqual(['session_id', 'ip'])
  expect(actionCall('p', action, { session_id: 'a/b', ip: '1.2.3.4' })).toEqual({
    path: '/_dashboard/p/payments/a%2Fb/complete',
    body: { ip: '1.2.3.4' },
  })
})

test.each(bundles)('each case of $name stands in its list once', ({ provider, docs }) => {
  const listed = caseGroups(provider, docs).flatMap(({ cases }) => cases.map(({ id }) => id))
  expect(listed.toSorted()).toEqual(provider.cases.map(({ id }) => id).toSorted())
})

describe('a link to a playground', () => {
  test('names provider and case in its fragment, and is read back', () => {
    const link = linkTo('/docs/', { provider: 'paykore', case: 'good-key' })
    expect(link).toBe('/docs/playground/#playground?provider=paykore&case=good-key')
    expect(readLink(new URL(link, 'https://x.example'))).toEqual({ provider: 'paykore', case: 'good-key' })
  })
  test('names the reader’s own world, and is plain then', () => {
    const link = linkTo('/', { provider: 'paykore', own: true })
    expect(link).toBe('/playground/#playground?provider=paykore&own')
    expect(isPlain(new URL(link, 'https://x.example'))).toBe(true)
  })
  test.each([
    ['/?provider=a&case=b', { provider: 'a', case: 'b' }],
    ['/?provider=a&case=b#playground?case=c', { provider: 'a', case: 'c' }],
    ['/#playground', {}],
    ['/?provider=a&own', { provider: 'a', own: true }],
    ['/#playground?provider=a&own=', { provider: 'a', own: true }],
    ['/?case=', {}],
  ])('%s', (address, named) => {
    expect(readLink(new URL(address, 'https://x.example'))).toEqual(named)
  })
})

test('the proof sums up each place and names the tabs that stayed silent', () => {
  const report = {
    places: [
      { place: 'Local storage', before: 2, after: 0, howRead: 'localStorage' },
      { place: 'Cookies', before: 1, after: 1, howRead: 'document.cookie' },
    ],
    tabs: [
      { id: 'a', title: 'One', answered: true },
      { id: 'b', title: '', answered: false },
    ],
    stays: ['The theme stays.'],
  }
  expect(reportSums(report)).toMatchObject({ before: 3, after: 1, silent: [{ id: 'b' }] })
  expect(reportText(report, '2026-01-15T10:00:00.000Z').split('\n')).toEqual([
    'Cleared 2026-01-15T10:00:00.000Z: 3 before, 1 after.',
    'Local storage: 2 before, 0 after (read back by localStorage)',
    'Cookies: 1 before, 1 after (read back by document.cookie)',
    'Tab One: cleared',
    'Tab b: did not answer',
    'The theme stays.',
  ])
})

test.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 min ago'],
  [3_600_000, '1 h 0 min ago'],
])('an age of %d ms is said as %s', (ms, says) => {
  expect(age(1000, 1000 + ms)).toBe(says)
})
