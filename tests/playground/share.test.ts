import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyState } from '#mocks/engine/key-state.ts'
import { mintRaw } from '#mocks/engine/key.ts'
import { providerIds, registry } from '#mocks/providers/registry.ts'
import { call } from '#mocks/mock.ts'
import { makeKey } from '#mocks/state/issue-key.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { signToken } from '#mocks/state/tokens.ts'
import { outcomeAhead } from '#src/session/answer/ahead.ts'
import { callOf, noCredential, type RequestDraft } from '#src/session/request/draft.ts'
import { blanksIn, emptied, filled } from '#src/session/share/blanks.ts'
import { bodyFrom, bodyToShare, patched } from '#src/session/share/body.ts'
import { censored } from '#src/session/share/censor.ts'
import { fragmentOf, readFragment } from '#src/session/share/fragment.ts'
import { openLink } from '#src/session/share/open-link.ts'
import { linkOf } from '#src/session/share/link-of.ts'
import { openShared } from '#src/session/share/open-shared.ts'
import { share } from '#src/session/share/share.ts'
import { begin, type ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'

const bundleOf = async (id: string): Promise<ProviderBundle> => {
  const entry = registry[id]
  if (!entry) throw new Error(id)
  const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
  return { provider, docs }
}
const bundles = await Promise.all(providerIds.map(bundleOf))
const random = seededRandom('share')
const paykore = await bundleOf('paykore')
const vesuvio = await bundleOf('vesuviopay')

const sessionOf = async (
  bundle: ProviderBundle,
  caseId: string,
  edit: (draft: RequestDraft) => Partial<RequestDraft> = () => ({}),
) => {
  const session = await begin(bundle, caseId)
  const changed: PlaygroundSession = {
    ...session,
    draft: { ...session.draft, ...edit(session.draft) },
    outcome: { kind: 'idle' },
  }
  return changed
}
const shareOf = async (bundle: ProviderBundle, session: PlaygroundSession) =>
  share(bundle.provider, session, await session.world.mock.store.clock())

/** Whether any long stretch of a secret stands in a text: as it is, percent-encoded or in base64, wherever that begins. */
const holds = (text: string, secret: string): boolean => {
  const inner = secret.replace(/^(?:[sp]k_(?:test_|live_)?|demo-\w+-|eyJ)/, '').slice(0, -4)
  const plain = [text, decodeURIComponent(text.replaceAll('+', ' '))]
  const encoded = [0, 1, 2].map((shift) => btoa(`${'x'.repeat(shift)}${inner}`).slice(4, -4))
  return plain.some((each) => each.includes(inner) || encoded.some((part) => part.length > 7 && each.includes(part)))
}

describe('a link', () => {
  test('says no more than provider and case where nothing was changed', async () => {
    for (const bundle of bundles)
      for (const { id } of bundle.provider.cases) {
        const { shared, leftOut } = await shareOf(bundle, await sessionOf(bundle, id))
        expect(shared).toEqual({ provider: bundle.provider.id, case: id })
        expect(leftOut).toEqual([])
      }
  })

  test('opens each case, and each example key in it, with the verdict that its maker sees', async () => {
    for (const bundle of bundles)
      for (const { id } of bundle.provider.cases) {
        const start = await begin(bundle, id)
        expect([id, (await linkOf(bundle, start, start.outcome)).differs]).toEqual([id, []])
      }
  })

  test('of a key that this world issued brings one of the same state, or says that the verdict is another', async () => {
    const at = await begin(paykore, 'good-key')
    const { mock } = at.world
    const make = (state: KeyState): Promise<string> =>
      Promise.resolve(
        mock.store.change(
          paykore.provider,
          (step) =>
            makeKey(
              paykore.provider,
              step.state,
              { class: 'secret', environment: 'test', ...state },
              step.now,
              mock.random,
            ).text,
        ),
      )
    for (const [state, key, status] of [
      [{ revoked: 'now' }, 'revoked', 401],
      [{ expires: 'today' }, 'expired', 401],
      [{}, undefined, 200],
    ] as const) {
      const draft: RequestDraft = { ...at.draft, key: { from: 'own', id: 'k', text: await make(state) } }
      const shown = await outcomeAhead(paykore.provider, mock, draft)
      expect(shown.kind === 'answered' && shown.answer.status).toBe(status)
      const made = await linkOf(paykore, { ...at, draft }, shown)
      expect(made.differs).toEqual([])
      if (key !== undefined) expect(readFragment(made.fragment).shared.key).toBe(key)
    }
  })

  test('says so where it cannot bring the verdict along, as when the rate is used up', async () => {
    const start = await begin(paykore, 'good-key')
    for (let sent = 0; sent < 300; sent += 1) await call(start.world.mock, callOf(paykore.provider, start.draft))
    const shown = await outcomeAhead(paykore.provider, start.world.mock, start.draft)
    const { differs } = await linkOf(paykore, start, shown)
    expect(differs).toEqual([expect.stringMatching(/^You see “Denied” .*429\. The link opens with “Allowed”, 200\.$/)])
  })

  test('carries what was changed, and gives it back with fresh keys', async () => {
    const edit = (draft: RequestDraft): Partial<RequestDraft> => ({
      path: '/v1/transfers',
      query: [
        ['page', '2'],
        ['q', 'a b&c=d'],
      ],
      way: 1,
      extra: [...draft.extra, ['X-Trace', 'yes: no'], ['X-Empty', '']],
    })
    const session = await sessionOf(paykore, 'create-wallet', edit)
    const { shared, leftOut } = await shareOf(paykore, session)
    expect(leftOut).toEqual([])
    const { start, problems } = await openShared(paykore, readFragment(fragmentOf(shared)).shared)
    expect(problems).toEqual([])
    expect({ ...start.draft, key: noCredential }).toEqual({ ...session.draft, endpoint: '', key: noCredential })
    expect(start.draft.key.text).not.toBe(session.draft.key.text)
    expect(start.draft.key.text).not.toBe('')
  })

  test('carries of a body the fields that differ, so that ids are real where it is opened', async () => {
    const session = await sessionOf(paykore, 'transfer', ({ body }) => ({
      body: JSON.stringify({ ...JSON.parse(body), amount: 7, note: ['x', null] }, null, 2),
    }))
    const { shared } = await shareOf(paykore, session)
    expect(shared.body).toBeUndefined()
    expect(JSON.stringify(shared.patch)).not.toContain('wlt_')
    const { start } = await openShared(paykore, shared)
    expect(JSON.parse(start.draft.body)).toMatchObject({ amount: 7, note: ['x', null] })
    expect(start.draft.body).toMatch(/wlt_\w/)
    expect(start.draft.body).not.toBe(session.draft.body)
  })

  test('carries a broken body as it was typed', async () => {
    const body = '{\n  "amount": 5,\n}'
    const { shared } = await shareOf(paykore, await sessionOf(paykore, 'transfer', () => ({ body })))
    expect((await openShared(paykore, readFragment(fragmentOf(shared)).shared)).start.draft.body).toBe(body)
  })

  test('names an example key by its kind, and the one who opens it gets another of that kind', async () => {
    const session = await sessionOf(paykore, 'good-key', () => ({ key: { from: 'example', id: 'revoked', text: 'x' } }))
    const { shared } = await shareOf(paykore, session)
    expect(shared.key).toBe('revoked')
    const { start } = await openShared(paykore, shared)
    expect(start.draft.key).toMatchObject({ from: 'example', id: 'revoked' })
    expect(start.draft.key.text.length).toBeGreaterThan(20)
  })

  test('keeps a mistake in the writing of a pasted key, with an example where the key stood', async () => {
    const [form] = paykore.provider.keyFormats
    const key = form ? mintRaw(form, random) : ''
    const session = await sessionOf(paykore, 'good-key', () => ({ key: { from: 'pasted', id: '', text: `"${key}"` } }))
    const { shared, leftOut } = await shareOf(paykore, session)
    expect(leftOut).toEqual([])
    const { start } = await openShared(paykore, shared)
    expect(start.draft.key.text).toMatch(/^"sk_\w{20,}"$/)
    expect(start.draft.key.text).not.toContain(key)
  })

  test('carries the clock where it was turned, and says whether it runs', async () => {
    const session = await sessionOf(paykore, 'good-key')
    await session.world.mock.store.clock(() => ({ mode: 'frozen', now: Date.parse('2026-01-15T11:00:00Z') }))
    const { shared } = await shareOf(paykore, session)
    expect(fragmentOf(shared)).toContain('clock=2026-01-15T11%3A00%3A00Z')
    const { start } = await openShared(paykore, shared)
    expect((await start.world.mock.store.clock()).clock).toEqual({
      mode: 'frozen',
      now: Date.parse('2026-01-15T11:00:00Z'),
    })
  })

  test('from somebody’s own world names the endpoint, and opens in a scratch world', async () => {
    const session = await sessionOf(paykore, 'create-wallet', () => ({
      key: { from: 'own', id: 'k', text: 'unknown text' },
    }))
    const own: PlaygroundSession = { ...session, world: { kind: 'own', mock: session.world.mock, worldId: 'w' } }
    const { shared } = share(paykore.provider, own, { clock: { mode: 'real', offset: 0 }, system: 0 })
    expect(shared).toMatchObject({ provider: 'paykore', endpoint: session.draft.endpoint, key: 'active-secret-test' })
    expect(shared.case).toBeUndefined()
    const { start } = await openShared(paykore, shared)
    expect(start.draft).toMatchObject({ method: 'POST', endpoint: session.draft.endpoint })
  })

  test('stays short: one changed field makes it less than 250 characters', async () => {
    for (const bundle of bundles) {
      const session = await sessionOf(bundle, bundle.docs.first, ({ query }) => ({ query: [...query, ['page', '2']] }))
      expect(fragmentOf((await shareOf(bundle, session)).shared).length).toBeLessThan(250)
    }
  })
})

const token = await signToken({ customerId: 'c1' }, 'ab'.repeat(32), 0, 600_000)

describe('no credential gets into a link', () => {
  const secrets = bundles.flatMap(({ provider }) =>
    provider.keyFormats.map((form) => ({ provider: provider.id, text: mintRaw(form, random) })),
  )
  const client = `pay_${'ab12'.repeat(3)}_secret_${'cd34'.repeat(5)}`
  const unprefixed = `pp${Array.from(random(24), (byte) => (byte % 36).toString(36)).join('')}7`
  const all = [...secrets.map(({ text }) => text), token, client, unprefixed]
  const wrapped = fc.constantFrom(
    (text: string) => text,
    (text: string) => `Bearer ${text}`,
    (text: string) => `"${text}"`,
    (text: string) => `x${text}y`,
    (text: string) => encodeURIComponent(text),
    (text: string) => text.replace('s', '%73').replace('k', '%6B'),
    (text: string) => btoa(text),
    (text: string) => btoa(`${text}:`),
    (text: string) => `see ${text}, and ${text}`,
  )
  const place = fc.constantFrom(
    'key',
    'token',
    'path',
    'queryName',
    'queryValue',
    'headerName',
    'headerValue',
    'authorization',
    'bodyField',
    'bodyName',
    'bodyText',
    'bodyBroken',
    'bodyForm',
  )
  const into = (draft: RequestDraft, where: string, text: string): RequestDraft => {
    const body = (value: object) => ({ ...draft, method: 'POST', body: JSON.stringify(value, null, 2) })
    switch (where) {
      case 'key':
        return { ...draft, key: { from: 'pasted', id: '', text } }
      case 'token':
        return { ...draft, token: { from: 'pasted', id: '', text } }
      case 'path':
        return { ...draft, path: `${draft.path}/${text.replaceAll('/', '')}` }
      case 'queryName':
        return { ...draft, query: [...draft.query, [text, '1']] }
      case 'queryValue':
        return { ...draft, query: [...draft.query, ['note', text]] }
      case 'headerName':
        return { ...draft, extra: [...draft.extra, [text, '1']] }
      case 'headerValue':
        return { ...draft, extra: [...draft.extra, ['X-Note', text]] }
      case 'authorization':
        return { ...draft, extra: [...draft.extra, ['Authorization', text]] }
      case 'bodyField':
        return body({ a: { b: [text] } })
      case 'bodyName':
        return body({ a: { [text]: 1 } })
      case 'bodyForm':
        return { ...draft, method: 'POST', body: `a=1&apiKey=${text}` }
      case 'bodyBroken':
        return { ...draft, method: 'POST', body: `{"a": "${text}",` }
      default:
        return { ...draft, method: 'POST', body: text }
    }
  }

  test.each(bundles.map((bundle) => [bundle.provider.name, bundle] as const))(
    'wherever one stands in a request to %s',
    async (_, bundle) => {
      const session = await sessionOf(bundle, bundle.docs.first)
      const clock = await session.world.mock.store.clock()
      const edits = fc.array(fc.record({ secret: fc.constantFrom(...all), wrap: wrapped, where: place }), {
        minLength: 1,
        maxLength: 4,
      })
      fc.assert(
        fc.property(edits, (list) => {
          const draft = list.reduce((each, { where, wrap, secret }) => into(each, where, wrap(secret)), session.draft)
          const { shared } = share(bundle.provider, { ...session, draft }, clock)
          const fragment = fragmentOf(shared)
          for (const secret of [...all, session.draft.key.text].filter((text) => text.length > 12))
            expect([secret.slice(0, 8), holds(fragment, secret)]).toEqual([secret.slice(0, 8), false])
          // What was written is read back as it was, and nothing in it is taken for a credential any more.
          const read = readFragment(fragment)
          expect(read).toEqual({ shared, problems: [] })
          expect(censored(bundle.provider.keyFormats, read.shared)).toEqual({ shared, problems: [] })
        }),
        { numRuns: 300 },
      )
    },
  )

  test('and what a draft says by name is left out, whatever it looks like', async () => {
    const session = await sessionOf(paykore, 'create-wallet', ({ query }) => ({
      query: [...query, ['api_key', 'hunter2']],
      extra: [
        ['Authorization', 'Basic abc'],
        ['Cookie', 'a=b'],
      ],
      body: JSON.stringify({ password: 'open sesame', cvc: 123, currency: 'NGN' }, null, 2),
    }))
    const { shared, leftOut } = await shareOf(paykore, session)
    const text = JSON.stringify(shared)
    for (const secret of ['hunter2', 'abc', 'a=b', 'sesame', '123']) expect(text).not.toContain(secret)
    expect(text).toContain('NGN')
    expect(leftOut.join()).toMatch(/api_key.*Authorization.*Cookie.*password.*cvc/)
  })

  test('harmless words where a key belongs stay: they are the mistake', () => {
    for (const text of ['', 'Bearer ', 'Bearer undefined', 'null', '$PAYKORE_KEY', 'Bearer <your key>'])
      expect(emptied(paykore.provider.keyFormats, text, 'Authorization')).toBe(text)
  })

  test('an id such as a UUID is no credential', () => {
    const id = '123e4567-e89b-12d3-a456-426614174000'
    expect(emptied(vesuvio.provider.keyFormats, `/customers/${id}`)).toBe(`/customers/${id}`)
  })
})

describe('a link that somebody broke or forged', () => {
  const opened = async (hash: string) => {
    const { start, link, problems } = await openLink(paykore, hash)
    return { start, link, problems, fields: problems.map((each) => each.split(':')[0]) }
  }
  test.each([
    ['method', 'method=BREW'],
    ['host', 'host=evil.example'],
    ['host', 'host=%00'],
    ['path', 'path=no-slash'],
    ['path', 'path=//evil.example/x'],
    ['path', `path=/${'x'.repeat(2000)}`],
    ['case', 'case=no-such-case'],
    ['case', 'case=__proto__'],
    ['endpoint', 'endpoint=constructor'],
    ['key', 'key=golden'],
    ['way', 'way=9'],
    ['way', 'way=-1'],
    ['token', 'token=please'],
    ['clock', 'clock=tomorrow'],
    ['clock', 'clock=2026-99-99T10:00:00Z'],
    ['header', 'header=no+colon'],
    ['patch', 'patch=[1]'],
    ['patch', 'patch={'],
    ['body', `body=${'x'.repeat(20_000)}`],
    ['pasted', 'pasted=yes'],
    ['toString', 'toString=1'],
    ['a part without a proper name', '%3Cscript%3E=1'],
  ])('names the field %s and loses nothing else: %s', async (field, text) => {
    const { start, fields } = await opened(`#playground?provider=paykore&query=page%3D2&${text}`)
    expect(fields).toEqual([field])
    expect(start.draft.query).toContainEqual(['page', '2'])
    expect(() => callOf(paykore.provider, start.draft)).not.toThrow()
  })
  test('a key that was written into it is not taken', async () => {
    const [form] = paykore.provider.keyFormats
    const key = form ? mintRaw(form, random) : ''
    for (const part of [
      `header=X-Note: ${key}`,
      `path=/v1/${key}`,
      `keytext=${key}`,
      `body={"a":"${key}"}`,
      `patch={"a":"${key}"}`,
      `query=a%3D${key}`,
      ...['case', 'endpoint', 'key', 'host', 'token', 'method', 'way', 'clock', 'pasted'].map(
        (field) => `${field}=${key}`,
      ),
    ]) {
      const { start, link, fields } = await opened(`#playground?provider=paykore&${part}`)
      expect(fields).toEqual([part.split('=')[0]])
      expect(JSON.stringify(start.draft)).not.toContain(key)
      expect(decodeURIComponent(link)).not.toContain(key)
    }
  })
  test('a key in the place of a name is neither kept nor told', async () => {
    const [form] = paykore.provider.keyFormats
    const key = form ? mintRaw(form, random) : ''
    for (const part of [`${key}=1`, key, `${key.slice(0, 11)}=1`]) {
      const { link, problems } = await opened(`#playground?provider=paykore&${part}`)
      expect(link).toBe('#playground?provider=paykore')
      expect(problems).toHaveLength(1)
      expect(problems.join()).not.toContain(key.slice(8, 11))
    }
  })
  test('any text at all is read without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webFragments(), fc.string(), async (fragment, tail) => {
        for (const hash of [`#playground?${fragment}`, `#playground?body=${tail}&path=${tail}`, `#${tail}`]) {
          const { shared } = readFragment(hash)
          await openShared(paykore, censored(paykore.provider.keyFormats, shared).shared)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('a body', () => {
  const json = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.oneof(fc.integer(), fc.constantFrom('x', 'y z', null), fc.dictionary(fc.constantFrom('e', 'f'), fc.integer())),
  )
  test('of any two objects is given back from what differs', () => {
    fc.assert(
      fc.property(json, json, (from, to) => {
        const [model, body] = [JSON.stringify(from, null, 2), JSON.stringify(to, null, 2)]
        expect(bodyFrom(model, bodyToShare([], model, body), new Map()) ?? model).toBe(body)
      }),
    )
  })
  test('is patched as RFC 7396 says: null takes a field away, an object goes into an object', () => {
    expect(patched({ a: 1, b: { c: 2, d: 3 } }, { a: null, b: { d: 4 } })).toEqual({ b: { c: 2, d: 4 } })
  })
})

test('a blank is filled by its kind, and stays where there is none', () => {
  const text = 'Bearer {{secret-test-key}} {{customer-token}} {{secret_key}} {{public-live-key}}'
  expect(blanksIn(text)).toEqual(['secret-test', 'token', 'public-live'])
  expect(filled(text, new Map([['secret-test', 'K']]))).toBe(
    'Bearer K {{customer-token}} {{secret_key}} {{public-live-key}}',
  )
})
