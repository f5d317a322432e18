import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../mocks/engine/call.ts'
import { csharpJson, csharpString, csharpText, jsLiteral, jsText, shellWord } from '../../../mocks/samples/quoting.ts'
import type { SecretPart } from '../../../mocks/samples/secret-parts.ts'

const parse: (text: string) => Json = JSON.parse
const KEY = 'value of the variable'
const shell = (word: string): string =>
  execFileSync('sh', ['-c', `printf %s ${word}`], { env: { PAY_KEY: KEY }, encoding: 'utf8' })
const script = (code: string): unknown => runInNewContext(`(${code})`, { process: { env: { PAY_KEY: KEY } } })
const meant = (parts: readonly SecretPart[]): string => parts.map((part) => ('env' in part ? KEY : part.text)).join('')

const hostile: readonly { readonly name: string; readonly parts: readonly SecretPart[] }[] = [
  { name: 'an apostrophe', parts: [{ text: "it's" }] },
  { name: 'a command in backticks', parts: [{ text: '`id`' }] },
  { name: 'a command in a substitution', parts: [{ text: '$(id)' }] },
  { name: 'a variable', parts: [{ text: '$HOME ${HOME}' }] },
  { name: 'quotes and backslashes', parts: [{ text: '"\\" \\\\ \'' }] },
  { name: 'a line break', parts: [{ text: 'one\ntwo' }] },
  { name: 'an exclamation mark', parts: [{ text: 'no!history' }] },
  { name: 'a leading dash', parts: [{ text: 'x; rm -rf . & >out' }] },
  { name: 'a key after Bearer', parts: [{ text: 'Authorization: Bearer ' }, { env: 'PAY_KEY' }] },
  { name: 'a key before a letter', parts: [{ env: 'PAY_KEY' }, { text: '_more' }] },
  { name: 'two keys in a row', parts: [{ env: 'PAY_KEY' }, { env: 'PAY_KEY' }] },
  {
    name: 'a key among quotes, backticks and an exclamation mark',
    parts: [{ text: '"`$x!' }, { env: 'PAY_KEY' }, { text: '!`"' }],
  },
]

describe('A sample says exactly what is sent', () => {
  test.each(hostile)('a shell reads $name as it is', ({ parts }) => {
    expect(shell(shellWord(parts))).toBe(meant(parts))
  })

  test.each(hostile)('JavaScript reads $name as it is', ({ parts }) => {
    expect(script(jsText(parts))).toBe(meant(parts))
  })

  test('any text comes through a shell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('\'"`$\\!{}()&|;<>*?~# \nab')) }),
        fc.boolean(),
        (text, keyed) => {
          const parts: SecretPart[] = keyed ? [{ text }, { env: 'PAY_KEY' }, { text }] : [{ text }]
          expect(shell(shellWord(parts))).toBe(meant(parts))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('any JSON comes through JavaScript, a member named __proto__ too', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = parse(JSON.stringify(value))
        expect(JSON.stringify(script(jsLiteral(json, '')))).toBe(JSON.stringify(json))
      }),
      { numRuns: 300 },
    )
    const odd = parse('{"__proto__": {"admin": true}, "a-b": 1, "if": 2}')
    expect(JSON.stringify(script(jsLiteral(odd, '')))).toBe(JSON.stringify(odd))
  })

  test.each([
    { name: 'quotes and backslashes', text: 'say "\\"', code: '"say \\"\\\\\\""' },
    { name: 'a line break', text: 'a\r\nb', code: '"a\\r\\nb"' },
    { name: 'an invisible character', text: 'a\u200bb\u2028', code: '"a\\u200bb\\u2028"' },
  ])('C# writes $name as an escape', ({ text, code }) => {
    expect(csharpString(text)).toBe(code)
  })

  test('C# reads a key from the environment and doubles the braces around it', () => {
    expect(csharpText([{ text: '{"k": "' }, { env: 'PAY_KEY' }, { text: '"}' }])).toBe(
      '$"{{\\"k\\": \\"{Environment.GetEnvironmentVariable("PAY_KEY")}\\"}}"',
    )
    expect(csharpText([{ env: 'PAY_KEY' }])).toBe('Environment.GetEnvironmentVariable("PAY_KEY")')
  })

  test('C# holds JSON in a raw string, whose variables have more braces than any brace inside', () => {
    expect(csharpJson([{ text: '{\n  "a": "{{"\n}' }], '  ')).toBe('"""\n  {\n    "a": "{{"\n  }\n  """')
    const keyed = csharpJson([{ text: '{"a": "{{", "k": "' }, { env: 'PAY_KEY' }, { text: '"}' }], '')
    expect(keyed).toBe('$$$"""\n{"a": "{{", "k": "{{{Environment.GetEnvironmentVariable("PAY_KEY")}}}"}\n"""')
  })
})
