import { expect, test } from 'vitest'
import { findBrowser, type Machine } from '../../scripts/find-browser.ts'

type Pretended = {
  readonly has?: readonly string[]
  /** Commands that work, by their first words, and the program that is there afterwards. */
  readonly gains?: Readonly<Record<string, string>>
  readonly platform?: string
  readonly isRoot?: boolean
  readonly env?: Readonly<Record<string, string>>
}

const own = '/cache/playwright/chrome'

function machine({ has = [], gains = {}, platform = 'linux', isRoot = false, env = {} }: Pretended): Machine {
  const there = new Set(has)
  return {
    platform,
    env,
    isRoot,
    playwrightsOwn: own,
    runs: (program) => there.has(program),
    succeeds: (command, ...args) => {
      const gained = gains[[command, args[0]].join(' ')]
      if (gained !== undefined) there.add(gained)
      return gained !== undefined
    },
    say: () => undefined,
  }
}

const download = { 'playwright install': own }
const apt = { 'apt-get --version': '', 'apt-get update': '', 'apt-get install': 'chromium-headless-shell' }
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const windowsChrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'

test.each<[string, Pretended, string]>([
  ['the one that LATCHKEY_CHROMIUM names', { env: { LATCHKEY_CHROMIUM: '/mine' }, has: ['/mine', own] }, '/mine'],
  ["Playwright's own, when it is there", { has: [own, 'chromium'] }, own],
  ['a download, before an installed one', { has: ['chromium'], gains: download }, own],
  ['an installed one, when the download fails', { has: ['chromium'] }, 'chromium'],
  ['Chrome before Chromium', { has: ['chromium', 'google-chrome'] }, 'google-chrome'],
  ['the app on a Mac', { platform: 'darwin', has: [macChrome] }, macChrome],
  [
    'the program folder on Windows',
    { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' }, has: [windowsChrome] },
    windowsChrome,
  ],
  ["Debian's shell before Chrome", { has: ['google-chrome', 'chromium-headless-shell'] }, 'chromium-headless-shell'],
  ['the Debian package, as root', { isRoot: true, gains: apt }, 'chromium-headless-shell'],
])('the browser is %s', (_, pretended, expected) => {
  expect(findBrowser(machine(pretended))).toBe(expected)
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
    { isRoot: true, gains: { ...apt, 'apt-get install': '' } },
    /Install Chrome or Chromium/,
  ],
  ['the machine is not Linux', { isRoot: true, platform: 'darwin', gains: apt }, /Install Chrome or Chromium/],
])('when %s, the error names the fix', (_, pretended, message) => {
  expect(() => findBrowser(machine(pretended))).toThrow(message)
})
