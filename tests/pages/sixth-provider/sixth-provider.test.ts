import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { sixth } from './folder.ts'

// The build under /docs/ has a provider more than the project: build.ts.
const page = (path: string): string => readFileSync(join('dist-docs', path, 'index.html'), 'utf8')

describe('a folder and a line yield', () => {
  test.each(['', 'keys', 'sending', 'lifecycle', 'errors', 'security', 'open'])('the page samplepay/%s', (name) => {
    expect(page(`samplepay/${name}`)).toContain('SamplePay')
  })

  test('no page on limits, since it has none', () => {
    expect(existsSync('dist-docs/samplepay/limits')).toBe(false)
  })

  test('its rules, errors and sample', () => {
    expect(page('samplepay/errors')).toContain('bad_key')
    expect(page('samplepay/sending')).toContain('The key is one that SamplePay issued.')
    expect(page('samplepay')).toContain('SAMPLEPAY_TEST_KEY')
  })

  test('its key in Basic, its methods beyond GET and POST, and its form', () => {
    expect(page('samplepay/sending')).toContain('Basic base64(sample_test_…:)')
    expect(page('samplepay')).toContain('-u')
    for (const call of ['PUT /pings', 'DELETE /pings']) expect(page('samplepay/sending')).toContain(call)
    expect(readFileSync('dist-docs/openapi/samplepay.json', 'utf8')).toContain('application/x-www-form-urlencoded')
  })

  test('a place in the navigation, on the home page and in the comparison', () => {
    for (const path of ['', 'compare', 'paykore']) expect(page(path)).toContain('SamplePay')
    expect(readFileSync('dist-docs/providers.css', 'utf8')).toContain('#5a5a00')
  })

  test('one page on leaving it, and none for each of its pairs', () => {
    expect(page('compare/from-samplepay')).toContain('SamplePay')
    expect(globSync('compare/*samplepay*', { cwd: 'dist-docs' }).toSorted()).toEqual([
      'compare/from-samplepay',
      'compare/from-samplepay.md',
    ])
  })

  test('an entry in the search', () => {
    const found = globSync('pagefind/fragment/*.pf_fragment', { cwd: 'dist-docs' }).filter((file) =>
      gunzipSync(readFileSync(join('dist-docs', file)))
        .toString()
        .includes('marmalade'),
    )
    expect(found).not.toEqual([])
  })
})

describe('and its mock', () => {
  let child: ChildProcess
  let origin: string
  beforeAll(async () => {
    child = spawn(process.execPath, ['mocks/command/main.ts'], {
      cwd: sixth,
      env: { ...process.env, PORT: '0', PATH: [dirname(process.execPath), process.env['PATH']].join(':') },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!child.stdout) throw new Error('The mock has no output.')
    const text: unknown = (await once(child.stdout, 'data')).at(0)
    origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text))?.[0] ?? ''
  })
  afterAll(() => void child.kill())

  test('has a dashboard that mints and revokes', async () => {
    const summary: unknown = await jsonOf(await fetch(`${origin}/_dashboard/samplepay`))
    expect(summary).toMatchObject({ provider: 'samplepay', operations: ['mint', 'revoke'] })
    const minted: { keys: { id: string; key: string }[] } = await jsonOf(
      await fetch(`${origin}/_dashboard/samplepay/keys`, { method: 'POST' }),
    )
    const [key] = minted.keys
    const ping = () => fetch(`${origin}/api.samplepay.example/pings`, { headers: { 'X-Sample-Key': key?.key ?? '' } })
    expect(await jsonOf(await ping())).toEqual({ pings: 1 })
    const named = await fetch(`${origin}/api.samplepay.example/pings`, {
      method: 'PUT',
      headers: { Authorization: `Basic ${btoa(`${key?.key ?? ''}:`)}` },
      body: new URLSearchParams({ name: 'Two words' }),
    })
    expect(await jsonOf(named)).toEqual({ name: 'Two words' })
    await fetch(`${origin}/_dashboard/samplepay/keys/${key?.id ?? ''}/revoke`, { method: 'POST' })
    expect((await ping()).status).toBe(401)
  })

  test('stages its cases', async () => {
    const { cases }: { cases: { id: string }[] } = await jsonOf(await fetch(`${origin}/_dashboard/cases/samplepay`))
    expect(cases.map(({ id }) => id)).toEqual(['good-key', 'no-key', 'unknown-key', 'named', 'no-name', 'forgotten'])
  })
})
