/** What has to be over before a task starts. Beside one that is `alone` nothing else runs. */
export type Task = {
  readonly name: string
  readonly after?: readonly string[]
  readonly alone?: true
}

/**
 * Runs tasks in their order, two at a time: one of them always waits for a file, a process or a browser. A task waits for what stands
 * in its `after`, if that is among the tasks. Rejects as soon as one rejects.
 */
export async function sideBySide<T extends Task>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<void> {
  const waiting = [...tasks]
  const running = new Map<T, Promise<void>>()
  const names = () => [...waiting, ...running.keys()].map(({ name }) => name)
  const fits = (next: T): boolean => {
    const [beside, ...more] = running.keys()
    if (!beside) return true
    return more.length === 0 && !next.alone && !beside.alone
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(({ after = [] }) => !after.some((name) => names().includes(name)))
    if (next && fits(next)) {
      waiting.splice(waiting.indexOf(next), 1)
      running.set(
        next,
        run(next).finally(() => running.delete(next)),
      )
    } else if (running.size > 0) await Promise.race(running.values())
    else throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}.`)
  }
}
