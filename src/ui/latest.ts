/**
 * Reads anew at each `again` and hands over what the last reading brought; `fallback` where it fails. What an earlier
 * reading brings later, or any after `stop`, is dropped.
 */
export const latest = <Value>(read: () => Promise<Value>, take: (value: Value) => void, fallback: Value) => {
  let round = 0
  return {
    again: (): void => {
      const mine = (round += 1)
      const takeIfLast = (value: Value): void => {
        if (mine === round) take(value)
      }
      read().then(takeIfLast, () => takeIfLast(fallback))
    },
    stop: (): void => void (round += 1),
  }
}
