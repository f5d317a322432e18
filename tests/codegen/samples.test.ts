import { describe, expect, test } from 'vitest'
import { languageIds } from '#mocks/codegen/languages.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { demoKey, form, source } from './demo.ts'
import { writers } from './writers.ts'
import { envName, type SampleCredentials, secretParts } from '#mocks/codegen/secret-parts.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import { runOf } from '#src/docs/runs.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'

const credentials = {
  id: 'demo',
  hosts: [],
  keyFormats: [form],
  env: { secret: { test: 'DEMO_KEY', live: 'DEMO_LIVE_KEY' } },
}
const key = demoKey()
const bundles = await allBundles()

const samplesOf = (request: ArrangedRequest, asked: SampleCredentials) => {
  const model = stagedModel(request, asked)
  return { curl: writers.curl(model), js: writers.js(model), node: writers.node(model), csharp: writers.csharp(model) }
}

describe('Code samples', () => {
  test('a key is named after the environment of the host, where the host decides it', () => {
    const live = { ...form, environment: 'live' } as const
    const hosts = [
      { host: 'sandbox.example.dev', role: 'Sandbox', environment: 'test', source },
      { host: 'api.example.dev', role: 'Production', environment: 'live', source },
    ] as const
    const curlAt = (url: string) =>
      samplesOf({ method: 'GET', url, headers: { 'X-Key': key } }, { ...credentials, keyFormats: [form, live], hosts })
        .curl
    expect(curlAt('https://sandbox.example.dev/v1')).toContain('$DEMO_KEY"')
    expect(curlAt('https://api.example.dev/v1')).toContain('$DEMO_LIVE_KEY"')
    expect(curlAt('http://127.0.0.1:4710/api.example.dev/v1')).toContain('$DEMO_LIVE_KEY"')
  })

  test('a call without a body is one line and its headers', () => {
    const request = {
      method: 'GET',
      url: 'https://api.example.dev/v1/things?state=open&page=2',
      headers: { 'X-Key': key },
    }
    const { curl, js, node, csharp } = samplesOf(request, credentials)
    expect(curl).toBe(`curl -i 'https://api.example.dev/v1/things?state=open&page=2' \\\n  -H "X-Key: $DEMO_KEY"`)
    expect(js).toContain("'X-Key': DEMO_KEY,")
    expect(node).toContain("'X-Key': process.env.DEMO_KEY,")
    expect(js).not.toContain('method')
    expect(csharp).toContain('HttpMethod.Get')
    expect(csharp).toContain('TryAddWithoutValidation("X-Key", Environment.GetEnvironmentVariable("DEMO_KEY"))')
  })

  test('a body is written out with its content type', () => {
    const body = '{"name":"O\'Hara","quotes":"\\"\\"\\"\\""}'
    const request = {
      method: 'POST',
      url: 'https://api.example.dev/v1/things',
      headers: { 'Content-Type': 'application/json' },
      body,
    }
    const { curl, js, csharp } = samplesOf(request, credentials)
    expect(curl).toContain('curl -i -X POST')
    expect(curl).toContain(`O'\\''Hara`)
    expect(js).toContain("name: 'O\\'Hara',")
    expect(csharp).toContain('"application/json"')
    expect(csharp.match(/^.*StringContent\((?<quotes>"+)$/m)?.groups?.['quotes']).toBe('"""')
  })

  test('a body that is no JSON is sent as the text that it is', () => {
    const { curl, js, csharp } = samplesOf(
      { method: 'POST', url: 'https://a.dev/', headers: { 'Content-Type': 'application/json' }, body: '{"a": ' },
      credentials,
    )
    expect(curl).toContain(`--data-raw '{"a": '`)
    expect(js).toContain(`body: '{"a": ',`)
    expect(csharp).toContain('new StringContent("{\\"a\\": "')
  })

  test('an empty header is sent as empty by curl too', () => {
    expect(samplesOf({ method: 'GET', url: 'https://a.dev/', headers: { 'X-Key': '' } }, credentials).curl).toContain(
      "-H 'X-Key;'",
    )
  })

  test('credentials are found wherever they stand', () => {
    expect(secretParts(`Bearer ${key}, ${key}`, credentials)).toEqual([
      { text: 'Bearer ' },
      { env: 'DEMO_KEY', value: key },
      { text: ', ' },
      { env: 'DEMO_KEY', value: key },
    ])
    expect(secretParts('demo_test_short', credentials)).toEqual([{ text: 'demo_test_short' }])
    expect(secretParts('', credentials)).toEqual([{ text: '' }])
  })

  test('a key whose variable the provider does not name gets a name after its class and environment', () => {
    expect(envName({ id: 'demo', env: {} }, { class: 'public', environment: 'live' })).toBe('DEMO_PUBLIC_KEY_LIVE')
  })

  test.each(
    bundles.flatMap(({ provider }) =>
      provider.cases.map((each) => ({ provider, id: each.id, name: `${provider.name}: ${each.title}` })),
    ),
  )('no sample prints a credential: $name', async ({ provider, id }) => {
    const { sent, wire, body } = await runOf(provider.id, id)
    const headers = Object.values(sent.headers).join(' ')
    const minted = provider.keyFormats.flatMap(({ prefix, randomPart: { length } }) =>
      [...headers.matchAll(new RegExp(`${prefix}[A-Za-z0-9]{${length}}`, 'g'))].map(([text]) => text),
    )
    const model = stagedModel(sent, provider)
    const printed = [...languageIds.map((lang) => writers[lang](model)), JSON.stringify(wire), body].join('\n')
    for (const text of minted) expect(printed).not.toContain(text)
    expect(printed).not.toMatch(/eyJ[\w-]{10,}/)
    // The printed placeholder has the word in it too, but no random part.
    expect(printed).not.toMatch(/_secret_(?=\w*\d)\w{6,}/)
  })
})
