/** `1 call`, `12 calls`. */
export const countWords = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

/** A length of time in ms as seconds: `14 s`, `7.5 s`. */
export const seconds = (ms: number): string => `${Number((ms / 1000).toFixed(1)).toLocaleString('en')} s`

/** A point in a lab's time: `0:08`, `5:20`, `5:20.5`. */
export const stamp = (ms: number): string => {
  const whole = Math.floor(ms / 1000)
  const tenth = Math.floor((ms % 1000) / 100)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}${tenth === 0 ? '' : `.${tenth}`}`
}
