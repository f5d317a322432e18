import { useLayoutEffect, useRef, useState } from 'react'

/** A function that stays the same one, and does what the one of the last render does: a row that takes it need not be drawn again. */
export const useStable = <Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  const last = useRef(run)
  useLayoutEffect(() => {
    last.current = run
  })
  const [stable] = useState(
    () =>
      (...args: Args): Result =>
        last.current(...args),
  )
  return stable
}
