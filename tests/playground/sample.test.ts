import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { registry } from '#mocks/providers/registry.ts'
import { respond } from '#mocks/browser/respond.ts'
import { curlSample } from '#mocks/codegen/curl.ts'
import { languageIds } from '#mocks/codegen/languages.ts'
import { revealed, type SampleModel, variablesOf } from '#mocks/codegen/model.ts'
import { writers } from '../codegen/writers.ts'
import { sentText } from '#mocks/codegen/text.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { callOf, draftOf, emptyDraft, type RequestDraft } from '#src/session/request/draft.ts'
import { sampleOf } from '#src/features/playground/sample/sample-of.ts'
import { providerOf, registered } from '../mocks/registered.ts'

const paykore = providerOf('paykore')
const [form] = paykore.keyFormats
const raw = `${form?.prefix ?? ''}${'x'.repeat(form?.randomPart.length ?? 0)}`

/** What a client sends that does as the model says. */
const requestOf = ({ method, url, headers, body }: SampleModel): Request => {
  const { host, pathname, search } = new URL(sentText(url))
  return new Request(`http://mock.invalid/${host}${pathname}${search}`, {
    method,
    headers: headers.map(([name, value]) => [name, sentText(value)] satisfies [string, string]),
    ...(body && { body: sentText(body) }),
  })
}

/** The same as the playground sends it. */
const sentBy = (provider: Provider, draft: RequestDraft): Request => {
  const { method, url, headers, body } = callOf(provider, draft)
  const { host, pathname, search } = new URL(url)
  const sent = new Headers()
  for (const [name, value] of headers) sent.append(name, value)
  return new Request(`http://mock.invalid/${host}${pathname}${search}`, {
    method,
    headers: sent,
    ...(body !== undefined && { body }),
  })
}

const plain = async (request: Request) => ({
  method: request.method,
  url: request.url,
  headers: [...request.headers],
  body: await request.text(),
})

describe.each(registered)('What the code says is what the playground of $name sends', (provider) => {
  test.each([...provider.cases])('$id', async (each) => {
    const answers = await Promise.all(
      ['sent', 'sample', 'revealed'].map(async (as) => {
        const random = seededRandom(`sample/${provider.id}/${each.id}`)
        const { state, clock, request } = await arrange(provider, each, random)
        const draft = draftOf(provider, request)
        const model = sampleOf(provider, draft, 'provider')
        const real = as === 'sent' ? sentBy(provider, draft) : requestOf(as === 'revealed' ? revealed(model) : model)
        const store = memoryStore(() => 0, random)
        store.reset({ providerId: provider.id, state, clock })
        const seen = await plain(real.clone())
        const response = await respond({ store, catalog: catalogOf(registry), random, base: '' }, real)
        return { seen, status: response.status, body: await response.text() }
      }),
    )
    const [sent, ...others] = answers
    expect(sent?.status).toBe(each.expects.status)
    for (const other of others) expect(other).toEqual(sent)
  })

  test.each([...provider.cases])('no credential of $id stands in a sample before it is shown', async (each) => {
    const { request } = await arrange(provider, each, seededRandom(`sample/${provider.id}/${each.id}`))
    const draft = draftOf(provider, request)
    const model = sampleOf(provider, draft, 'local')
    for (const [name, value] of variablesOf(model)) {
      expect(name).toMatch(/^[A-Z_][A-Z0-9_]*$/)
      if (value.length < 8) continue
      for (const lang of languageIds) expect(writers[lang](model)).not.toContain(value)
    }
    const { text } = draft.key
    if (text.trim() !== '') expect([...variablesOf(model).values()].some((value) => text.includes(value))).toBe(true)
  })
})

describe('The curl sample of a draft', () => {
  const draft = { ...emptyDraft(paykore), path: '/v1/wallets' }
  const curl = (change: Partial<RequestDraft>): string =>
    curlSample(sampleOf(paykore, { ...draft, ...change }, 'local'))
  const rows = [
    ['reads the key from its variable', { from: 'own', id: '', text: raw }, '-H "X-API-Key: $PAYKORE_API_KEY_SANDBOX"'],
    [
      'prints no text that was pasted',
      { from: 'pasted', id: '', text: 'hunter2-hunter2' },
      '-H "X-API-Key: $PAYKORE_API_KEY_SANDBOX"',
    ],
    [
      'prints no text that was pasted, however short',
      { from: 'pasted', id: '', text: 'hunter2' },
      '-H "X-API-Key: $PAYKORE_API_KEY_SANDBOX"',
    ],
    [
      'keeps a scheme that was written by hand',
      { from: 'pasted', id: '', text: `Bearer ${raw}` },
      '-H "X-API-Key: Bearer $PAYKORE_API_KEY_SANDBOX"',
    ],
    [
      'keeps what stands around a key',
      { from: 'pasted', id: '', text: `${raw} ` },
      '-H "X-API-Key: $PAYKORE_API_KEY_SANDBOX "',
    ],
    ['sends an empty header as curl wants it', { from: 'pasted', id: '', text: '' }, "-H 'X-API-Key;'"],
  ] as const
  test.each(rows)('%s', (_, key, holds) => {
    const line = curl({ key })
    expect(line).toContain('http://127.0.0.1:4710/api.paykore.dev/v1/wallets')
    expect(line).toContain(holds)
    expect(line).not.toContain(raw)
    expect(line).not.toContain('hunter2')
  })

  test('has no header for no key', () => {
    expect(curl({})).not.toContain('-H')
  })

  test('hides what stands under the name of a secret, wherever it is', () => {
    const secret = 'Tr0ub4dor 3/x'
    const line = curl({
      extra: [
        ['X-Client-Secret', secret],
        ['Authorization', `Bearer ${secret}`],
      ],
      query: [['access_token', secret]],
    })
    expect(line).toContain('-H "X-Client-Secret: $X_CLIENT_SECRET"')
    expect(line).toContain('-H "Authorization: Bearer $AUTHORIZATION"')
    expect(line).toContain('?access_token=$ACCESS_TOKEN')
    expect(line).not.toMatch(/Tr0ub4dor/)
  })

  test('leaves a scheme without a credential as it is', () => {
    expect(curl({ extra: [['Authorization', 'Bearer ']] })).toContain("-H 'Authorization: Bearer '")
  })
})
