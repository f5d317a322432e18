import { expect, test } from 'vitest'
import { findBrowser, launchOf, type Machine } from '../../scripts/find-browser.ts'

type Pretended = {
  readonly has?: readonly string[]
  /** Commands that work, by their first words, and the browser that is there afterwards. */
  readonly gains?: Readonly<Record<string, string | undefined>>
  readonly isRoot?: boolean
  readonly env?: Readonly<Record<string, string>>
}

const own = ''
const shell = 'chromium-headless-shell'

function machine({ has = [], gains = {}, isRoot = false, env = {} }: Pretended): Machine {
  const there = new Set(has)
  return {
    env,
    isRoot,
    starts: (browser) => Promise.resolve(there.has(browser)),
    succeeds: (command, ...args) => {
      const name = [command, args[0]].join(' ')
      const gained = gains[name]
      if (gained !== undefined) there.add(gained)
      return Promise.resolve(name in gains)
    },
    say: () => undefined,
  }
}

const download = { 'playwright install': own }
const apt = { 'apt-get --version': undefined, 'apt-get update': undefined, 'apt-get install': shell }

test.each<[string, Pretended, string]>([
  ['the one that LATCHKEY_CHROMIUM names', { env: { LATCHKEY_CHROMIUM: '/mine' }, has: ['/mine', own] }, '/mine'],
  ["Playwright's own, when it is there", { has: [own, 'chromium'] }, own],
  ['a download, before an installed one', { has: ['chromium'], gains: download }, own],
  ['an installed one, when the download fails', { has: ['chromium'] }, 'chromium'],
  ['Chrome before Chromium', { has: ['chromium', 'chrome'] }, 'chrome'],
  ['Edge, when it is all there is', { has: ['msedge'] }, 'msedge'],
  ["Debian's shell before Chrome", { has: ['chrome', shell] }, shell],
  ['the Debian package, as root', { isRoot: true, gains: apt }, shell],
])('the browser is %s', async (_, pretended, expected) => {
  expect(await findBrowser(machine(pretended))).toBe(expected)
})

test.each<[string, Pretended, RegExp]>([
  [
    'LATCHKEY_CHROMIUM names nothing that starts',
    { env: { LATCHKEY_CHROMIUM: '/gone' }, has: [own] },
    /LATCHKEY_CHROMIUM is "\/gone"/,
  ],
  ['there is none and the user is not root', { gains: apt }, /Install Chrome or Chromium/],
  [
    'the package does not bring one that starts',
    { isRoot: true, gains: { ...apt, 'apt-get install': undefined } },
    /Install Chrome or Chromium/,
  ],
  ['there is no apt-get', { isRoot: true }, /Install Chrome or Chromium/],
])('when %s, the error names the fix', async (_, pretended, message) => {
  await expect(findBrowser(machine(pretended))).rejects.toThrow(message)
})

test.each([
  ['', {}],
  ['chrome', { channel: 'chrome' }],
  [process.execPath, { executablePath: process.execPath }],
  ['/no/such/program', { executablePath: '/no/such/program' }],
])('Playwright starts "%s" as %o', (browser, how) => {
  expect(launchOf(browser)).toMatchObject(how)
  expect(Object.keys(launchOf(browser)).filter((name) => name !== 'args')).toEqual(Object.keys(how))
})
