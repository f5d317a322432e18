import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'
import { parseExpressionAt } from 'acorn'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '#mocks/engine/request.ts'
import { csharpLines, csharpString, csharpText } from '#mocks/codegen/quoting/csharp.ts'
import { goText } from '#mocks/codegen/quoting/go.ts'
import { javaText } from '#mocks/codegen/quoting/java.ts'
import { jsLiteral, jsText } from '#mocks/codegen/quoting/js.ts'
import { phpText } from '#mocks/codegen/quoting/php.ts'
import { pythonLiteral, pythonText } from '#mocks/codegen/quoting/python.ts'
import { shellPrintf, shellWord } from '#mocks/codegen/quoting/shell.ts'
import type { Text } from '#mocks/codegen/secret-parts.ts'
import { sentText } from '#mocks/codegen/text.ts'
import { readCode } from './grammar/grammar.ts'
import { hostile, KEY, withNul } from './hostile.ts'
import type { Runner } from './runners/runner.ts'
import { pythonCommand, skipsWithout, startPython } from './runners/runtimes.ts'

const parse: (text: string) => Json = JSON.parse
const env = { PAY_KEY: KEY }
const everywhere = [...hostile, withNul]
const shell = (command: string): string => execFileSync('sh', ['-c', command], { env, encoding: 'utf8' })
const script = (code: string): unknown => runInNewContext(`(${code})`, { process: { env } })
const readNode = (name: string): string => `process.env.${name}`

describe('A sample says exactly what is sent', () => {
  test.each(hostile)('a shell reads $name as it is', ({ parts }) => {
    expect(shell(`printf %s ${shellWord(parts)}`)).toBe(sentText(parts))
  })

  test.each(everywhere)('printf of a shell writes $name as it is', ({ parts }) => {
    expect(shell(shellPrintf(parts))).toBe(sentText(parts))
  })

  test.each(everywhere)('JavaScript reads $name as it is', ({ parts }) => {
    const code = jsText(parts, readNode)
    expect(parseExpressionAt(code, 0, { ecmaVersion: 'latest' }).end).toBe(code.length)
    expect(script(code)).toBe(sentText(parts))
    expect(code).not.toMatch(/<\/script|<!--/i)
  })

  test('any text comes through a shell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('\'"`$\\!{}()&|;<>*?~# \nab')) }),
        fc.boolean(),
        (text, keyed) => {
          const parts: Text = keyed ? [{ text }, { env: 'PAY_KEY', value: KEY }, { text }] : [{ text }]
          expect(shell(`printf %s ${shellWord(parts)}`)).toBe(sentText(parts))
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

  test('C# holds lines in a raw string, whose variables have more braces than any brace inside', () => {
    expect(csharpLines([{ text: '{\n  "a": "{{"\n}' }], '  ')).toBe('"""\n  {\n    "a": "{{"\n  }\n  """')
    const keyed: Text = [{ text: '{"a": "{{",\n"k": "' }, { env: 'PAY_KEY', value: KEY }, { text: '"}' }]
    expect(csharpLines(keyed, '')).toBe(
      '$$$"""\n{"a": "{{",\n"k": "{{{Environment.GetEnvironmentVariable("PAY_KEY")}}}"}\n"""',
    )
  })
})

const statements = [
  { id: 'csharp', name: 'C#', code: (parts: Text) => `var text = ${csharpText(parts)};` },
  { id: 'csharp', name: 'C# over several lines', code: (parts: Text) => `var text = ${csharpLines(parts, '    ')};` },
  { id: 'php', name: 'PHP', code: (parts: Text) => `<?php\n$text = ${phpText(parts)};\n` },
  { id: 'java', name: 'Java', code: (parts: Text) => `class A { String text = ${javaText(parts, '    ')}; }` },
  { id: 'go', name: 'Go', code: (parts: Text) => `package main\n\nvar text = ${goText(parts)}\n` },
] as const

describe.each(statements)('The grammar of $name', ({ id, code }) => {
  test.each(everywhere)('reads $name as it is', ({ parts }) => {
    expect(readCode(id, code(parts), env)).toEqual({ faults: [], texts: [sentText(parts)] })
  })

  test('finds a fault where a quote is missing', () => {
    expect(readCode(id, code([{ text: 'x' }]).replace(/['"]/, '')).faults).not.toEqual([])
  })
})

describe.skipIf(skipsWithout(pythonCommand !== undefined))('Python', () => {
  let python: Runner | undefined
  beforeAll(() => void (python = startPython()))
  afterAll(() => python?.stop())
  const printed = async (code: string): Promise<unknown> => {
    const ran = await python?.run(`import json\nimport os\nprint(json.dumps(${code}))`, env)
    expect(ran?.error).toBeUndefined()
    return parse(ran?.out ?? '')
  }

  test.each(everywhere)('reads $name as it is', async ({ parts }) => {
    expect(await printed(pythonText(parts))).toBe(sentText(parts))
  })

  test('reads any JSON as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const json = parse(JSON.stringify(value))
        expect(await printed(pythonLiteral(json, ''))).toEqual(json)
      }),
      { numRuns: 100 },
    )
  })
})
