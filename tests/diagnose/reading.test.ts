import { describe, expect, test } from 'vitest'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'

const call = async (source: string): Promise<PastedCall> => {
  const paste = await readPaste(source)
  if (paste.kind !== 'call') throw new Error(`read as ${paste.kind}`)
  return paste.call
}
const summary = ({ form, method, url, headers, body }: PastedCall) => ({
  form,
  method: method.text,
  url: url?.text,
  headers: headers.map(({ name, value, lost }) => [name.text, value.text, ...(lost ? ['lost'] : [])]),
  body: body?.text,
})

const read: readonly {
  readonly name: string
  readonly paste: string
  readonly is: Partial<ReturnType<typeof summary>>
}[] = [
  {
    name: 'options before the address, joined and with an equals sign',
    paste: `curl -sSXPOST --header="A: b" -H"C: d" https://h.example/x`,
    is: {
      method: 'POST',
      url: 'https://h.example/x',
      headers: [
        ['A', 'b'],
        ['C', 'd'],
      ],
    },
  },
  {
    name: 'adjacent quotes as one word',
    paste: `curl 'https://h.example/'"x"y -H 'A: it'\\''s'`,
    is: { url: 'https://h.example/xy', headers: [['A', "it's"]] },
  },
  {
    name: 'ANSI-C quotes with escapes',
    paste: `curl https://h.example -H $'A: a\\tb\\x41\\u0042'`,
    is: { headers: [['A', 'a\tbAB']] },
  },
  {
    name: 'lines continued with a backslash, Windows line ends too',
    paste: 'curl \\\r\n  https://h.example/x \\\r\n  -H "A: b"',
    is: { url: 'https://h.example/x', headers: [['A', 'b']] },
  },
  {
    name: 'a header behind a line without a backslash as lost',
    paste: 'curl https://h.example/x\n  -H "A: b"',
    is: { headers: [['A', 'b', 'lost']] },
  },
  {
    name: 'data in the query with -G',
    paste: `curl -G https://h.example/x -d a=1 -d b=2`,
    is: { method: 'GET', url: 'https://h.example/x?a=1&b=2', body: undefined },
  },
  {
    name: 'a body with --json',
    paste: `curl https://h.example/x --json '{"a":1}'`,
    is: { method: 'POST', body: '{"a":1}' },
  },
  { name: 'a header that is empty on purpose', paste: `curl https://h.example -H 'A;'`, is: { headers: [['A', '']] } },
  {
    name: 'carets and escaped quotes of cmd.exe, as developer tools copy them',
    paste: 'curl ^"https://h.example/x^" ^\r\n  -H ^"A: b^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^"',
    is: { form: 'cmd', url: 'https://h.example/x', headers: [['A', 'b']], body: '{"a":1}' },
  },
  {
    name: 'doubled quotes of cmd.exe',
    paste: 'curl "https://h.example/x" ^\n -d "{""a"":1}"',
    is: { form: 'cmd', body: '{"a":1}' },
  },
  {
    name: 'backticks of PowerShell',
    paste: 'curl.exe "https://h.example/x" `\n  -H "A: `"b`""',
    is: { form: 'powershell', headers: [['A', '"b"']] },
  },
  {
    name: 'constants, templates and sums in a script',
    paste:
      "const base = 'https://h.example'\nconst auth = { A: 'x' + `y` }\nawait fetch(`${base}/x`, { method: 'POST', headers: auth, body: JSON.stringify({ a: [1, -2, null] }) })",
    is: {
      form: 'fetch',
      method: 'POST',
      url: 'https://h.example/x',
      headers: [['A', 'xy']],
      body: '{"a":[1,-2,null]}',
    },
  },
  {
    name: 'headers as pairs and as Headers',
    paste: "fetch('https://h.example', { headers: new Headers([['A', 'b']]) })",
    is: { headers: [['A', 'b']] },
  },
  {
    name: 'HTTP/1.1 with a body',
    paste: 'POST /x HTTP/1.1\r\nHost: h.example\r\nA: b\r\n\r\n{"a":\r\n1}',
    is: { form: 'http', url: 'https://h.example/x', headers: [['A', 'b']], body: '{"a":\r\n1}' },
  },
  {
    name: 'pseudo headers with names and values on lines of their own',
    paste: ':authority\nh.example\n:method\nPOST\n:path\n/x\n:scheme\nhttps\na\nb',
    is: { method: 'POST', url: 'https://h.example/x', headers: [['a', 'b']] },
  },
  {
    name: 'the entry of a HAR that failed, not the first',
    paste: JSON.stringify({
      log: {
        entries: [
          { request: { method: 'GET', url: 'https://h.example/1', headers: [] }, response: { status: 200 } },
          {
            request: {
              method: 'GET',
              url: 'https://h.example/2',
              headers: [
                { name: ':path', value: '/2' },
                { name: 'A', value: 'b' },
              ],
            },
            response: { status: 401 },
          },
        ],
      },
    }),
    is: { form: 'har', url: 'https://h.example/2', headers: [['A', 'b']] },
  },
  {
    name: 'a HAR behind a byte order mark, with comments, escapes and a comma too many',
    paste: `\uFEFF\n{ /* saved */ "method": "GET", "url": "https:\\/\\/h.example\\/x", "headers": [{ "name": "A", "value": "b\\u0042\\n" },] }`,
    is: { form: 'har', url: 'https://h.example/x', headers: [['A', 'bB\n']] },
  },
  {
    name: 'an entry of a HAR without its braces',
    paste: `  "request": { "method": "GET", "url": "https://h.example/x", "headers": [{ "name": "A", "value": "b" }] },\n  `,
    is: { form: 'har', url: 'https://h.example/x', headers: [['A', 'b']] },
  },
]

describe('a call is read', () => {
  test.each(read)('$name', async ({ paste, is }) => {
    expect(summary(await call(paste))).toMatchObject(is)
  })
})

describe('each character keeps its place in the paste', () => {
  test.each(read.filter(({ paste }) => !/^curl -G/.test(paste)))('$name', async ({ paste }) => {
    for (const { name, value } of (await call(paste)).headers)
      for (const part of [name, value])
        for (let index = 0; index < part.text.length; index += 1) {
          const { from, to } = spanIn(part, index, index + 1) ?? { from: 0, to: 0 }
          const there = paste.slice(from, to)
          if (to - from === 1) expect(there).toBe(part.text[index])
          else expect(/^[\\^`"]/.test(there) || there === "'\\''").toBe(true)
        }
  })
})

test.each([
  {
    name: 'an answer with its status line',
    paste: 'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"a":1}',
    is: { kind: 'response', response: { status: 401, body: '{"a":1}' } },
  },
  {
    name: 'a body alone',
    paste: '{"message":"Invalid key"}',
    is: { kind: 'response', response: { status: undefined, body: '{"message":"Invalid key"}' } },
  },
  {
    name: 'JavaScript in the place of JSON',
    paste: '{"method": "G" + "ET", "url": "https://h.example/x"}',
    is: { kind: 'response' },
  },
  {
    name: 'a HAR that breaks off',
    paste: '{"method": "GET", "url": "https://h.example/x", "headers": [{"name": "A", "val',
    is: { kind: 'call', call: { form: 'har', url: { text: 'https://h.example/x' } } },
  },
  { name: 'a message alone', paste: 'Invalid API key', is: { kind: 'response' } },
  { name: 'a header line', paste: 'Authorization: Bearer something', is: { kind: 'header' } },
  {
    name: 'a line of a .env file',
    paste: 'PAYKORE_API_KEY_SANDBOX="sk_test_abc"',
    is: {
      kind: 'text',
      text: { keys: [{ variable: 'PAYKORE_API_KEY_SANDBOX', value: { text: 'sk_test_abc' } }] },
    },
  },
  { name: 'a key that a line break splits', paste: 'sk_test_abc\ndef', is: { kind: 'key' } },
  { name: 'nothing', paste: '  \n', is: { kind: 'unreadable' } },
  {
    name: 'a script that breaks off',
    paste: 'fetch("https://h.example", {',
    is: { kind: 'call', call: { form: 'fetch', url: { text: 'https://h.example' } } },
  },
])('$name is told from the rest', async ({ paste, is }) => {
  expect(await readPaste(paste)).toMatchObject(is)
})
