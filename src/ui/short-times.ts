const INSTANT = /(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(\.\d{3})?Z/g

/** A text with its instants as a reader takes them in: the time alone on the day of `at` (ISO), milliseconds where there are any. */
export const shortTimes = (text: string, at: string): string =>
  text.replace(INSTANT, (_, day: string, time: string, ms = '.000') => {
    const exact = ms === '.000' ? time : `${time}${String(ms)}`
    return day === at.slice(0, 10) ? exact : `${day} ${exact}`
  })
