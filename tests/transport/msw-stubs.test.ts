import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cookieStoreFile, cookieStoreMade, noCookieStore, unusedParts } from '#src/transport/msw-stubs/in-pages.ts'
import * as noCookies from '#src/transport/msw-stubs/no-cookies.ts'
import * as noInterceptors from '#src/transport/msw-stubs/no-interceptors.ts'

// The stubs know MSW from the inside. This reads the files of the installed MSW that a page loads, and fails when they ask for more.
const lib = join(import.meta.dirname, '../../node_modules/msw/lib')

type Import = { readonly names: readonly string[]; readonly from: string }

/** The imports of a bundled file. Throws on one that takes a whole package, since no stub could be held to that. */
const importsOf = (code: string): readonly Import[] =>
  [...code.matchAll(/^(?:import|export)\b([^"';]*?)\bfrom\s*["']([^"']+)["']/gm)].map(([, clause = '', from = '']) => {
    const [, list] = /^\s*\{([^}]*)\}\s*$/.exec(clause) ?? []
    if (list === undefined && !from.startsWith('.') && isStubbed(from))
      throw new Error(`${from} is imported as a whole.`)
    return { names: (list ?? '').split(',').map((name) => name.trim().split(' as ')[0] ?? ''), from }
  })
const isStubbed = (name: string): boolean => /^(?:tough-cookie|@mswjs\/interceptors)(?:\/|$)/.test(name)

/** The files of MSW that src/transport/worker.ts loads, with their text. */
const loaded = (() => {
  const files = new Map<string, string>()
  const waiting = ['browser/index.js', 'http/index.js', 'utils/get-response.js'].map((file) => join(lib, file))
  for (const file of waiting) {
    if (files.has(file)) continue
    const code = readFileSync(file, 'utf8')
    files.set(file, code)
    waiting.push(...importsOf(code).flatMap(({ from }) => (from.startsWith('.') ? join(file, '..', from) : [])))
  }
  return files
})()
const imports = [...loaded.values()].flatMap(importsOf).filter(({ from }) => isStubbed(from))
const namesFrom = (pattern: RegExp): readonly string[] =>
  [...new Set(imports.filter(({ from }) => pattern.test(from)).flatMap(({ names }) => names))].toSorted()

test('MSW makes its cookie store in one file, by the words that are replaced', () => {
  const makers = [...loaded].filter(([, code]) => code.includes('new CookieStore('))
  expect(makers.map(([file]) => cookieStoreFile.test(file.replaceAll('\\', '/')))).toEqual([true])
  for (const [file, code] of makers) {
    expect(code.split(cookieStoreMade)).toHaveLength(2)
    expect(code.split('new CookieStore(')).toHaveLength(2)
    expect(noCookieStore.transform(code, file)).toBe(code.replace(cookieStoreMade, 'null'))
  }
})

test('a cookie store that is made in another way stops the build', () => {
  const [file = ''] = [...loaded.keys()].filter((name) => cookieStoreFile.test(name.replaceAll('\\', '/')))
  expect(() => noCookieStore.transform('export const cookieStore = new CookieStore()', file)).toThrow(/another way/)
  expect(noCookieStore.transform('anything', join(lib, 'browser/index.js'))).toBeUndefined()
})

test('each package that a stub stands in for is led to one, by whichever path MSW asks for it', () => {
  expect(imports.length).toBeGreaterThan(5)
  for (const { from } of imports)
    expect([from, unusedParts.filter(({ find }) => find.test(from)).length]).toEqual([from, 1])
})

test.each([
  { name: 'tough-cookie', pattern: /^tough-cookie/, stub: noCookies },
  { name: '@mswjs/interceptors', pattern: /^@mswjs/, stub: noInterceptors },
])('the stub of $name exports what MSW imports of it, and no more', ({ pattern, stub }) => {
  expect(Object.keys(stub).toSorted()).toEqual(namesFrom(pattern))
})

test('each static member that MSW asks of a stubbed class is there', () => {
  const stubs = new Map<string, object>(Object.entries(noInterceptors))
  const asked = [...loaded.values()].flatMap((code) =>
    [...code.matchAll(/(?<![\w$.])([A-Z]\w+)\.(\w+)/g)].flatMap(([, name = '', member = '']) => {
      const of = stubs.get(name)
      return of ? [[`${name}.${member}`, member in of] as const] : []
    }),
  )
  expect(asked).toContainEqual(['FetchResponse.isResponseWithBody', true])
  expect(asked.filter(([, isThere]) => !isThere)).toEqual([])
})

test('each member that MSW asks of an interceptor is there', () => {
  const interceptor = new noInterceptors.BatchInterceptor()
  const asked = [...loaded.values()].flatMap((code) =>
    [...code.matchAll(/#interceptor\.(\w+)/g)].map(([, name = '']) => name),
  )
  expect(asked).toContain('apply')
  expect(asked.filter((name) => !(name in interceptor))).toEqual([])
})
