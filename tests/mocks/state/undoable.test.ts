import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepAs } from '#mocks/engine/own.ts'
import { undoable } from '#mocks/state/undoable.ts'

type Data = { list: number[]; byId: Record<string, { count: number; of?: { n: number } }> }
const newData = (): Data => ({ list: [1, 2, 3], byId: { a: { count: 1, of: { n: 7 } }, b: { count: 2 } } })

const changes: readonly (readonly [name: string, change: (data: Data) => void])[] = [
  ['a field that is set', ({ byId }) => void (byId['a'] && (byId['a'].count += 1))],
  ['a field deep inside', ({ byId }) => void (byId['a']?.of && (byId['a'].of.n = 0))],
  ['a field that is new', ({ byId }) => void (byId['c'] = { count: 3 })],
  ['a field that is kept by its name', ({ byId }) => keepAs(byId, '__proto__', { count: 4 })],
  ['a field that is deleted', ({ byId }) => void delete byId['b']],
  ['a part that moves', ({ byId }) => void (byId['d'] = byId['a'] ?? { count: 0 })],
  ['a part that moves inside a new one', ({ byId }) => void (byId['e'] = { count: 0, of: byId['a']?.of ?? { n: 1 } })],
  ['an assignment of several', ({ byId }) => void Object.assign(byId['a'] ?? {}, { count: 9, of: { n: 9 } })],
  ['a push', ({ list }) => void list.push(4, 5)],
  ['a shift', ({ list }) => void list.shift()],
  ['a splice', ({ list }) => void list.splice(1, 1, 8, 9)],
  ['a length that is cut', ({ list }) => void (list.length = 1)],
  ['a sort', ({ list }) => void list.sort((a, b) => b - a)],
  ['a list that is replaced', (data) => void (data.list = data.list.filter((each) => each > 1))],
]

describe.each(changes)('%s', (_, change) => {
  test('reads in the draft, and stays in the data, as without one', () => {
    const [data, plain] = [newData(), newData()]
    const { draft } = undoable(data)
    change(draft)
    change(plain)
    expect(JSON.stringify(draft)).toBe(JSON.stringify(plain))
    // Only plain data can be cloned.
    expect(structuredClone(data)).toEqual(plain)
  })

  test('is taken back', () => {
    const data = newData()
    const { draft, undo } = undoable(data)
    change(draft)
    undo()
    expect(structuredClone(data)).toEqual(newData())
  })
})

test('any run of changes is taken back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...changes), { maxLength: 12 }), (run) => {
      const [data, plain] = [newData(), newData()]
      const { draft, undo } = undoable(data)
      for (const [, change] of run) {
        change(draft)
        change(plain)
      }
      expect(data).toEqual(plain)
      undo()
      expect(data).toEqual(newData())
    }),
  )
})

test('one part is one draft, wherever it is reached from', () => {
  const { draft } = undoable(newData())
  expect(draft.byId['a'] === draft.byId['a']).toBe(true)
})
