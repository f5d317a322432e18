/** What has to be over before a task starts, and whether it keeps one core busy or all of them. */
export type Task = { readonly name: string; readonly after?: readonly string[]; readonly light?: true }

/**
 * Runs tasks in their order, light ones two at a time: a linter uses one core and leaves the other idle. A task waits for what
 * stands in its `after`, if that is among the tasks. Rejects as soon as one rejects.
 */
export async function sideBySide<T extends Task>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<void> {
  const waiting = [...tasks]
  const running = new Map<string, Promise<void>>()
  const isUnderWay = (name: string) => running.has(name) || waiting.some((task) => task.name === name)
  const fits = ({ light }: Task) => running.size === 0 || (light === true && running.size < 2 && !heavyRuns())
  const heavyRuns = () => tasks.some((task) => running.has(task.name) && !task.light)

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(({ after = [] }) => !after.some(isUnderWay))
    if (next && fits(next)) {
      waiting.splice(waiting.indexOf(next), 1)
      running.set(
        next.name,
        run(next).finally(() => running.delete(next.name)),
      )
    } else if (running.size > 0) await Promise.race(running.values())
    else throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}.`)
  }
}
