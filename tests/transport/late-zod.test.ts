import fc from 'fast-check'
import * as z from 'zod/mini'
import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { lateZod } from '#src/transport/late-zod/in-pages.ts'
import * as real from '#src/transport/late-zod/zod.ts'

// Files of tests share their modules: here they are read anew, as a page reads them, and given back.
vi.resetModules()
const { schemasComeBy, schemasReady } = await import('#mocks/engine/late-schemas.ts')
const late = await import('#src/transport/late-zod/late-zod.ts')
afterAll(() => {
  schemasComeBy(() => undefined)
  vi.resetModules()
})

const described = late.object({
  name: late.string('Give a text.').check(late.minLength(2, 'Give two letters.'), late.regex(/^\w+$/)),
  kind: late.enum(['a', 'b']),
  at: late.optional(late.iso.datetime()),
  either: late.union([late.null(), late.int()]),
  list: late.array(late.nullable(late.number())),
  free: late.record(late.string(), late.custom()),
})
const direct = z.object({
  name: z.string('Give a text.').check(z.minLength(2, 'Give two letters.'), z.regex(/^\w+$/)),
  kind: z.enum(['a', 'b']),
  at: z.optional(z.iso.datetime()),
  either: z.union([z.null(), z.int()]),
  list: z.array(z.nullable(z.number())),
  free: z.record(z.string(), z.custom()),
})

describe('A schema that is described before Zod is there', () => {
  test('says what is missing when it is asked too early', () => {
    expect(() => described.safeParse({})).toThrow('wait for schemasReady()')
  })

  const fitting = { name: 'ab', amount: 100, list: [{ price: 0.5 }], free: { a: { b: [null] } }, more: 1 }
  const alone = [
    [late.string(), z.string()],
    [late.number(), z.number()],
    [late.int(), z.int()],
    [late.boolean(), z.boolean()],
    [late.literal('ab'), z.literal('ab')],
    [late.enum(['ab', '-']), z.enum(['ab', '-'])],
    [late.array(late.int()), z.array(z.int())],
    [late.record(late.string(), late.custom()), z.record(z.string(), z.custom())],
  ] as const
  const quick = late.object({
    name: late.string('Give a text.').check(late.minLength(2), late.maxLength(4), late.regex(/^\w+$/)),
    amount: late.int().check(late.minimum(100), late.maximum(200), late.gte(100)),
    list: late.array(late.object({ price: late.number(), label: late.optional(late.string()) }, 'Give an object.')),
    free: late.optional(late.record(late.string(), late.custom())),
  })
  const same = z.object({
    name: z.string('Give a text.').check(z.minLength(2), z.maxLength(4), z.regex(/^\w+$/)),
    amount: z.int().check(z.minimum(100), z.maximum(200), z.gte(100)),
    list: z.array(z.object({ price: z.number(), label: z.optional(z.string()) }, 'Give an object.')),
    free: z.optional(z.record(z.string(), z.custom())),
  })

  test('reads what fits beyond doubt as Zod does, and nothing is waited for', () => {
    expect(quick.safeParse(fitting)).toEqual(same.safeParse(fitting))
    expect(schemasReady(() => ({ schema: quick, value: fitting }))).toBeUndefined()
    expect(schemasReady(() => ({ schema: undefined, value: fitting }))).toBeUndefined()
  })

  test('never takes what Zod refuses, and never reads it otherwise', () => {
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        'ab',
        'abcd',
        'abcde',
        '-',
        99,
        100,
        200,
        201,
        1e300,
        NaN,
        undefined,
        150.5,
        {},
        [],
        [{ price: 1 }],
      ),
      fc.constantFrom([{ price: 1, label: 'l', more: 2 }], [{}], JSON.parse('{"__proto__":1}'), { a: undefined }),
    )
    const value = fc.dictionary(fc.constantFrom('name', 'amount', 'list', 'free', 'more'), part)
    let sure = 0
    fc.assert(
      fc.property(fc.oneof(part, value), (changed: unknown) => {
        const whole: unknown = typeof changed === 'object' ? { ...fitting, ...changed } : changed
        for (const [schema, real] of [[quick, same] as const, ...alone])
          for (const each of [whole, changed]) {
            let read: unknown
            try {
              read = schema.safeParse(each)
            } catch {
              continue // Zod has to look.
            }
            sure += 1
            expect(read).toEqual(real.safeParse(each))
          }
      }),
      { numRuns: 1000 },
    )
    expect(sure).toBeGreaterThan(100)
  })

  describe('once Zod has come', () => {
    beforeAll(() => schemasReady())

    test('is waited for no more', () => {
      expect(schemasReady()).toBeUndefined()
    })

    test('answers as Zod does, issues and all', () => {
      const some = fc.option(fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.double()), { nil: null })
      const fit = fc.record(
        {
          name: fc.constantFrom('ab', 'a', '--', 7),
          kind: fc.constantFrom('a', 'b', 'c'),
          at: fc.constantFrom('2026-01-15T10:00:00.000Z', 'today', undefined),
          either: fc.oneof(fc.integer(), fc.constant(null), fc.constant(0.5)),
          list: fc.array(some, { maxLength: 3 }),
          free: fc.oneof(fc.dictionary(fc.string(), some), some),
        },
        { requiredKeys: ['name', 'kind'] },
      )
      fc.assert(
        fc.property(fit, (value) => {
          expect(described.safeParse(value)).toEqual(direct.safeParse(value))
        }),
      )
    })
  })
})

describe('What stands for Zod in a page', () => {
  const used = globSync('mocks/providers/**/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bz\.(iso\.)?([a-z]\w*)/g)].map(([, iso = '', name = '']) => iso + name),
  )

  test('has each function that a provider calls, and the file that brings Zod has it too', () => {
    const wanted = [...new Set(used)].filter((name) => name !== 'infer')
    expect(wanted.length).toBeGreaterThan(20)
    const names = (has: object): readonly string[] =>
      Object.keys(has).flatMap((name) => (name === 'iso' ? Object.keys(late.iso).map((each) => `iso.${each}`) : [name]))
    expect(wanted.filter((name) => !names(late).includes(name))).toEqual([])
    expect(names(real).toSorted()).toEqual(names(late).toSorted())
  })

  test('is for modules of providers alone', () => {
    expect(lateZod.resolveId('zod/mini', '/site/mocks/providers/paykore/state.ts')).toMatch(/late-zod\.ts$/)
    expect(lateZod.resolveId('zod/mini', '/site/mocks/state/check-state.ts')).toBeUndefined()
    expect(lateZod.resolveId('zod', '/site/mocks/providers/paykore/state.ts')).toBeUndefined()
  })
})
