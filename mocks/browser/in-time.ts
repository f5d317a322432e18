import { NoAnswer } from './no-answer.ts'

/** So long the database may take to answer, in ms: some browsers never answer where they are not allowed to store. */
const PATIENCE = 4000
/** It is waited for in so many parts: a page that was frozen or busy for long used up one of them, and no more. */
const PARTS = 8

/** What the database answers; throws `NoAnswer` where it does not in time. */
export const inTime = async <T>(answer: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const wait = (left: number): void => {
      timer = setTimeout(() => (left > 1 ? wait(left - 1) : reject(new NoAnswer())), PATIENCE / PARTS)
    }
    wait(PARTS)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
