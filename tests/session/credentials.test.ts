import fc from 'fast-check'
import * as z from 'zod/mini'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { credentialWords } from '#src/session/saved/words.ts'
import { isSaved } from '#src/session/saved/saved-shape.ts'
import { hasUnreadableRecord, keep, listSaved, removeSaved, save } from '#src/session/saved/credentials.ts'

test.each([
  ['secret key, test', { kind: 'key', class: 'secret', environment: 'test' }],
  ['public key', { kind: 'key', class: 'public' }],
  ['customer token, live', { kind: 'token', environment: 'live' }],
  ['client secret, test', { kind: 'client-secret', class: '', environment: 'test' }],
] as const)('a saved credential is called %j', (words, credential) => {
  expect(credentialWords(credential)).toBe(words)
})

const DAY = 24 * 60 * 60 * 1000
const memory = (): Storage => {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  }
}
const minted = (text: string) => ({ provider: 'paykore', kind: 'key', text, hint: '…', worldId: 'w' }) as const

let local: Storage
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-15T12:00:00Z') })
  local = memory()
  vi.stubGlobal('localStorage', local)
  vi.stubGlobal('sessionStorage', memory())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is kept on this device for 24 hours', () => {
  test('stays there when it is used in the playground', () => {
    save(minted('one'), 'device')
    expect(keep(minted('one')).where).toBe('device')
    expect(listSaved().map(({ where }) => where)).toEqual(['device'])
    expect(keep(minted('two')).where).toBe('tab')
  })

  test('leaves the storage itself when its time is over', () => {
    save(minted('one'), 'device')
    vi.setSystemTime(Date.now() + DAY)
    expect(listSaved()).toEqual([])
    expect(local.getItem('latchkey:saved')).toBeNull()
  })

  test('is kept a day, and not a year, by a clock that was a year ahead', () => {
    const now = Date.now()
    vi.setSystemTime(now + 365 * DAY)
    save(minted('one'), 'device')
    vi.setSystemTime(now)
    expect(listSaved()).toHaveLength(1)
    vi.setSystemTime(now + DAY)
    expect(listSaved()).toEqual([])
  })
})

describe('a record that no save of this site wrote', () => {
  test.each([
    [
      'a date outside of the calendar',
      JSON.stringify([{ ...minted('one'), id: 'a', where: 'device', savedAt: 1e300 }]),
    ],
    ['broken text', '[{'],
    ['another shape', '{"a":1}'],
  ])('counts as nothing, and clears: %s', (_, text) => {
    local.setItem('latchkey:saved', text)
    expect(listSaved()).toEqual([])
  })

  test('what fits of a record is kept, and the rest is told', () => {
    save(minted('one'), 'device')
    expect(hasUnreadableRecord()).toBe(false)
    local.setItem('latchkey:saved', JSON.stringify([...listSaved(), null, { id: 7 }]))
    expect(listSaved().map(({ text }) => text)).toEqual(['one'])
    expect(hasUnreadableRecord()).toBe(true)
  })

  test('a storage that throws is none', () => {
    vi.spyOn(local, 'getItem').mockImplementation(() => {
      throw new DOMException('corrupt')
    })
    expect(listSaved()).toEqual([])
    expect(() => removeSaved('a')).not.toThrow()
  })
})

test('what counts as a saved credential is what its schema says', () => {
  const instant = z.number().check(z.minimum(0), z.maximum(8.64e15))
  const schema = z.object({
    id: z.string(),
    provider: z.string(),
    kind: z.enum(['key', 'token', 'client-secret']),
    text: z.string(),
    hint: z.string(),
    class: z.optional(z.string()),
    environment: z.optional(z.string()),
    worldId: z.string(),
    savedAt: instant,
    where: z.enum(['tab', 'device']),
    expiresAt: z.optional(instant),
  })
  const whole = { ...minted('a'), id: 'i', savedAt: 1, where: 'tab' }
  expect(isSaved(whole)).toBe(true)
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(undefined, -1, 8.65e15, 8.64e15, 'device', 'token'),
  )
  const names = fc.constantFrom(...Object.keys(schema.shape))
  fc.assert(
    fc.property(fc.dictionary(names, odd, { maxKeys: 2 }), (changed) => {
      const value = { ...whole, ...changed }
      expect(isSaved(value)).toBe(schema.safeParse(value).success)
    }),
  )
  for (const value of [null, 7, 'text', [], {}]) expect(isSaved(value)).toBe(false)
})
