import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What the bench asks of a server that runs in a process of its own. */
export type Question =
  | { readonly ask: 'usage' }
  /** Collects first: for the end of a measurement. */
  | { readonly ask: 'heap' }
  /** Makes the bare server give this answer from now on. */
  | { readonly ask: 'answer'; readonly status: number; readonly headers: Record<string, string>; readonly body: string }
  /** Makes the mock issue that many more keys of Payviox, past what its dashboard would issue. */
  | { readonly ask: 'keys'; readonly count: number }

/** Processor time so far, in microseconds, and the bytes in use: 0 where they were not asked for. */
export type Usage = { readonly time: number; readonly heap: number }

const time = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** A whole collection throws compiled code away with the shapes of objects that no call holds, and halves the calls of the next seconds. */
const heapInUse = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
  return process.memoryUsage().heapUsed
}

/** Tells the bench where the server answers, and then whatever it asks. */
export const tell = (origin: string, answer: (question: Question) => void): void => {
  process.on('message', (question: Question) => {
    const heap = question.ask === 'heap' ? heapInUse() : 0
    if (question.ask !== 'usage' && question.ask !== 'heap') answer(question)
    process.send?.({ time: time(), heap } satisfies Usage)
  })
  process.on('disconnect', () => process.exit())
  process.send?.(origin)
}
