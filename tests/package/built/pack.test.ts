import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../../../scripts/package/build-package.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'latchkey-pack-'))
const run = (file: string, args: readonly string[], cwd = folder): string =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const npm = (...args: string[]): string => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
const node = (...args: string[]): string => run(process.execPath, args)
const tool = (path: string): string => join(root, 'node_modules', path)

let tarball: string
beforeAll(() => {
  tarball = join(folder, npm('pack', packageFolder, '--silent').trim())
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  npm('install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--silent')
  // What only the compiler and the optional peer need is that of this repository.
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true })
  for (const name of ['msw', '@types/node']) symlinkSync(tool(name), join(folder, 'node_modules', name), 'junction')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
    const found = node(
      tool('@arethetypeswrong/cli/dist/index.js'),
      tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--format',
      'ascii',
    )
    expect(found.match(/node16 \(from ESM\): OK/g)).toHaveLength(4)
  })

  test('needs at run time what it says, and nothing of the site', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>
    }
    expect(Object.keys(lock.packages).filter((path) => path !== '')).toEqual([
      'node_modules/@noble/hashes',
      'node_modules/jose',
      'node_modules/latchkey',
      'node_modules/zod',
    ])
  })
})

describe('a project that installed it', () => {
  test('compiles in the strictest mode, its mistakes refused', () => {
    writeFileSync(join(folder, 'use.ts'), readFileSync(join(import.meta.dirname, 'consumer.ts.txt')))
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'esnext',
          lib: ['esnext', 'dom', 'dom.iterable'],
          types: ['node'],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: ['use.ts'],
      }),
    )
    expect(node(tool('typescript/bin/tsc'), '-p', '.')).toBe('')
  }, 240_000)

  test('runs', () => {
    expect(node('use.ts').trim().split('\n')).toEqual(['200', '401', 'Refused by not-revoked', '401', '200'])
  })

  test('runs in CommonJS too', () => {
    const script = `const { createMock } = require('latchkey'); createMock({ providers: ['paykore'] }).then((mock) => console.log(mock.origins[0]))`
    expect(node('--input-type=commonjs', '-e', script)).toBe('https://api.paykore.dev\n')
  })

  test('has the command', () => {
    expect(npm('exec', '--offline', '--', 'latchkey', '--version').trim()).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
