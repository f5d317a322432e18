import { describe, expect, test } from 'vitest'
import { jsonBody, plainJson } from '#mocks/codegen/json-body.ts'
import { languageIds } from '#mocks/codegen/languages.ts'
import { modelOf, revealed } from '#mocks/codegen/model.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { demoKey, form } from './demo.ts'
import { writers } from './writers.ts'
import { sentText } from '#mocks/codegen/text.ts'

const demo = { id: 'demo', hosts: [], keyFormats: [form], env: { secret: { test: 'DEMO_KEY', live: 'DEMO_KEY' } } }
const [key, second] = [demoKey(), demoKey()]
const get = (url: string, headers: readonly (readonly [string, string])[] = []) => ({ method: 'GET', url, headers })
const post = (body: string, headers: readonly (readonly [string, string])[] = []) => ({
  method: 'POST',
  url: 'https://api.example.dev/v1',
  headers,
  body,
})

describe('The model of a sample', () => {
  test.each([
    { name: 'a space and a brace', url: 'https://a.dev/x y{z}?q=a b#top', sent: 'https://a.dev/x%20y%7Bz%7D?q=a%20b' },
    { name: 'steps upwards', url: 'https://a.dev/a/../b', sent: 'https://a.dev/b' },
    { name: 'letters of other scripts', url: 'https://a.dev/ü', sent: 'https://a.dev/%C3%BC' },
    { name: 'no host', url: 'https://', sent: 'https://' },
  ])('has the address as a client sends it: $name', ({ url, sent }) => {
    expect(sentText(modelOf(get(url), demo).url)).toBe(sent)
  })

  test('has the address of the local server for the reader who asks for it', () => {
    const { url } = modelOf(get('https://api.example.dev/v1?u=https://x.dev/'), demo, { target: 'local' })
    expect(sentText(url)).toBe('http://127.0.0.1:4710/api.example.dev/v1?u=https://x.dev/')
  })

  test('gives a second key of one kind a variable of its own', () => {
    const { headers } = modelOf(
      get('https://a.dev/', [
        ['X-A', key],
        ['X-B', `${second} ${key}`],
      ]),
      demo,
    )
    expect(headers).toEqual([
      ['X-A', [{ env: 'DEMO_KEY', value: key }]],
      ['X-B', [{ env: 'DEMO_KEY_2', value: second }, { text: ' ' }, { env: 'DEMO_KEY', value: key }]],
    ])
  })

  test('sends headers of one name as one', () => {
    const { headers } = modelOf(
      get('https://a.dev/', [
        ['X-A', 'one'],
        ['x-a', 'two'],
        ['X-B', '3'],
      ]),
      demo,
    )
    expect(headers).toEqual([
      ['X-A', [{ text: 'one, two' }]],
      ['X-B', [{ text: '3' }]],
    ])
  })

  test('takes a text that is known to be secret for one, whatever it looks like', () => {
    const known = [{ value: 'Tr0ub4dor&3', env: 'SHOP_PASSWORD' }]
    const { body } = modelOf(post('{"password":"Tr0ub4dor&3"}'), demo, { known })
    expect(body).toEqual([{ text: '{"password":"' }, { env: 'SHOP_PASSWORD', value: 'Tr0ub4dor&3' }, { text: '"}' }])
  })

  test('has a lone surrogate replaced, as every client replaces it', () => {
    expect(modelOf(post('a\ud800'), demo).body).toEqual([{ text: 'a\ufffd' }])
  })

  test.each(languageIds)('shows the key in %s once it is revealed, and not before', (lang) => {
    const model = modelOf(post(`{"key":"${key}"}`, [['X-Key', key]]), demo)
    expect(writers[lang](model)).not.toContain(key)
    expect(writers[lang](revealed(model))).toContain(key)
    expect(writers[lang](revealed(model))).not.toContain('DEMO_KEY')
  })

  test('spreads the JSON of a case over lines, and leaves other text as it is', () => {
    const spread = (body: string) => stagedModel({ ...post(body), headers: {} }, demo).body
    expect(spread('{"a":1}')).toEqual([{ text: '{\n  "a": 1\n}' }])
    expect(spread('{"a":1,"a":2}')).toEqual([{ text: '{"a":1,"a":2}' }])
    expect(spread('{"a"')).toEqual([{ text: '{"a"' }])
  })
})

describe('A body is written as a literal only where nothing of it is lost', () => {
  test.each([
    { name: 'compact JSON', body: '{"a":[1,null,true]}', plain: true },
    { name: 'JSON over lines', body: '{\n  "a": 1\n}', plain: true },
    { name: 'two members of one name', body: '{"a":1,"a":2}', plain: false },
    { name: 'a number that JavaScript cannot hold', body: '{"a":12345678901234567890}', plain: false },
    { name: 'a number with a zero at its end', body: '{"a":1.0}', plain: false },
    { name: 'spaces of another style', body: '{ "a": 1 }', plain: false },
    { name: 'members that JavaScript would sort', body: '{"2":1,"1":2}', plain: false },
    { name: 'no JSON', body: '{"a"', plain: false },
  ])('$name', ({ body, plain }) => {
    expect(plainJson(body) !== undefined).toBe(plain)
    expect(jsonBody([{ text: body }]) !== undefined).toBe(plain)
  })

  test('a credential inside a string keeps its place', () => {
    const literal = jsonBody([{ text: '{"a":"x ' }, { env: 'K', value: 'v' }, { text: '"}' }])
    const [, string = ''] = /"a":(".*")/.exec(JSON.stringify(literal?.json)) ?? []
    const parse: (text: string) => string = JSON.parse
    expect(literal?.textOf(parse(string))).toEqual([{ text: 'x ' }, { env: 'K', value: 'v' }])
  })

  test.each([
    { name: 'a credential is a member’s name', body: [{ text: '{"' }, { env: 'K', value: 'v' }, { text: '":1}' }] },
    { name: 'the text has our marks already', body: [{ text: '{"a":"\ue0000\ue001"}' }] },
  ])('not where $name', ({ body }) => {
    expect(jsonBody(body)).toBeUndefined()
  })
})

describe('A header stays one line where the client would pass a second one on', () => {
  test.each(['curl', 'http', 'php'] as const)('%s', (lang) => {
    const code = writers[lang](modelOf(get('https://a.dev/', [['X-A', 'one\r\nX-Evil: two\0']]), demo))
    expect(code).toContain('X-A: one  X-Evil: two ')
  })
})

describe('What a language asks for', () => {
  const odd = post('x', [
    ['Content-Type', 'text/plain; charset=latin1'],
    ['Content-Language', 'en'],
  ])

  test('C# adds what describes the content to the content', () => {
    const code = writers.csharp(modelOf(odd, demo))
    expect(code).toContain(
      'request.Content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=latin1")',
    )
    expect(code).toContain('request.Content.Headers.TryAddWithoutValidation("Content-Language", "en")')
    const bare = writers.csharp(modelOf(get('https://a.dev/', [['Content-Type', 'text/plain']]), demo))
    expect(bare).toContain('request.Content = new ByteArrayContent([]);')
    expect(bare).not.toContain('using System.Text;')
  })

  test('Go imports what it uses and nothing else', () => {
    const imports = (code: string) => [...code.matchAll(/^\t"(.+)"$/gm)].map(([, name]) => name)
    expect(imports(writers.go(modelOf(get('https://a.dev/'), demo)))).toEqual(['fmt', 'io', 'net/http'])
    expect(imports(writers.go(modelOf(post('x', [['X-Key', key]]), demo)))).toEqual([
      'fmt',
      'io',
      'net/http',
      'os',
      'strings',
    ])
  })

  test('an HTTP message counts the bytes that are sent', () => {
    expect(writers.http(modelOf(post(`ü${key}`), demo))).toBe(
      `POST /v1 HTTP/1.1\nHost: api.example.dev\nContent-Length: ${2 + key.length}\n\nü{{DEMO_KEY}}`,
    )
  })

  test('HEAD has no body to wait for, and another method is spelled out', () => {
    const head = modelOf({ method: 'HEAD', url: 'https://a.dev/', headers: [] }, demo)
    expect(writers.curl(head)).toBe('curl -I https://a.dev/')
    expect(writers.php(head)).toContain('CURLOPT_NOBODY => true')
    const purge = modelOf({ method: 'PURGE', url: 'https://a.dev/', headers: [] }, demo)
    expect(writers.csharp(purge)).toContain('new HttpMethod("PURGE")')
  })
})
