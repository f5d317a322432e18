// A line of cmd.exe that goes on with a command of the line before.
const NEXT_PROMPT = /^[A-Za-z]:\\[^>\n]{0,200}>[ \t]*(?:-[A-Za-z]\b|--\w|['"]https?:)/m

/** A command over lines that cmd.exe took one by one: without its prompts, and without what it said of each. */
export const asOneCommand = (source: string, start: number): string => {
  const rest = source.slice(start)
  if (!NEXT_PROMPT.test(rest)) return source
  const lines = rest.split('\n').map((line, index) => {
    if (index === 0) return line
    const [prompt] = /^[A-Za-z]:\\[^>\n]{0,200}>/.exec(line) ?? []
    return prompt === undefined ? ' '.repeat(line.length) : ' '.repeat(prompt.length) + line.slice(prompt.length)
  })
  // What is blank ends a command: the lines that are left follow one another.
  return source.slice(0, start) + lines.join('\n').replace(/\n[ \t\r]*(?=\n)/g, (gap) => ' '.repeat(gap.length))
}
