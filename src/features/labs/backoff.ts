/** How a client behaves after a 429. */
export const strategies = {
  naive: 'Sends again at once',
  backoff: 'Backs off, with jitter',
  obey: 'Waits retry_after, then backs off',
} as const
export type Strategy = keyof typeof strategies
export type Careful = Exclude<Strategy, 'naive'>

const BASE = 1000
const CAP = 32_000

/**
 * How long a worker waits in ms after its `attempt`-th 429 in a row (the first is 0): a random part of a time that doubles with
 * each refusal, up to 32 s. `retryAfter` is in s; `chance` is in [0, 1).
 */
export const waitMs = (strategy: Strategy, attempt: number, retryAfter: number, chance: number): number => {
  const jitter = Math.round(chance * Math.min(CAP, BASE * 2 ** attempt))
  switch (strategy) {
    case 'naive':
      return 0
    case 'backoff':
      return jitter
    case 'obey':
      return retryAfter * 1000 + jitter
    default:
      return strategy satisfies never
  }
}
