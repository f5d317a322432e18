import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What the bench asks of a server that runs in a process of its own. */
export type Question =
  | { readonly ask: 'usage' }
  /** Makes the bare server give this answer from now on. */
  | { readonly ask: 'answer'; readonly status: number; readonly headers: Record<string, string>; readonly body: string }
  /** Makes the mock issue that many more keys of Payviox, past what its dashboard would issue. */
  | { readonly ask: 'keys'; readonly count: number }

/** Processor time in microseconds, up to the question and from the answer on, and the bytes in use after the collection between them. */
export type Usage = { readonly until: number; readonly from: number; readonly heap: number }

setFlagsFromString('--expose-gc')
const time = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}
const usage = (): Usage => {
  const until = time()
  runInNewContext('gc()')
  return { until, heap: process.memoryUsage().heapUsed, from: time() }
}

/** Tells the bench where the server answers, and then whatever it asks. */
export const tell = (origin: string, answer: (question: Question) => void): void => {
  process.on('message', (question: Question) => {
    if (question.ask !== 'usage') answer(question)
    process.send?.(usage())
  })
  process.on('disconnect', () => process.exit())
  process.send?.(origin)
}
