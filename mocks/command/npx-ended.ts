/** How often it is looked, in ms. */
const PAUSE = 200

/** Who started this process, as it was at first: npx may end before anybody asks. */
const parent = process.ppid

/**
 * Calls `ended` once npx, which started this process by way of a shell, was told to end: that shell passes no signal on, and then
 * this process has another parent. Never where something else started it: a server may outlive what it was started from.
 */
export const whenNpxEnds = (ended: () => void): void => {
  if (process.env['npm_lifecycle_event'] !== 'npx') return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    ended()
  }, PAUSE)
  watch.unref()
}
