import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { declare } from '#mocks/declare/declare.ts'
import { DeclarationError, type DeclarationProblem } from '#mocks/declare/problem.ts'

const acme = join(import.meta.dirname, 'acme')
const texts = {
  rules: readFileSync(join(acme, 'rules.yaml'), 'utf8'),
  openapi: readFileSync(join(acme, 'openapi.yaml'), 'utf8'),
}
const folder = mkdtempSync(join(tmpdir(), 'latchkey-declare-'))
const rulesFile = join(folder, 'rules.yaml')
afterAll(() => rmSync(folder, { recursive: true }))

/** Acme's two files, with a change in one of them. */
const write = (file: keyof typeof texts, from: string, to: string): string => {
  expect(texts[file]).toContain(from)
  const changed = texts[file].replace(from, to)
  for (const [name, text] of Object.entries({ ...texts, [file]: changed }))
    writeFileSync(join(folder, `${name}.yaml`), text)
  return changed
}

const problems = async (): Promise<readonly DeclarationProblem[]> => {
  const error: unknown = await declare(rulesFile).catch((reason: unknown) => reason)
  if (!(error instanceof DeclarationError)) throw new Error('Nothing is wrong with it.', { cause: error })
  return error.problems
}

/** A row: what is wrong, the change that brings it about, the text at which it is found, what is said of it, and of the fix. */
type Row = readonly [title: string, from: string, to: string, place: string, what: string, fix: string]

const isRefused = (file: keyof typeof texts, rows: readonly Row[]): void => {
  test.each(rows)('%s', async (_, from, to, place, what, fix) => {
    const text = write(file, from, to)
    const before = text.slice(0, text.indexOf(place)).split('\n')
    expect(text).toContain(place)
    const found = (await problems()).find((each) => each.what.includes(what))
    expect(found).toMatchObject({
      file: join(folder, `${file}.yaml`),
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    })
    expect(found?.fix).toContain(fix)
  })
}

const SENT = '  - sent: missing_key\n'
const FORM = '  - form: { reply: invalid_key, length: fixed }\n'
const KNOWN = '  - known: invalid_key\n'
const REVOKED = '  - revoked: { reply: invalid_key, cached: 5m }\n'
const SCOPES = 'scopes: [payments:read, payments:write]\n'

describe('a rules file is refused, with file, line, column and what to do, where it has', () => {
  isRefused('rules', [
    ['an unknown field', 'name: Acme', 'naem: Acme', 'naem', 'There is no field "naem".', 'There are: provider, name,'],
    [
      'an unknown field of a key',
      'length: 24',
      'size: 24',
      'size',
      'There is no field "size".',
      'There are: class, environment,',
    ],
    ['a missing field', 'provider: acme\n', '', 'name', '"provider" is missing.', 'Give an id.'],
    [
      'a field of the wrong kind',
      'length: 24',
      'length: long',
      'long',
      '"keys[0].length" does not fit.',
      'Give a whole number from 8',
    ],
    [
      'an unknown class',
      'class: publishable',
      'class: admin',
      'admin',
      '"keys[2].class" does not fit.',
      'Give one of: secret, public, publishable.',
    ],
    ['an unknown check', 'known:', 'knwon:', 'knwon', 'There is no check "knwon".', 'There are: sent, known, form,'],
    [
      'a check without a reply',
      'rate: { reply: slow_down, calls',
      'rate: { calls',
      '{ calls',
      '"checks[8].rate.reply" is missing.',
      'Name a reply.',
    ],
    [
      'a time that is none',
      'cached: 5m',
      'cached: five',
      'five',
      '"checks[3].revoked.cached" does not fit.',
      'Give a time such as 60s',
    ],
    [
      'a status of success',
      'status: 403',
      'status: 200',
      '200',
      '"replies.forbidden.status" does not fit.',
      'Give a status from 400 to 599.',
    ],
    [
      'two checks in one entry',
      `${KNOWN}  - revoked`,
      `${KNOWN}    revoked`,
      'known:',
      'It holds 2 checks.',
      'an entry of its own',
    ],
    [
      'a check twice',
      'replaced: invalid_key',
      'sent: invalid_key',
      'sent: invalid_key',
      'The check "sent" is there twice.',
      'Keep one',
    ],
    ['no check that a key is known', KNOWN, '', 'checks:', 'There is no check "known".', 'add it'],
    [
      'a check before the key is sent',
      SENT + FORM,
      FORM + SENT,
      'sent:',
      '"sent" is not the first check.',
      'Put it first',
    ],
    [
      'a look at the record before it is found',
      KNOWN + REVOKED,
      REVOKED + KNOWN,
      'revoked:',
      '"revoked" stands before "known".',
      'Put it behind',
    ],
    [
      'a reply that is not there',
      'expired: expired_key',
      'expired: over',
      'over',
      'There is no reply "over".',
      'one of: missing_key,',
    ],
    [
      'a reply that nothing names',
      'fallback: { invalid-body: bad_body }',
      '',
      'bad_body:',
      'No check names the reply "bad_body".',
      'remove it',
    ],
    [
      'a placeholder that means nothing',
      '{retry_after}',
      '{retry_later}',
      "'{retry_later}'",
      'There is no value {retry_later}.',
      'There are: {request_id},',
    ],
    [
      'two keys of a class and environment',
      'environment: live',
      'environment: test',
      '{ class: secret, environment: test, prefix: acme_live_',
      'There is a secret key for test already.',
      'Keep one',
    ],
    [
      'neither calls nor tiers',
      'calls: 3, ',
      '',
      '{ reply: slow_down, per',
      'It needs either `calls` or `tiers`.',
      'Give `calls`',
    ],
    [
      'scopes that no check looks at',
      '  - scope: forbidden\n',
      '',
      SCOPES,
      'No check "scope" looks at the scopes.',
      'Add it',
    ],
    ['a check of scopes without any', SCOPES, '', 'scope: forbidden', 'There are no scopes to check.', 'Name them'],
    [
      'a scope of a key that is not there',
      'scopes: [payments:read]',
      'scopes: [payments:red]',
      'payments:red]',
      'There is no scope "payments:red".',
      'one of: payments:read,',
    ],
    [
      'a scope that no operation asks for',
      ':write]',
      ':write, refunds]',
      'refunds',
      'No operation asks for the scope "refunds".',
      'remove it',
    ],
    [
      'an operation that is not there',
      SCOPES,
      `${SCOPES}operations: { pay: {} }\n`,
      'pay: {}',
      'has no operation "pay".',
      'There are: list-payments,',
    ],
    [
      'environments that no server tells',
      'class: forbidden',
      'class: forbidden\n  - environment: forbidden',
      'environment: forbidden',
      'No server is for one environment.',
      'Give `servers`',
    ],
    [
      'a scheme that is not there',
      'sent: missing_key',
      'sent: { reply: missing_key, in: [token] }',
      'token',
      'has no security scheme "token".',
      'There are: apiKey.',
    ],
    [
      'a server that is none',
      'name: Acme',
      'servers: [{ url: api.acme.example }]',
      'api.acme',
      '"api.acme.example" is no address of https.',
      'Give one such as',
    ],
    [
      'a server with a variable',
      'name: Acme',
      'servers: [{ url: "https://{region}.acme.example" }]',
      '"https://{region}',
      '"https://{region}.acme.example" is no address of https.',
      'Give one such as',
    ],
    [
      'an operation to leave out that is not there',
      'name: Acme',
      'without: [write-notes]',
      'write-notes',
      'openapi.yaml has no operation "write-notes".',
      'There are: ',
    ],
    [
      'an OpenAPI file that is not there',
      'openapi: openapi.yaml',
      'openapi: api.yaml',
      'api.yaml',
      'There is no such file.',
      'Give the path',
    ],
    [
      'YAML that does not parse',
      '[payments:read, payments:write]',
      '[payments:read',
      'checks',
      '',
      'Correct the YAML or JSON here.',
    ],
    ['a name twice', 'name: Acme', 'provider: ace', 'provider: ace', 'Map keys must be unique.', 'Correct'],
  ])

  test('several, each on a line of the message', async () => {
    write('rules', 'length: 24, variable: ACME_KEY', 'variable: 1')
    const error: unknown = await declare(rulesFile).catch((reason: unknown) => reason)
    expect(String(error).split('\n')).toEqual([
      expect.stringMatching(/rules\.yaml:5:\d+ "keys\[0\]\.length" is missing\. Give a whole number/),
      expect.stringMatching(/rules\.yaml:5:\d+ "keys\[0\]\.variable" does not fit\. Give the name of a variable\./),
    ])
  })
})

describe('an OpenAPI file is refused where it has', () => {
  isRefused('openapi', [
    ['another version', '3.1.0', '2.0.0', '2.0.0', 'This is no OpenAPI 3.0 or 3.1 file.', 'Begin it with'],
    [
      'no server of https',
      'https://api',
      'http://api',
      '- url: http://api',
      'No server of it begins with https://.',
      'Name one under `servers`',
    ],
    [
      'a server whose variable has no value',
      'https://api.acme.example/v1',
      'https://{region}.acme.example/v1',
      'url: https://{region}',
      'The variable {region} of "https://{region}.acme.example/v1" has no default.',
      'Give it one under `variables`, or name servers under `servers` in',
    ],
    [
      'servers of two paths',
      'http://localhost:3000/v1',
      'https://a.test/v2',
      'url: https://a.test',
      'Its path is not "/v1"',
      'Give all servers one path.',
    ],
    [
      'a role that is no class and no scope',
      'apiKey: [secret]',
      'apiKey: [admin]',
      '[admin]',
      '"admin" is no class of keys and no scope.',
      'Classes: secret, publishable.',
    ],
    [
      'alternatives of different scopes',
      '[publishable, payments:read]',
      '[publishable]',
      '- apiKey: [secret, payments:read]',
      'Its alternatives ask for different scopes.',
      'Give one list',
    ],
    [
      'a reference out of the file',
      "'#/components/schemas/NewPayment'",
      "'payment.yaml'",
      "'payment.yaml'",
      '"payment.yaml" leads out of this file.',
      'Bundle it',
    ],
    [
      'a reference to nothing',
      'schemas/NewPayment',
      'schemas/New',
      "'#/components/schemas/New'",
      '"#/components/schemas/New" leads nowhere.',
      'Correct',
    ],
    [
      'a reference to nothing in a schema',
      "schemas/Money' }, note",
      "schemas/Cash' }, note",
      'type: object\n      required: [amount]',
      'The schema of this body does not work: ',
      'JSON Schema',
    ],
    [
      'a schema that is none',
      'required: [amount]',
      'required: amount',
      'type: object\n      required: amount',
      'The schema of this body does not work: ',
      'JSON Schema',
    ],
    [
      'a body of another type',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'content:\n          multipart',
      'The body is multipart/form-data',
      'leave it out',
    ],
    [
      'a body that is a list',
      'type: object\n      required',
      'type: array\n      required',
      'type: array',
      'The body is a list',
      'leave it out',
    ],
    [
      'a path that is a parameter in part',
      '/payments/latest',
      '/payments/{id}.pdf',
      'get:\n      operationId: latest',
      'cannot tell the parts of "/payments/{id}.pdf" apart',
      'Its name is "latest-payment".',
    ],
    ['a method that the mock has not', 'delete:', 'trace:', 'trace:', 'The mock has no TRACE.', 'leave it out'],
    [
      'an id twice',
      'operationId: health',
      'operationId: write-note',
      'write-note\n      security',
      'The id "write-note" is there twice.',
      'Give each operation its own.',
    ],
    ['no answer for success', "'204'", "'404'", 'delete:', 'It has no answer for success.', 'leave it out'],
    [
      'no header that holds a key',
      'in: header',
      'in: query',
      'apiKey: { type: apiKey, in: query',
      'No security scheme of it is a header',
      'Add one',
    ],
  ])

  test('no operation that asks for a key', async () => {
    const open = write('openapi', 'security:', 'x-security:').replaceAll(' security:', ' x-security:')
    writeFileSync(join(folder, 'openapi.yaml'), open)
    expect(await problems()).toContainEqual(expect.objectContaining({ what: 'No operation asks for a key.' }))
  })
})

test('a variable of a server is read as its default', async () => {
  const variables = '    variables: { region: { default: eu, enum: [eu, us] }, version: { default: v1 } }'
  write('openapi', '- url: https://api.acme.example/v1', `- url: https://{region}.acme.example/{version}\n${variables}`)
  expect((await declare(rulesFile)).hosts.map(({ host }) => host)).toEqual(['eu.acme.example'])
})

test('an operation that the mock cannot serve may be left out', async () => {
  write('openapi', 'application/x-www-form-urlencoded', 'multipart/form-data')
  writeFileSync(rulesFile, `${texts.rules}without: [write-note]\n`)
  expect((await declare(rulesFile)).endpoints.map(({ id }) => id)).not.toContain('write-note')
})

test('a file that is not there is refused by its name', async () => {
  await expect(declare('none.yaml')).rejects.toThrow('none.yaml:1:1 There is no such file. Check its path.')
})
