/** A stretch of a script that is parsed by itself, behind what was cut off in front of it. */
export type Segment = { readonly from: number; readonly to: number; readonly lead: string }

// A method that was cut out of its class: alone it is no script. What is given a function is a call.
const METHOD =
  /(?:(?:public|private|protected|async|static|override) )*(?!(?:if|for|while|switch|catch|function|return|await|with)\b)[a-zA-Z_$][\w$]*\((?:(?!\bfunction\b)[^{};])*\)\s*(?::[^{};=]*)?\{/y

// Members of an object whose beginning was left out, and the call with it.
const MEMBERS =
  /^\s*["']?(?:method|headers|url|baseURL|body|data|params|mode|credentials|auth|authorization|x-api-key|api-key)["']?\s*:\s*["'`{[\w]/i

/** Where each line begins that stands in no braces, texts and comments left out. */
const outerLines = (text: string): readonly number[] => {
  const lines: number[] = []
  let [depth, quote] = [0, '']
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (depth <= 0 && quote === '' && (at === 0 || text.charAt(at - 1) === '\n')) lines.push(at)
    if (char === '\\') at += 1
    else if (quote !== '') quote = char === quote || (char === '\n' && quote !== '`') ? '' : quote
    else if (/["'`]/.test(char)) quote = char
    else if (char === '/' && text.charAt(at + 1) === '/') at = Math.max(at, text.indexOf('\n', at) - 1)
    else if (char === '{') depth += 1
    else if (char === '}') depth = Math.max(0, depth - 1)
  }
  return lines
}

/** The parts of a script of JavaScript: methods without their class get one, members without their object too. */
export const segmentsOf = (text: string): readonly Segment[] => {
  if (MEMBERS.test(text)) return [{ from: 0, to: text.length, lead: '_({' }]
  const lines = outerLines(text)
  const isMethod = (at: number): boolean => {
    METHOD.lastIndex = at + (/^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0)
    return METHOD.test(text)
  }
  const segments: Segment[] = []
  for (const [index, from] of lines.entries()) {
    const to = lines[index + 1] ?? text.length
    const last = segments.at(-1)
    const lead = isMethod(from) ? 'class _ {' : ''
    if (last && lead === '' && last.lead === '') segments[segments.length - 1] = { ...last, to }
    else segments.push({ from, to, lead })
  }
  return segments.length > MOST ? [{ from: 0, to: text.length, lead: '' }] : segments
}

const MOST = 40
