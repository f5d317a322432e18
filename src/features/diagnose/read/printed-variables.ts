import type { PastedCall } from '#src/features/diagnose/call.ts'
import { insideQuotes, unescaped } from './languages/string-literal.ts'
import { concat, slice, type SourceText, textAt } from '#src/features/diagnose/source-text.ts'

// A prompt with a variable behind it, and the line that the shell printed of it.
const PRINTED =
  /^[^\n]{0,80}?[$%>#][ \t]*(?:(?:echo|Write-(?:Host|Output))[ \t]+)?["']?(?:\$\{?(?:env:)?(\w{3,60})\}?|%(\w{3,60})%)["']?[ \t]*\r?\n([ \t]*(["'])[^"'\n]{3,300}\4)[ \t]*\r?$/gim

// A prompt of Python, Node or Ruby with a name behind it, and how it printed the text.
const SHOWN =
  /^(?:>>>|>|In \[\d{1,4}\]:|irb[^>\n]{0,40}>)?[ \t]*(?:repr\()?([A-Za-z_][\w.]{2,80}(?:\[["']\w{2,60}["']\])?)\)?[ \t]*\r?\n(?:Out\[\d{1,4}\]:|=>)?[ \t]*("(?:[^"\\\n]|\\.){3,300}"|'(?:[^'\\\n]|\\.){3,300}')[ \t]*\r?$/gm
const IS_ODD = /^.\\?["' ]|["' ].$|\\[nrtux]/

// What a program printed of a variable: these write no quotes of their own.
const LOGGED =
  /^[ \t]*(?:console\.log|print|println|fmt\.Println|puts|Console\.WriteLine|System\.out\.println)[( ]{1,2}(?:[\w.]{1,40}[.([]["']?)?(\w{3,60})["'\])]{0,3}\)?;?[ \t]*\r?\n[ \t]*((["'])[^"'\n]{8,300}\3)[ \t]*\r?$/gm

/** What a prompt of a language printed of a variable, where more stands in it than the key. */
const shownAtPrompt = (source: string): readonly (readonly [name: string, value: SourceText])[] =>
  [...source.matchAll(SHOWN)].flatMap(({ index, 0: all, 1: code = '', 2: literal = '' }) => {
    if (!IS_ODD.test(literal)) return []
    const from = index + all.lastIndexOf(literal)
    const inside = insideQuotes(source, from, from + literal.length)
    return [[code.match(/\w+/g)?.at(-1)?.toLowerCase() ?? '', unescaped(source, inside.from, inside.to)] as const]
  })

/** The call with what a prompt printed of its variables, where more than the key stands in it: quotes, a line break. */
export const withPrintedVariables = (source: string, call: PastedCall): PastedCall => {
  const head = source.slice(0, 60_000)
  const printed = new Map([
    ...shownAtPrompt(head),
    ...[...head.matchAll(LOGGED)].map(({ index, 0: all, 1: name = '', 2: line = '' }) => {
      const from = index + all.lastIndexOf(line)
      return [name.toLowerCase(), textAt(source, from, from + line.length)] as const
    }),
    ...[...head.matchAll(PRINTED)].map(({ index, 0: all, 1: name, 2: percent, 3: line = '' }) => {
      const from = index + all.lastIndexOf(line)
      return [(name ?? percent ?? '').toLowerCase(), textAt(source, from, from + line.length)] as const
    }),
  ])
  if (printed.size === 0) return call
  const filled = (value: SourceText): SourceText => {
    const parts: SourceText[] = []
    let run = 0
    for (const { name, from, to } of value.placeholders) {
      const known = printed.get(name.replace(/^env:/i, '').toLowerCase())
      if (!known) continue
      parts.push(slice(value, run, from), known)
      run = to
    }
    return parts.length === 0 ? value : concat([...parts, slice(value, run)])
  }
  return { ...call, headers: call.headers.map((header) => ({ ...header, value: filled(header.value) })) }
}
