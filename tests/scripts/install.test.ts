import { expect, test } from 'vitest'
import { adviceFor, agree } from '../../scripts/install.mjs'

const one = { version: '1.0.0', integrity: 'sha512-one' }
const two = { version: '2.0.0', integrity: 'sha512-two' }
const locked = {
  '': {},
  'node_modules/one': one,
  'node_modules/two': two,
  'node_modules/mac': { ...one, optional: true },
}

test.each([
  ['all that is locked is installed', { 'node_modules/one': one, 'node_modules/two': two }, true],
  ['a package is missing', { 'node_modules/one': one }, false],
  [
    'a package has another version',
    { 'node_modules/one': { ...one, version: '1.0.1' }, 'node_modules/two': two },
    false,
  ],
  [
    'a package has another hash',
    { 'node_modules/one': { ...one, integrity: 'sha512-x' }, 'node_modules/two': two },
    false,
  ],
  [
    'a package is there that is not locked',
    { 'node_modules/one': one, 'node_modules/two': two, 'node_modules/x': one },
    false,
  ],
])('when %s, that counts as installed: %o -> %s', (_, installed, expected) => {
  expect(agree(locked, installed)).toBe(expected)
})

test.each([
  ['npm error errno ENOTFOUND', 'Check the network'],
  ['npm error code ENOTCACHED', 'Check the network'],
  ['npm error code EUSAGE', 'Run `npm install`'],
  ['npm error code EINTEGRITY', 'npm cache clean'],
  ['npm error code EACCES', 'make sure that the folder is yours'],
  ['npm error code ENOSPC', 'The disk is full'],
  ['something else', 'npm says above'],
])('when npm prints "%s", the sentence names the fix "%s"', (output, fix) => {
  expect(adviceFor(output)).toContain(fix)
})
