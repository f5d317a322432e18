import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const locked = z.object({
  version: z.string(),
  license: z.string(),
  integrity: z.string().startsWith('sha512-').optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  inBundle: z.boolean().optional(),
})
const lockfile = z
  .object({ packages: z.record(z.string(), z.looseObject({})) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const packages = Object.entries(lockfile.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...locked.parse(entry) }))

test('the lockfile names packages to look at', () => {
  expect(packages.length).toBeGreaterThan(500)
})

test('each package is held by its hash, and none comes from anywhere but the npm registry', () => {
  const unheld = packages.filter(({ integrity, inBundle }) => !integrity && !inBundle)
  expect(unheld.map(({ name }) => name)).toEqual([])
  const others = packages.filter(({ resolved }) => resolved && !resolved.startsWith('https://registry.npmjs.org/'))
  expect(others.map(({ name }) => name)).toEqual([])
})

test('no package runs a script at install: those that have one are named, and npm is told not to run it', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(['esbuild'])
})

// What is not on this list is read by a person before it is added.
const permitted: readonly string[] = [
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
]

test('each licence is one that permits what is done here; libvips, which sharp loads, is under the LGPL', () => {
  const others = packages.filter(({ license }) => !permitted.includes(license))
  expect(
    others.filter(({ name, license }) => !(name.startsWith('@img/sharp') && license.includes('LGPL-3.0'))),
  ).toEqual([])
})
