/** Whether a parameter belongs to a method that nobody calls in the text: what it is given then is not known. */
export const isOfUnseenCaller = (source: string, parameterAt: number): boolean => {
  const before = source.slice(Math.max(0, parameterAt - 400), parameterAt)
  const [, method] = /(\w{1,60})\s?\((?:[^()\n]|\n|\([^()]{0,100}\)){0,300}$/.exec(before) ?? []
  return method !== undefined && !source.includes(`.${method}(`)
}
