import type { Fault } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, type Span, textFor } from '#src/features/diagnose/source-text.ts'
import type { ShellLine, Word } from './shell-words.ts'

type Char = { readonly char: string; readonly span: Span; readonly variable?: string }

// Chrome of 2020 to 2023 wrote carets in front of signs, and plain quotes around them.
const PLAIN_QUOTES = /"(?:[^"^\r\n]|\^[^\r\n]){0,40000}"(?=\s|$)/y
const CARETS_AT_QUOTE = '^\\^"'

/** A text in plain quotes as it was meant, its carets taken off; undefined where none is in front of a quote in it. */
const withoutCarets = (
  source: string,
  at: number,
): { readonly chars: readonly Char[]; readonly to: number } | undefined => {
  PLAIN_QUOTES.lastIndex = at
  const [whole] = PLAIN_QUOTES.exec(source) ?? []
  if (!whole?.includes(CARETS_AT_QUOTE)) return undefined
  const chars = Array.from(whole.matchAll(/\^?([^])/g), ({ index, 0: all, 1: char = '' }) => ({
    char,
    span: { from: at + index, to: at + index + all.length },
  }))
  return { chars, to: at + whole.length }
}

/** What cmd.exe hands on: carets taken off, `%NAME%` kept as an expansion. */
const afterCmd = (
  source: string,
  start: number,
): { readonly chars: readonly Char[]; readonly end: number; readonly gap?: Span; readonly kept?: Span } => {
  const chars: Char[] = []
  let kept: Span | undefined
  let quoted = false
  let at = start
  while (at < source.length) {
    const char = source.charAt(at)
    const [variable, name = ''] = /^%(\w+)%/.exec(source.slice(at, at + 100)) ?? []
    const taken = /^\^(?:\r?\n(\r?\n)?|[\s\S])/.exec(source.slice(at, at + 5))
    const [gap] = quoted ? [] : (/^\^[ \t]{1,40}\r?\n/.exec(source.slice(at, at + 44)) ?? [])
    if (gap !== undefined) return { chars, end: at, gap: { from: at + 1, to: at + gap.replace(/\r?\n$/, '').length } }
    const meant = quoted || char !== '"' ? undefined : withoutCarets(source, at)
    if (meant) {
      // In a header they do no harm.
      if (/^"\^[{[]/.test(source.slice(at, at + 3))) kept ??= { from: at, to: meant.to }
      chars.push(...meant.chars)
      at = meant.to
    } else if (variable !== undefined) {
      chars.push({ char: variable, span: { from: at, to: at + variable.length }, variable: name })
      at += variable.length
    } else if (char === '^' && !quoted && taken) {
      const [all] = taken
      // A caret at the end of a line takes the break away; a break that follows at once is then meant as one.
      if (!/\n/.test(all)) chars.push({ char: all.slice(1), span: { from: at, to: at + all.length } })
      else if (taken[1] !== undefined) chars.push({ char: '\n', span: { from: at, to: at + all.length } })
      at += all.length
    } else if (/[\r\n]/.test(char) && !quoted) {
      return { chars, end: at, ...(kept && { kept }) }
    } else {
      if (char === '"') quoted = !quoted
      chars.push({ char, span: { from: at, to: at + 1 } })
      at += 1
    }
  }
  return { chars, end: at, ...(kept && { kept }) }
}

const part = ({ char, span, variable }: Char): SourceText =>
  variable === undefined ? textFor(char, span) : placeholderOf(variable, char, span)

/** A run of backslashes, but for an odd last one before a quote: before a quote two of them stand for one. */
const backslashes = (
  chars: readonly Char[],
  from: number,
): { readonly parts: readonly SourceText[]; readonly length: number } => {
  let to = from
  while (chars[to]?.char === '\\') to += 1
  const isBeforeQuote = chars[to]?.char === '"'
  const step = isBeforeQuote ? 2 : 1
  const length = Math.floor((to - from) / step) * step
  const parts = chars.slice(from, from + length).flatMap((char, index) => (index % step === 0 ? [part(char)] : []))
  return { parts, length }
}

/** Reads a command of cmd.exe: carets first, then the rules by which a Windows program takes its line apart. */
export const cmdWords = (source: string, start: number): ShellLine => {
  const { chars, end, gap, kept } = afterCmd(source, start)
  const words: Word[] = []
  const faults: Fault[] = [
    ...(gap ? [{ id: 'continuation-space', span: gap, detail: 'caret' } as const] : []),
    ...(kept ? [{ id: 'carets-in-quotes', span: kept } as const] : []),
  ]
  let parts: SourceText[] | undefined
  let quoted = false
  let single = false
  const finish = (): void => {
    if (parts) words.push({ part: concat(parts), lost: single })
    parts = undefined
    single = false
  }
  for (let index = 0; index < chars.length; index += 1) {
    const here = chars[index]
    if (!here) break
    const next = chars[index + 1]
    if (here.char === '\\' && next?.char === '\\') {
      const run = backslashes(chars, index)
      ;(parts ??= []).push(...run.parts)
      index += run.length - 1
    } else if (here.char === '\\' && next?.char === '"') {
      ;(parts ??= []).push(textFor('"', { from: here.span.from, to: next.span.to }))
      index += 1
    } else if (here.char === '"' && quoted && next?.char === '"') {
      ;(parts ??= []).push(textFor('"', { from: here.span.from, to: next.span.to }))
      index += 1
    } else if (here.char === '"') {
      quoted = !quoted
      parts ??= []
    } else if (here.char === "'" && (single || parts === undefined) && !quoted) {
      // To cmd.exe this is a letter. It is read as the quote that it was meant to be, and the word counts as broken.
      faults.push({ id: 'single-quotes-in-cmd', span: here.span })
      if (single) finish()
      else {
        single = true
        parts = []
      }
    } else if (/\s/.test(here.char) && !quoted && !single) finish()
    else (parts ??= []).push(part(here))
  }
  if (quoted) faults.push({ id: 'quote-open', span: { from: end - 1, to: end } })
  finish()
  return { words, faults, end }
}
