import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowser, launchOf, thisMachine } from '#scripts/find-browser.ts'
import { freePort } from '#scripts/listen.ts'
import { registered } from '../../mocks/registered.ts'
import { compileConsumer } from '../consumer.ts'
import { exampleCopy, runScript } from '../example.ts'
import { npmIn, runIn, tarball } from '../installed.ts'

const isThere = (file: string, ...args: string[]): boolean => spawnSync(file, args).status === 0
const install = (folder: string, ...more: string[]): void =>
  void npmIn(folder, 'install', tarball, ...more, '--prefer-offline', '--no-audit', '--no-fund', '--silent')

// CI has to have each runtime; elsewhere an example without its own is left out, and counted so.
const inCI = process.env['CI'] !== undefined
const unless = (there: boolean) => test.skipIf(!there && !inCI)

/** Plays every case in a project, through its MSW; it prints which and how many. */
const playEveryCase = (folder: string): string => {
  const ids = registered.flatMap(({ id, cases }) => cases.map((each) => `${id}/${each.id}`))
  copyFileSync(join(import.meta.dirname, 'every-case.mjs.txt'), join(folder, 'every-case.mjs'))
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(ids))
  return runIn(folder, process.execPath, ['every-case.mjs'])
}

describe('an example passes with the packed package', () => {
  test('in JavaScript: node:test, Vitest with MSW 3 and with MSW 2, Jest', () => {
    const folder = exampleCopy('javascript')
    install(folder)
    expect(runScript(folder, 'test:node')).toMatch(/pass 1\b/)
    expect(runScript(folder, 'test:vitest')).toMatch(/Tests {2}2 passed/)
    runScript(folder, 'test:jest')
    expect(playEveryCase(folder)).toMatch(/^MSW 3\.\S+: all \d{3} cases\n/)
    install(folder, 'msw@^2.7.0')
    expect(runScript(folder, 'test:vitest')).toMatch(/Tests {2}2 passed/)
    expect(playEveryCase(folder)).toMatch(/^MSW 2\.\S+: all \d{3} cases\n/)
  })

  test('in a browser: Playwright', async () => {
    const folder = exampleCopy('playwright')
    install(folder)
    const { executablePath: CHROMIUM = '' } = launchOf(await findBrowser(thisMachine))
    const env = { CHROMIUM, SHOP_PORT: String(await freePort()) }
    expect(runScript(folder, 'test', env)).toContain('2 passed')
  })

  unless(isThere('python3', '-m', 'pytest', '--version'))('in Python: pytest', () => {
    const printed = runIn(exampleCopy('python'), 'npx', [
      'latchkey',
      'run',
      '-q',
      '--',
      'python3',
      '-m',
      'pytest',
      '-q',
    ])
    expect(printed).toContain('2 passed')
  })

  unless(isThere('go', 'version'))('in Go', () => {
    expect(runIn(exampleCopy('go'), 'npx', ['latchkey', 'run', '-q', '--', 'go', 'test', './...'])).toMatch(/^ok/)
  })
})

test('a project that installed it compiles with the declarations of all packages checked', () => {
  expect(compileConsumer(true)).toBe('')
})
