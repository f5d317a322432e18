import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { basicCredentials } from '#mocks/engine/auth-scheme.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { mintRaw } from '#mocks/engine/key.ts'
import { languageIds } from '#mocks/codegen/languages.ts'
import { variablesOf } from '#mocks/codegen/model.ts'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { writers } from '../codegen/writers.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { respond } from '#mocks/browser/respond.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { sampleOf } from '#src/features/playground/sample/sample-of.ts'
import { callOf, draftFor, draftOf, emptyDraft } from '#src/session/request/draft.ts'
import { docs } from '../pages/sixth-provider/samplepay/docs.ts'
import { provider } from '../pages/sixth-provider/samplepay/provider.ts'
import { expectOutcome } from './expect-outcome.ts'

// SamplePay has what the five others do without: a key in Basic, a form, PUT and DELETE.
const catalog = catalogOf({
  samplepay: { load: () => Promise.resolve({ provider }) },
})
const random = seededRandom('sixth')
const [form] = provider.keyFormats
if (!form) throw new Error('SamplePay has keys.')
const key = mintRaw(form, random)
const caseOf = (id: string) => {
  const found = provider.cases.find((each) => each.id === id)
  if (!found) throw new Error(`SamplePay has no case ${id}.`)
  return found
}
const arranged = (id: string) => arrange(provider, caseOf(id), seededRandom(id))

describe('the mock', () => {
  test.each(provider.cases.map((each) => [each.id, each] as const))('answers %s as expected', async (_, each) => {
    const { reply, entry } = await runCase(catalog, provider, each, seededRandom(each.id))
    expectOutcome(each.expects, reply)
    expect(entry.verdict.rule).toBe(each.expects.rule)
  })

  test('lists the methods that exist in a preflight', async () => {
    const mock = { store: memoryStore(() => 0, random), catalog, random, base: '' }
    const asked = { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'PUT' } }
    const answer = await respond(mock, new Request('http://mock.invalid/api.samplepay.example/pings', asked))
    expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET, PUT, DELETE')
  })

  test('sends the key as the name of a user, and a form as a form', async () => {
    const { request, state } = await arranged('named')
    const [user, ...rest] = atob(request.headers['Authorization']?.slice('Basic '.length) ?? '').split(':')
    expect(user).toMatch(/^sample_test_[a-z0-9]{24}$/)
    expect([rest, Object.keys(state.keys)]).toEqual([[''], [expect.any(String)]])
    expect(request).toMatchObject({
      method: 'PUT',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'name=Two+words+%26+more',
    })
  })
})

describe('the samples', () => {
  const written: Readonly<Record<(typeof languageIds)[number], string>> = {
    curl: '-u "$SAMPLEPAY_TEST_KEY:"',
    http: 'Authorization: Basic {{base64(SAMPLEPAY_TEST_KEY:)}}',
    js: "Authorization: `Basic ${btoa(SAMPLEPAY_TEST_KEY + ':')}`",
    node: "Authorization: `Basic ${btoa(process.env.SAMPLEPAY_TEST_KEY + ':')}`",
    python: `f"Basic {base64.b64encode((os.environ['SAMPLEPAY_TEST_KEY'] + ':').encode()).decode()}"`,
    java: '"Basic " + java.util.Base64.getEncoder().encodeToString((System.getenv("SAMPLEPAY_TEST_KEY") + ":").getBytes())',
    ruby: '"Basic #{["#{ENV.fetch("SAMPLEPAY_TEST_KEY")}:"].pack("m0")}"',
    powershell: '"Basic $([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($env:SAMPLEPAY_TEST_KEY):")))"',
    cmd: '-u "%SAMPLEPAY_TEST_KEY%:"',
    csharp:
      '$"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("SAMPLEPAY_TEST_KEY") + ":"))}"',
    php: "'Authorization: Basic ' . base64_encode(getenv('SAMPLEPAY_TEST_KEY') . ':')",
    go: '"Basic "+base64.StdEncoding.EncodeToString([]byte(os.Getenv("SAMPLEPAY_TEST_KEY") + ":"))',
  }
  test.each(languageIds)('write the key in %s, in no form that gives it away', async (language) => {
    const { request } = await arranged('named')
    const model = stagedModel(request, provider)
    const sample = writers[language](model)
    expect(sample.replaceAll(' + base64.', '+base64.')).toContain(written[language])
    for (const secret of [...variablesOf(model).values()])
      for (const text of [secret, basicCredentials(secret)]) expect(sample).not.toContain(text)
    expect(sample).toContain('name=Two+words+%26+more')
  })

  test("keep a reader's own key out as well, whatever its form", () => {
    const text = 'my own key of no form'
    const draft = { ...emptyDraft(provider), key: { from: 'own', id: '', text } as const }
    const sample = writers.node(sampleOf(provider, draft, 'provider'))
    expect(sample).toContain("btoa(process.env.SAMPLEPAY_TEST_KEY + ':')")
    expect(sample).not.toContain(basicCredentials(text))
  })
})

test('the OpenAPI file has the scheme, the methods and the form', async () => {
  const document = await openApiOf(catalog, provider, docs)
  expect(document).toMatchObject({
    paths: {
      '/pings': {
        get: {},
        put: { requestBody: { content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } } },
        delete: {},
      },
    },
    components: { securitySchemes: { Authorization: { type: 'http', scheme: 'basic' } } },
  })
  const result = await new Validator().validate(structuredClone({ ...document }))
  expect(result.errors ?? []).toEqual([])
})

describe('the playground', () => {
  test.each(provider.cases.map(({ id }) => id))('takes %s apart and sends it as it was', async (id) => {
    const { request } = await arranged(id)
    const { headers, ...call } = callOf(provider, draftOf(provider, request))
    expect({ ...call, headers: Object.fromEntries(headers) }).toEqual(request)
  })

  test('has the key by itself in its field', async () => {
    const { request } = await arranged('named')
    const { way, key } = draftOf(provider, request)
    expect(way).toBe(0)
    expect(key.text).toMatch(/^sample_test_[a-z0-9]{24}$/)
  })

  test('begins a form, and a call that takes no body, without one', () => {
    const bodies = provider.endpoints.map((each) => draftFor(provider, emptyDraft(provider), each).body)
    expect(bodies).toEqual(['', '', ''])
  })
})

describe('the diagnosis', () => {
  const url = 'https://api.samplepay.example/pings'
  const judged = async (paste: string) => {
    const diagnosis = await diagnose(paste, { catalog, context: { now: Date.parse('2026-01-15T10:00:00Z'), random } })
    if (diagnosis.kind !== 'call') throw new Error(`Read as ${diagnosis.kind}.`)
    expect(JSON.stringify(diagnosis)).not.toContain(key)
    expect(JSON.stringify(diagnosis)).not.toContain(basicCredentials(key))
    return diagnosis
  }

  test.each([
    ['a user', `curl ${url} -u ${key}:`],
    ['a user in a variable', `curl ${url} -u "$SAMPLEPAY_TEST_KEY:"`],
    ['a header', `curl ${url} -H 'Authorization: Basic ${basicCredentials(key)}'`],
    ['a form', `curl -X PUT ${url} -u ${key}: -d name=Pings`],
    ['a call that deletes', `curl -X DELETE ${url} -u ${key}:`],
  ])('finds nothing wrong with %s', async (_, paste) => {
    const { verdict, findings } = await judged(paste)
    expect([verdict.status, findings.filter(({ fails }) => fails)]).toEqual([200, []])
  })

  test.each([
    ['another scheme', `curl ${url} -H 'Authorization: Bearer ${key}'`, 'wrong-scheme'],
    ['JSON in place of a form', `curl -X PUT ${url} -u ${key}: --json '{"name":"Pings"}'`, 'content-type'],
  ])('tells of %s', async (_, paste, id) => {
    const { findings } = await judged(paste)
    expect(findings.map((each) => each.id)).toContain(id)
  })

  test.each([
    ['cmd.exe', `curl.exe "${url}" ^\n  -H "Authorization: Bearer %SAMPLEPAY_TEST_KEY%"`, '-u "%SAMPLEPAY_TEST_KEY%:"'],
    [
      'PowerShell',
      `Invoke-RestMethod -Uri ${url} -Headers @{ Authorization = "Bearer $env:SAMPLEPAY_TEST_KEY" }`,
      '"Basic $([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($env:SAMPLEPAY_TEST_KEY):")))"',
    ],
  ])('writes the corrected call for %s', async (_, paste, written) => {
    const { corrected } = await judged(paste)
    expect(corrected?.own?.code).toContain(written)
  })
})
