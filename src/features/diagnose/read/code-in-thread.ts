/** Code without what a thread, a terminal or an editor puts around it. It has the length of the paste, so every place stays. `quotes` is the first curly quote that stands for one of code. */
export type CodeInThread = { readonly code: string; readonly quotes: number | undefined }

const LONGEST = 200_000

// A fence of Markdown, lines left out, the clock of a chat over a message.
const NO_CODE =
  /^(?:(?:```|~~~)[\w-]*|(?:\.{3}|\u2026|\[\.{3}\]|<snip>|\.{3}.{1,60}\.{3}),?|[\w.'-][\w .'-]{0,30}[ \t]\d{1,2}:\d\d(?: ?[AP]M)?)$/i
// What a terminal or a chat writes in front of a line.
const LEAD =
  /^(?:>>> ?|In \[\d+\]: ?|[ \t]*\.\.\.: ?|irb\([\w:]*\):\d+:\d+[>*"'] ?|\d\.\d+\.\d+ :\d{3}[ \t]*[>*][ \t]?|\[\d+\] pry\([^)\n]{0,40}\)> ?|php > ?|> (?=\S)|\[\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\][ \t]+[\w .'-]{1,30}:[ \t]|<[\w-]{1,30}>[ \t]|[ \t]*```(?=\S)|\u203a )/i
const NUMBERED = /^([ \t]*)(\d{1,5})([ \t]*[|:\u2502][ \t]?|\.[ \t]|[ \t]{1,4}|\t|$)/
// An ellipsis where members or arguments were left out; `...name` is a spread.
const LEFT_OUT = /(?<![\w)\]}.'"`])(?:\.{3}|\u2026)(?=[ \t]*(?:[,)}\]]|$))/g

const blank = (text: string): string => ' '.repeat(text.length)

/** Whether each line has its number in front. */
const isNumbered = (lines: readonly string[]): boolean => {
  const numbers = lines.flatMap((line) => {
    const [, , number] = NUMBERED.exec(line) ?? []
    return number === undefined ? [] : [Number(number)]
  })
  const full = lines.filter((line) => line.trim() !== '').length
  const steps = numbers.filter((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1).length
  const isRuled =
    numbers.length >= 2 && lines.every((line) => line.trim() === '' || /^[ \t]*\d{1,5}[ \t]*[|\u2502]/.test(line))
  return isRuled || (numbers.length >= 3 && numbers.length >= full * 0.7 && steps >= (numbers.length - 1) * 0.8)
}

const isDiff = (lines: readonly string[]): boolean =>
  lines.some((line) => /^@@ -\d/.test(line)) ||
  (lines.some((line) => /^\+(?!\+)/.test(line)) && lines.some((line) => /^-(?!-)/.test(line)))

/** A line of a change: what was taken out and its heads are no code any more. */
const changed = (line: string): string =>
  /^(?:-|@@|diff --git|index [0-9a-f]|\+\+\+ )/.test(line) ? blank(line) : line.replace(/^\+/, ' ')

/** Curly quotes where code has its own; those inside of a text stay. */
const straightened = (line: string): string => {
  if (!/[\u2018-\u201f\u00ab\u00bb]/.test(line)) return line
  let open = ''
  let made = ''
  for (let index = 0; index < line.length; index += 1) {
    const char = line.charAt(index)
    const isDouble = /[\u201c-\u201f]/.test(char)
    const isSingle = /[\u2018-\u201b]/.test(char)
    const straight = isDouble ? '"' : isSingle ? "'" : char
    if (open === '' && (isDouble || isSingle)) {
      // An apostrophe of prose opens nothing.
      const isOpening = /^$|[\s([{=:,+.>]/.test(made.slice(-1)) && /[\u2018-\u201f]/.test(line.slice(index + 1))
      open = isOpening ? `curly ${straight}` : ''
      made += isOpening ? straight : ' '
    } else if (open.startsWith('curly') && open.endsWith(straight) && (isDouble || isSingle)) {
      made += straight
      open = ''
    } else {
      if (open === '' && /["'`]/.test(char)) open = char
      else if (open === char) open = ''
      made += char
    }
  }
  return made
}

// A face behind words would open a bracket.
const FACE = /(?<=^[A-Za-z][\w ',.?!-]{0,200})[:;]-?[()]{1,9}[ \t]*$/

// A line of words, in which no code stands.
const SENTENCE = /^(?![^\n]*(?:[;{}=$[\]<>]|""))[A-Za-z][^\n]{0,200}? [a-z]{1,20} [a-z]{1,20} [a-z]{1,20}\b/

// A backtick behind a sentence, which nothing opened.
const STRAY = /(?<=[a-z],? [a-z]{1,20} [a-z]{1,20}[.!?])`(?=[ \t]*\r?$)/m

/** Prose has apostrophes, which would open a text, and a full stop, behind which code would take the next line for a member. */
const withoutProseMarks = (whole: string): string => {
  const isOdd = whole.split('"').length % 2 === 0 && SENTENCE.test(whole)
  const line = (isOdd ? whole.replaceAll('"', ' ') : whole).replace(FACE, blank)
  return /[;{}()=$"`[\]<>]/.test(line)
    ? line
    : line
        .replace(/(?<=[A-Za-z])'(?=[a-z])/g, ' ')
        .replace(
          /^([ \t]*(?:[\w'/-]+[,:.]? ){2,}[\w'/-]+)( ?[.:?!]{1,4})([ \t]*)$/,
          (_, words: string, end: string, gap: string) => words + blank(end) + gap,
        )
}

// Lines of code in one backtick at each end, as people set them who do not know of fences.
const OPENS = /^[ \t]*`(?=[ \t]{0,40}[A-Za-z@({$[/])/gm
const CLOSES = /[)};\]>]\s?`[ \t]*\r?$/gm

/** Without the backticks around lines of code; a template of JavaScript between them has its own, an even number. */
const withoutBackticks = (source: string): string => {
  let made = source
  let end = 0
  for (const { index, 0: all } of source.matchAll(OPENS)) {
    const open = index + all.length - 1
    if (open < end) continue
    CLOSES.lastIndex = open
    for (let match = CLOSES.exec(source), count = 0; match && count < 40; match = CLOSES.exec(source), count += 1) {
      const close = source.indexOf('`', match.index)
      const inside = source.slice(open + 1, close)
      if (!inside.includes('\n') || (inside.split('`').length - 1) % 2 !== 0) continue
      made = `${made.slice(0, open)} ${made.slice(open + 1, close)} ${made.slice(close + 1)}`
      end = close
      break
    }
  }
  return made
}

// A row of one sign is no code, and a grammar takes seconds to get over it.
const ROW = /([^\w\s])\1{199,}/g

/** Takes the code of a thread out of what stands around it. */
export const codeInThread = (pasted: string): CodeInThread => {
  if (pasted.length > LONGEST) return { code: pasted, quotes: undefined }
  const calm = pasted.replace(ROW, blank)
  const paired = calm.split('`').length % 2 === 0 ? calm.replace(STRAY, ' ') : calm
  const source = withoutBackticks(paired)
  const lines = source.split('\n')
  const numbered = isNumbered(lines)
  const diff = isDiff(lines)
  const prompted = lines.some((line) => line.startsWith('>>>'))
  const cleaned = lines.map((raw) => {
    const end = raw.endsWith('\r') ? '\r' : ''
    let line = end === '' ? raw : raw.slice(0, -1)
    if (numbered) line = line.replace(NUMBERED, blank)
    if (diff) line = changed(line)
    line = line.replace(prompted ? /^(?:>>> ?|\.\.\. ?)/ : LEAD, blank).replace(/```[ \t]*$/, blank)
    return (NO_CODE.test(line.trim()) ? blank(line) : withoutProseMarks(line.replace(LEFT_OUT, blank))) + end
  })
  const plain = cleaned.join('\n')
  const code = cleaned.map(straightened).join('\n')
  for (const { index } of plain.matchAll(/[\u2018-\u201f]/g))
    if (/["']/.test(code.charAt(index))) return { code, quotes: index }
  return { code, quotes: undefined }
}

// Lines of a stack trace name functions, and call none.
const TRACE =
  /^[ \t]*(?:#\d+ (?:[^\n]*\(\d+\): |\{main\}|\[internal)[^\n]*|at (?:async )?[^\n(]{1,200}\([^\n]*:\d+\)|at [^\n]* in [^\n]*:line \d+|\.{3} \d+ (?:more|lines)[^\n]*)/gm

/** A text with its stack traces blanked out, each character in its place. */
export const withoutTrace = (source: string): string =>
  source.length > 120_000 ? source : source.replace(TRACE, (line) => ' '.repeat(line.length))
