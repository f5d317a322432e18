import { expect, test } from 'vitest'
import { latest } from '#src/ui/latest.ts'

/** A reading whose answers come when the test says so. */
const reading = () => {
  const answers: PromiseWithResolvers<string>[] = []
  const taken: string[] = []
  const read = (): Promise<string> => {
    const answer = Promise.withResolvers<string>()
    answers.push(answer)
    return answer.promise
  }
  return { answers, taken, ...latest(read, (value) => taken.push(value), 'nothing') }
}

test('what an earlier reading brings later is dropped', async () => {
  const { answers, taken, again } = reading()
  again()
  again()
  answers[1]?.resolve('new')
  answers[0]?.resolve('old')
  await Promise.allSettled(answers.map(({ promise }) => promise))
  expect(taken).toEqual(['new'])
})

test('each reading that is the last one at its time is handed over', async () => {
  const { answers, taken, again } = reading()
  again()
  answers[0]?.resolve('first')
  await answers[0]?.promise
  again()
  answers[1]?.resolve('second')
  await answers[1]?.promise
  expect(taken).toEqual(['first', 'second'])
})

test('where the last reading fails, the fallback is handed over; where an earlier one fails, nothing is', async () => {
  const { answers, taken, again } = reading()
  again()
  again()
  answers[0]?.reject(new Error('cleared'))
  answers[1]?.reject(new Error('cleared'))
  await Promise.allSettled(answers.map(({ promise }) => promise))
  expect(taken).toEqual(['nothing'])
})

test('nothing is handed over once it was stopped', async () => {
  const { answers, taken, again, stop } = reading()
  again()
  stop()
  answers[0]?.resolve('late')
  await answers[0]?.promise
  expect(taken).toEqual([])
})
