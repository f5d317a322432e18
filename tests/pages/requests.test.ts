import { expect, test } from 'vitest'
import { posix } from 'node:path'
import { providerIds } from '#mocks/providers/registry.ts'
import { builtSettings } from '../../scripts/site-settings.ts'
import { addressOf, sitePagesOf } from '../../scripts/site-files.ts'
import { built } from './built.ts'
import { askedAhead, eagerLoads, withImports } from './page-weight.ts'

const { base } = builtSettings('dist')
const scripts = [...built.paths].filter((path) => path.startsWith('_astro/') && path.endsWith('.js'))
const importsOf = (path: string): readonly string[] =>
  [
    ...built
      .read(path)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g),
  ]
    .map(([, name = '']) => posix.join(posix.dirname(path), name))
    .filter((next) => built.paths.has(next))
const read = (page: string): string => built.read(page).toString()
const inBase = (address: string): string => address.slice(base.length)
const providerFiles = (html: string): readonly string[] =>
  /data-provider-files="([^"]*)"/.exec(html)?.[1]?.split(' ').map(inBase) ?? []

/** What a page asks for in its own text until the part in sight works, with the file of one provider. */
const namedBy = (page: string): ReadonlySet<string> => {
  const html = read(page)
  return new Set([
    ...eagerLoads(built, base, page),
    ...askedAhead(html).map(inBase),
    ...providerFiles(html).slice(0, 1),
  ])
}

test('no scripts of the site import each other in a circle, which would run one before what it needs', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way, path].join(' -> '))
    if (way.includes(path) || done.has(path)) return
    for (const next of importsOf(path)) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of scripts) visit(path, [])
  expect(circles).toEqual([])
})

test('a provider is one file, which imports no other provider', () => {
  const files = scripts.filter((path) => path.includes('/provider-'))
  expect(files.map((path) => /provider-([\w-]+)\./.exec(path)?.[1]).toSorted()).toEqual(providerIds.toSorted())
  const others = files.flatMap(importsOf).filter((path) => path.includes('/provider-'))
  expect(others).toEqual([])
})

test.each([
  ['playground/index.html', 11],
  ['dashboard/index.html', 14],
])('%s names all that its part in sight needs, in %i requests at most', (page, most) => {
  const named = namedBy(page)
  expect([...withImports(built, base, [...named])].filter((path) => !named.has(path))).toEqual([])
  expect(named.size).toBeLessThanOrEqual(most)
  expect([...named].some((path) => path.includes('/react.'))).toBe(true)
  expect(providerFiles(read(page)).length).toBe(providerIds.length)
})

test('no other page asks for anything ahead of what a reader does', () => {
  const asking = sitePagesOf(built).filter((page) => askedAhead(read(page)).length > 0)
  expect(asking.map(addressOf)).toEqual(['dashboard/', 'playground/'])
  expect(sitePagesOf(built).filter((page) => read(page).includes('data-provider-files'))).toEqual(asking)
})

test('what a part of a page loads later is named on it, with all that it imports', () => {
  let count = 0
  for (const page of sitePagesOf(built)) {
    const loaded = eagerLoads(built, base, page)
    for (const [, list = ''] of read(page).matchAll(/ data-files="([^"]+)"/g)) {
      count += 1
      const files = list.split(' ')
      const all = withImports(built, base, files)
      expect([page, [...all].filter((path) => !built.paths.has(path))]).toEqual([page, []])
      expect([page, [...all].filter((path) => !files.includes(path) && !loaded.has(path))]).toEqual([page, []])
    }
  }
  expect(count).toBeGreaterThan(20)
})

test('a page of one provider names no file of another', () => {
  for (const page of sitePagesOf(built)) {
    const own = providerIds.find((id) => page.startsWith(`${id}/`))
    const named = [...read(page).matchAll(/\/provider-([\w-]+?)\./g)].map(([, id]) => id)
    if (own !== undefined) expect([page, named.filter((id) => id !== own)]).toEqual([page, []])
  }
})
