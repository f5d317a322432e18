import { expect, test } from 'vitest'
import { sideBySide, type Task } from '../../scripts/side-by-side.ts'

/** Runs tasks that each take one turn, and tells which ran at the same time. */
const turnsOf = async (tasks: readonly Task[]): Promise<string[]> => {
  const turns: string[] = []
  const running = new Set<string>()
  await sideBySide(tasks, async ({ name }) => {
    running.add(name)
    await Promise.resolve()
    turns.push([...running].join('+'))
    await Promise.resolve()
    running.delete(name)
  })
  return turns
}
const light = (name: string, ...after: string[]): Task => ({ name, after, light: true })

test.each<[string, readonly Task[], readonly string[]]>([
  ['two light tasks share the time', [light('a'), light('b')], ['a+b', 'a+b']],
  ['a third one waits', [light('a'), light('b'), light('c')], ['a+b', 'a+b', 'c']],
  ['a light one runs beside a heavy one', [light('a'), { name: 'h' }, light('b')], ['a+h', 'a+h', 'b']],
  ['two heavy ones do not run together', [{ name: 'h' }, { name: 'i' }], ['h', 'i']],
  ['beside one that is alone nothing runs', [light('a'), { name: 'h', alone: true }, light('b')], ['a', 'h', 'b']],
  ['a task waits for what it comes after', [light('a'), light('b', 'a'), light('c')], ['a+c', 'a+c', 'b']],
  ['what was not asked for is not waited for', [light('b', 'a')], ['b']],
])('%s', async (_, tasks, turns) => {
  expect(await turnsOf(tasks)).toEqual(turns)
})

test('a task that throws ends the run', async () => {
  await expect(sideBySide([light('a')], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('tasks that wait for each other are told', async () => {
  await expect(turnsOf([light('a', 'b'), light('b', 'a')])).rejects.toThrow('wait for each other: a, b')
})
