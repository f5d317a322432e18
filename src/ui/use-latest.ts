import { useEffect, useState } from 'react'
import { latest } from './latest.ts'

/**
 * What `read` brought last: it is read again when `read` or `when` changes. `fallback` stands until then, and where it fails;
 * like `read`, it has to stay the same from one drawing to the next.
 */
export const useLatest = <Value>(read: () => Promise<Value>, fallback: Value, when?: unknown): Value => {
  const [value, setValue] = useState(() => fallback)
  useEffect(() => {
    const { again, stop } = latest(read, (taken) => setValue(() => taken), fallback)
    again()
    return stop
  }, [read, fallback, when])
  return value
}
