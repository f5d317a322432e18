import type { Fault } from '#src/features/diagnose/call.ts'
import type { FaultId } from '#src/features/diagnose/findings/faults/faults.ts'
import { concat, placeholderOf, slice, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'

/** A word of a command line; `lost` where the shell has ended the command before it. */
export type Word = { readonly part: SourceText; readonly lost: boolean }
export type ShellLine = { readonly words: readonly Word[]; readonly faults: readonly Fault[]; readonly end: number }

const CURLY = /[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f]/
const DOUBLES = /^(?:availableSecrets|services):|^[\w./-]+:[^\n=]*\n\t/m
const ansi: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
  '?': '?',
}

/** Reads a command of a POSIX shell (bash, zsh: `$'..'` too), from `start` to where it ends. It never throws: what is odd is a fault. */
export const shellWords = (source: string, start: number): ShellLine => {
  // Where another reader takes one of two dollar signs away, the shell gets the other.
  const isDoubled = DOUBLES.test(source.slice(0, 20_000))
  const faults: Fault[] = []
  const words: Word[] = []
  let at = start
  let lost = false
  let parts: SourceText[] | undefined

  const fault = (id: FaultId, from: number, to: number): void => void faults.push({ id, span: { from, to } })
  const add = (part: SourceText): void => void (parts ??= []).push(part)
  const end = (): void => {
    if (parts) words.push({ part: concat(parts), lost })
    parts = undefined
  }
  const until = (mark: string | RegExp, from: number): number => {
    for (let index = from; index < source.length; index += 1) {
      const char = source.charAt(index)
      if (typeof mark === 'string' ? char === mark : mark.test(char)) return index
    }
    fault('quote-open', from - 1, from)
    return source.length
  }
  /** Reads `$NAME`, `${NAME}` or `$(command)` at `at`; undefined where the dollar is just a dollar. */
  const expansion = (): SourceText | undefined => {
    const lead = isDoubled && source.startsWith('$$', at) ? 1 : 0
    const [text, name = '', braced = '', whole, command = whole] =
      /^\$(?:([A-Za-z_]\w*)|\{(\{[^}\n]*\}|[^}]*)\}|\(((?:[^()'"]|'[^']*'|"[^"]*"|\([^()]*\))*)\)|\(([^)]*)\))/.exec(
        source.slice(at + lead, at + 400),
      ) ?? []
    if (text === undefined) return undefined
    const span = { from: at, to: at + lead + text.length }
    at = span.to
    return placeholderOf(command === undefined ? nameIn(name || braced) : '$(…)', text, span)
  }

  while (at < source.length) {
    const char = source.charAt(at)
    if (char === '\\') {
      const [broken, spaces = ''] = /^\\([ \t]*)\r?\n/.exec(source.slice(at, at + 200)) ?? []
      if (broken !== undefined) {
        if (spaces !== '') {
          fault('continuation-space', at + 1, at + 1 + spaces.length)
          end()
          lost = true
        }
        at += broken.length
        continue
      }
      // In the middle of a line it joins the space to the word behind it.
      if (parts === undefined && /^\\[ \t]+[-"'\w]/.test(source.slice(at, at + 20))) {
        fault('backslash-in-line', at, at + 1)
        lost = true
        at += 1
        continue
      }
      add({ ...textFor(source.slice(at + 1, at + 2), { from: at, to: at + 2 }) })
      at += 2
    } else if (/[\r\n]/.test(char)) {
      end()
      const rest = source.slice(at)
      const next = /^\s*(?=-{1,2}[A-Za-z])(?!-?-(?:ba|z|da)?sh:|-{1,2}[A-Za-z][\w-]{0,30}:[ \t])/.exec(rest)
      // The mark of another shell at the end of the line.
      if (!next || /^[\^`]$/.test(words.at(-1)?.part.text ?? '')) break
      if (!lost) fault('continuation-missing', at, at + (rest.startsWith('\r\n') ? 2 : 1))
      lost = true
      at += next[0].length
    } else if (/\s/.test(char)) {
      end()
      at += 1
    } else if (char === "'") {
      const close = until("'", at + 1)
      add(inSingleQuotes(source, at + 1, close))
      at = close + 1
    } else if (char === '$' && source.charAt(at + 1) === "'") {
      at += 2
      add(textAt(source, at, at))
      while (at < source.length && source.charAt(at) !== "'") {
        const [escape, code] =
          /^\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|[\s\S])/.exec(source.slice(at, at + 6)) ?? []
        if (escape === undefined) add(textAt(source, at, at + 1))
        else {
          const hex = code ?? /^\\u([0-9a-fA-F]+)/.exec(escape)?.[1]
          const value =
            hex === undefined ? (ansi[escape.slice(1)] ?? escape.slice(1)) : String.fromCharCode(parseInt(hex, 16))
          add(textFor(value, { from: at, to: at + escape.length }))
        }
        at += escape?.length ?? 1
      }
      at += 1
    } else if (char === '"') {
      const open = at
      at += 1
      add(textAt(source, at, at))
      while (at < source.length && source.charAt(at) !== '"') {
        const filled = source.charAt(at) === '$' ? expansion() : undefined
        const escaped = /^\\(?:\r?\n|[$`"\\])/.exec(source.slice(at, at + 3))?.[0]
        if (filled) add(filled)
        else if (escaped !== undefined) {
          if (!escaped.endsWith('\n')) add(textFor(escaped.slice(1), { from: at, to: at + escaped.length }))
          at += escaped.length
        } else {
          add(textAt(source, at, at + 1))
          at += 1
        }
      }
      if (at >= source.length) fault('quote-open', open, open + 1)
      at += 1
    } else if (CURLY.test(char) && parts === undefined) {
      // The shell does not know these marks. They are read as the quotes that they were meant to be, and named.
      const close = until(CURLY, at + 1)
      fault('smart-quotes', at, at + 1)
      if (close < source.length) fault('smart-quotes', close, close + 1)
      add(slice(textAt(source, at + 1, close), 0))
      at = close + 1
    } else if (char === '$') {
      const filled = expansion()
      add(filled ?? textAt(source, at, at + 1))
      if (!filled) at += 1
    } else if (
      char === '&' &&
      parts !== undefined &&
      /\S/.test(source.charAt(at + 1)) &&
      source.charAt(at + 1) !== '&'
    ) {
      fault('ampersand', at, at + 1)
      add(textAt(source, at, at + 1))
      at += 1
    } else if (/[;|&<>()]/.test(char)) {
      end()
      return { words, faults, end: endOfLine(source, at) }
    } else {
      add(textAt(source, at, at + 1))
      at += 1
    }
  }
  end()
  return { words, faults, end: at }
}

/** What stands between single quotes: no shell fills it in, but a runner does so with its own marks before. */
const inSingleQuotes = (source: string, from: number, to: number): SourceText => {
  const parts: SourceText[] = []
  let run = from
  for (const { index, 0: all } of source.slice(from, to).matchAll(/\$\{\{[^}\n]{1,200}\}\}/g)) {
    const span = { from: from + index, to: from + index + all.length }
    parts.push(textAt(source, run, span.from), placeholderOf(nameIn(all.slice(2, -1)), all, span))
    run = span.to
  }
  return concat([...parts, textAt(source, run, to)])
}

/** The name in `$NAME`, `${NAME:-x}`, or `${{ secrets.NAME }}` of a workflow. */
const nameIn = (text: string): string =>
  (text.startsWith('{')
    ? text
        .replaceAll(/[{}\s]/g, '')
        .split('.')
        .at(-1)
    : /^\w+/.exec(text)?.[0]) ?? ''

const endOfLine = (source: string, at: number): number => {
  const found = source.indexOf('\n', at)
  return found < 0 ? source.length : found
}
