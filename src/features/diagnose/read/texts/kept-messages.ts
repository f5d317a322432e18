import type { Fault } from '#src/features/diagnose/call.ts'

const PARAMETER_ALONE =
  /["'\u2018\u201c\u201e](-[A-Z]\w*)["'\u2019\u201c\u201d][^\n]{0,20}(?:is not recognized|wurde nicht als)/i

/** What PowerShell says of a line that begins with a parameter: the one above was not continued. */
export const parameterFaults = (source: string): readonly Fault[] => {
  const match = PARAMETER_ALONE.exec(source.slice(0, 60_000))
  const span = match && { from: match.index, to: match.index + match[0].length }
  return span ? [{ id: 'continuation-missing', span, detail: 'powershell' }] : []
}

// A value of two words without quotes: a scheme, and the key behind it.
const TWO_WORDS =
  /(?:^|[ \t])(?:export|declare -x|(?:heroku|scalingo|dokku) config:set(?:[ \t]+[\w-]+)?|(?:fly|flyctl) secrets set|-e|--env)[ \t]+(\w+)=((?:Bearer|Basic|Token) )(?=[\w$@-]{6})/m

// A space behind the equals sign: the value is a word of its own.
const APART =
  /(?:^|[ \t])(?:(?:heroku|scalingo|dokku) config:set(?:[ \t]+(?!\w+=)[\w-]+)*|(?:fly|flyctl) secrets set|docker run[^\n]*[ \t](?:-e|--env))[ \t]+(\w+)(=[ \t]+)(?=[\w$"'][\w$"'{-]{6})/m

/** A scheme and a key that a shell takes for two words, or a name and a key. */
export const wordFaults = (source: string): readonly Fault[] => {
  const apart = APART.exec(source.slice(0, 60_000))
  if (apart) {
    const to = apart.index + apart[0].length
    return [{ id: 'never-set', span: { from: to - (apart[2]?.length ?? 1), to }, detail: apart[1] ?? '' }]
  }
  const match = TWO_WORDS.exec(source.slice(0, 60_000))
  const [all = '', name = '', word = ''] = match ?? []
  if (!match) return []
  const to = match.index + all.length
  return [{ id: 'value-unquoted', span: { from: to - word.length, to }, detail: `${name} ${word.trim()}` }]
}

const RETURN = /\$'\\r': command not found|\^M: bad interpreter|env: .{1,40}\\r.?: No such file|\[: [^\n]{0,40}\\r/

/** What a shell says of a file with the line ends of Windows. */
export const returnFaults = (source: string): readonly Fault[] => {
  const match = RETURN.exec(source.slice(0, 60_000))
  return match ? [{ id: 'carriage-return', span: { from: match.index, to: match.index + match[0].length } }] : []
}

const EXPORTED =
  /^[ \t]*export[ \t]+([A-Z]\w*)=|(?:poorly formatted environment: variable|environment variable name) '(?:export )(\w+)/m

/** What a file for docker keeps of a shell: the word export, which docker takes for a part of the name. */
export const exportFaults = (source: string): readonly Fault[] => {
  const text = source.slice(0, 60_000)
  const match = /--env-file\b|poorly formatted environment|name '[^'\n]{1,80}' may not contain whitespace/.test(text)
    ? EXPORTED.exec(text)
    : null
  return match
    ? [
        {
          id: 'export-kept',
          span: { from: match.index, to: match.index + match[0].length },
          detail: match[1] ?? match[2] ?? '',
        },
      ]
    : []
}

// A line end as cat shows it, behind a text that sets no variable: a file that holds the key alone.
const SHOWN_END = /\bcat -[\dBCDF-Z_a-df-z]*[AEe]\w*\b[^\n]*\n(?:(?!\^M)[^\n=]){12,300}(\$)(?=\r?\n|$)/

// The last line of xxd, hexdump -C or od -c: an offset, then bytes.
const HEX =
  /^[ \t]*[0-9a-f]{6,8}:?[ \t]+(?:[0-9a-f]{2,4}[ \t]+){0,15}?(?:[0-9a-f]{2})??(0d ?0a|0a|0d)(?=[ \t]|$)[^\n]*$/gim
const OCTAL = /^[ \t]*[0-7]{7}[ \t][^\n]*?(\\r[ \t]+\\n|\\[rn])[ \t]*$/gm

/** What a dump of bytes tells of the end of a key: a line break, or that of Windows. */
export const byteFaults = (source: string): readonly Fault[] => {
  const text = source.slice(0, 20_000)
  const match = [...text.matchAll(HEX)].at(-1) ?? [...text.matchAll(OCTAL)].at(-1)
  const shown = match ? null : SHOWN_END.exec(text)
  if (shown) {
    const at = shown.index + shown[0].length - 1
    return [{ id: 'encoded-line-break', span: { from: at, to: at + 1 }, detail: 'shown' }]
  }
  if (!match) return []
  const [all, end = ''] = match
  if (/^(?:0d|\\r)$/i.test(end))
    return [{ id: 'carriage-return', span: { from: match.index, to: match.index + all.length } }]
  return [
    {
      id: 'encoded-line-break',
      span: { from: match.index, to: match.index + all.length },
      detail: /^0d|r/i.test(end) ? 'bytes-cr' : 'bytes',
    },
  ]
}
