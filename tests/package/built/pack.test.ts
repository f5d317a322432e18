import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, test } from 'vitest'
import { packageFolder } from '#scripts/package/build-package.ts'
import { compileConsumer } from '../consumer.ts'
import { npmIn, project, runIn, tarball, tool } from '../installed.ts'

const node = (...args: string[]): string => runIn(project, process.execPath, args)

describe('the tarball', () => {
  test('is small', () => {
    expect(statSync(tarball).size).toBeLessThan(200 * 1024)
  })

  test('has what publint asks for', async () => {
    const { messages, pkg } = await publint({ pkgDir: packageFolder, level: 'suggestion', strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('has types that resolve wherever it may be imported', () => {
    // It ends with an error where it finds a problem.
    const attw = tool('@arethetypeswrong/cli/dist/index.js')
    const found = node(attw, tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii')
    expect(found.match(/node16 \(from ESM\): OK/g)).toHaveLength(6)
  })

  test('needs at run time what it says, and nothing of the site', () => {
    const parse: (text: string) => { packages: Record<string, unknown> } = JSON.parse
    const { packages } = parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))
    const installed = ['@noble/hashes', 'jose', 'latchkey', 'zod'].map((name) => `node_modules/${name}`)
    expect(Object.keys(packages)).toEqual(['', ...installed])
  })
})

describe('a project that installed it', () => {
  test('compiles in the strictest mode, its mistakes refused', () => {
    // `npm test -- examples` checks the declarations of all packages, which takes four times as long.
    expect(compileConsumer(false)).toBe('')
    expect(node('use.ts').trim().split('\n')).toEqual(['200', '401', 'Refused by not-revoked', '401', '200'])
  })

  test('mocks a provider that it wrote itself, and one that it declared', () => {
    expect(node('own.ts').trim().split('\n')).toEqual([
      '200',
      "401 { outcome: 'denied', rule: 'not-revoked', code: 'bad_key' }",
      "403 { outcome: 'denied', rule: 'scope', code: 'forbidden' }",
      '1 none.yaml:1:1 There is no such file. Check its path.',
    ])
  })

  test('runs in CommonJS too', () => {
    const script = `const { createMock } = require('latchkey'); createMock({ providers: ['paykore'] }).then((mock) => console.log(mock.origins[0]))`
    expect(node('--input-type=commonjs', '-e', script)).toBe('https://api.paykore.dev\n')
  })

  test('has the command', () => {
    expect(npmIn(project, 'exec', '--offline', '--', 'latchkey', '--version').trim()).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
