import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, textAt } from '#src/features/diagnose/source-text.ts'

const OPTION_IN_VARIABLE =
  /(?:^|\n)[ \t]*(?:(?:export|local|readonly)[ \t]+)?([A-Za-z_]\w*)=["'](?:-H|--header)[ =][^\n]*(?:authorization|api[-_]?key)[^\n]*:/gi

/** A variable that holds an option with its header, and that the command is given without quotes. */
export const splitOptions = (above: string, from: number, command: string): readonly Fault[] =>
  [...above.matchAll(OPTION_IN_VARIABLE)].flatMap(({ index, 0: all, 1: name = '' }): readonly Fault[] => {
    const at = from + index + all.indexOf(name)
    const isGiven = new RegExp(`(?<=[ \\t])\\$(?:${name}\\b|\\{${name}\\})`).test(command)
    const isWhole = new RegExp(`"\\$(?:${name}|\\{${name}\\})"`).test(command)
    const span = { from: at, to: at + name.length }
    if (isWhole) return [{ id: 'option-in-quotes', span, detail: `variable ${name}` }]
    return isGiven ? [{ id: 'quotes-in-variable', span, detail: name }] : []
  })

const QUOTED_HEREDOC = /<<-?[ \t]*(["'])(\w{1,40})\1[^\n]*\n/g

/** A command between the marks of a text that the shell takes as it is: who writes it fills in none of its variables. */
export const inHeredoc = (source: string, start: number, variables: readonly string[]): readonly Fault[] => {
  const [variable] = variables
  if (variable === undefined) return []
  for (const { index, 0: all, 2: mark = '' } of source.slice(0, start).matchAll(QUOTED_HEREDOC)) {
    const end = source.slice(index + all.length).search(new RegExp(`^[ \\t]*${mark}[ \\t]*\\r?$`, 'm'))
    const isInside = end < 0 || index + all.length + end > start
    if (isInside)
      return [{ id: 'heredoc-quoted', span: { from: index, to: index + all.trimEnd().length }, detail: variable }]
  }
  return []
}

const CONFIG = /^[ \t]*(?:--)?header[ \t]{0,4}[=:]?[ \t]{0,4}"([\w-]{1,60}):[ \t]{0,4}([^"\n]{1,500})"/gm

const FROM_INPUT = /(?:-H|--header)[ =]?["']?@-/
const HEREDOC = /<<-?[ \t]*(["']?)(\w{1,40})\1[^\n]*\n([^]*?)\n[ \t]*\2[ \t]*(?:\r?\n|$)/
const HERE_TEXT = /<<<[ \t]*(["'])([^"'\n]+)\1/
const PIPED = /\b(?:echo|printf)[ \t]+(?:-\w+[ \t]+)?(["'])([^"'\n]+)\1[ \t]*\|[ \t]*curl\b/
const LINE = /^[ \t]*([\w-]{2,60}):[ \t]*(\S[^\r\n]*)/gm
const DOLLAR = /\$(?:\{(\w+)\}|(\w+))/g

const filledByShell = (source: string, from: number, text: string): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  for (const { index, 0: all, 1: braced, 2: name = braced ?? '' } of text.matchAll(DOLLAR)) {
    const span = { from: from + index, to: from + index + all.length }
    parts.push(textAt(source, from + run, span.from), placeholderOf(name, all, span))
    run = index + all.length
  }
  return concat([...parts, textAt(source, from + run, from + text.length)])
}

/** The headers that curl is told to read from its input, where a text beside the command is that input. */
export const headersFromInput = (source: string, start: number, end: number): readonly PastedHeader[] => {
  if (!FROM_INPUT.test(source.slice(start, end))) return []
  const rest = source.slice(start, start + 4000)
  const found = HEREDOC.exec(rest) ?? HERE_TEXT.exec(rest)
  const piped = found ? null : PIPED.exec(source)
  const match = found ?? piped
  const text = match?.[3] ?? match?.[2] ?? ''
  const at = match ? match.index + match[0].lastIndexOf(text) + (found ? start : 0) : 0
  const isRaw = match?.[3] === undefined ? match?.[1] === "'" : match[1] !== ''
  return [...text.matchAll(LINE)].map(({ index, 0: all, 1: name = '', 2: value = '' }) => {
    const nameAt = at + index + all.indexOf(name)
    const valueAt = at + index + all.indexOf(value, all.indexOf(':') + 1)
    return {
      name: textAt(source, nameAt, nameAt + name.length),
      value: isRaw ? textAt(source, valueAt, valueAt + value.length) : filledByShell(source, valueAt, value),
    }
  })
}

/** The headers of a file of options that curl reads besides its command. */
export const configuredIn = (source: string): readonly PastedHeader[] =>
  /curlrc\b|\s-K[ \t]|--config\b/.test(source)
    ? [...source.slice(0, 60_000).matchAll(CONFIG)].map(({ index, 0: all, 1: name = '', 2: value = '' }) => {
        const nameAt = index + all.indexOf(name)
        const valueAt = index + all.length - 1 - value.length
        return {
          name: textAt(source, nameAt, nameAt + name.length),
          value: textAt(source, valueAt, valueAt + value.length),
        }
      })
    : []
