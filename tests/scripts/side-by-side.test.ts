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
const task = (name: string, ...after: string[]): Task => ({ name, after })

test.each<[string, readonly Task[], readonly string[]]>([
  ['two tasks share the time', [task('a'), task('b')], ['a+b', 'a+b']],
  ['a third one waits', [task('a'), task('b'), task('c')], ['a+b', 'a+b', 'c']],
  ['beside one that is alone nothing runs', [task('a'), { name: 'h', alone: true }, task('b')], ['a', 'h', 'b']],
  ['a task waits for what it comes after', [task('a'), task('b', 'a'), task('c')], ['a+c', 'a+c', 'b']],
  ['what was not asked for is not waited for', [task('b', 'a')], ['b']],
])('%s', async (_, tasks, turns) => {
  expect(await turnsOf(tasks)).toEqual(turns)
})

test('a task that throws ends the run', async () => {
  await expect(sideBySide([task('a')], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('tasks that wait for each other are told', async () => {
  await expect(turnsOf([task('a', 'b'), task('b', 'a')])).rejects.toThrow('wait for each other: a, b')
})
