import { describe, expect, test } from 'vitest'
import { parsedBody } from '#mocks/engine/request.ts'
import { modelOf, revealed, type SampleModel } from '#mocks/codegen/model.ts'
import { writers } from './writers.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { sentText } from '#mocks/codegen/text.ts'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'
import { runOf } from '#src/docs/runs.ts'
import { casesOfEachShape } from './played.ts'

/** What the diagnosis, which reads pastes from both shells, makes of a sample. */
const readBack = async (lang: 'powershell' | 'cmd', code: string) => {
  const paste = await readPaste(code)
  if (paste.kind !== 'call') throw new Error(`Read as ${paste.kind}:\n${code}`)
  const { method, url, headers, body, usualType } = paste.call
  const all = headers.map(({ name, value }) => [name.text.toLowerCase(), value.text.trim()] as const)
  // PowerShell takes the type of a body as a parameter of its own.
  if (lang === 'powershell' && usualType !== undefined) all.push(['content-type', usualType])
  return {
    method: method.text,
    url: url?.text,
    headers: Object.fromEntries(all),
    body: body?.text,
  }
}

const sent = ({ method, url, headers }: SampleModel) => ({
  method,
  url: sentText(url),
  headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), sentText(value).trim()])),
})

describe.each(['powershell', 'cmd'] as const)('A sample for %s is read as the request that it is', (lang) => {
  test.each(casesOfEachShape)('$name', async ({ provider, each }) => {
    const model = revealed(stagedModel((await runOf(provider.id, each.id)).sent, provider))
    const { body, ...call } = await readBack(lang, writers[lang](model))
    expect(call).toEqual(sent(model))
    const text = model.body && sentText(model.body)
    // cmd.exe ends a command at a line break, so its JSON stands in one line.
    expect(parsedBody({ body: body ?? '' }) ?? body).toEqual(parsedBody({ body: text ?? '' }) ?? text)
  })
})

const plain = { id: 'demo', keyFormats: [], env: {}, hosts: [] }
const key = { env: 'PAY_KEY', value: 'x' } as const
const get = (value: SampleModel['headers'][number][1]) =>
  modelOf({ method: 'GET', url: 'https://a.dev/', headers: [['X-Odd', value]] }, plain)

test.each([
  ["it's ‘so’", `'it''s ‘‘so’’'`],
  ['a $HOME `b` "c"', `'a $HOME \`b\` "c"'`],
  ['a\u200bb', `"a$([char]0x200b)b"`],
])('PowerShell quotes %j', (text, written) => {
  expect(writers.powershell(get([{ text }]))).toContain(`'X-Odd' = ${written}`)
})

test.each([
  ['alone', [key], '$env:PAY_KEY'],
  ['after a word', [{ text: 'Bearer ' }, key], '"Bearer $env:PAY_KEY"'],
  ['before a letter', [key, { text: 'x' }], '"${env:PAY_KEY}x"'],
  ['beside signs of its own', [{ text: '$“' }, key], '"`$`“$env:PAY_KEY"'],
] as const)('PowerShell reads a variable %s', (_, parts, written) => {
  expect(writers.powershell(get(parts))).toContain(`'X-Odd' = ${written}`)
})

test.each([
  ['{"a":"b"}', '"{\\"a\\":\\"b\\"}"'],
  ['{"a":"\\"b\\""}', '"{\\"a\\":\\"\\\\\\"b\\\\\\"\\"}"'],
  ['a\\', '"a\\\\"'],
])('curl.exe is given %s with its quotes and backslashes', (body, word) => {
  const model = modelOf({ method: 'POST', url: 'https://a.dev/', headers: [], body }, plain)
  expect(writers.cmd(model)).toContain(`--data-raw ${word}`)
})
