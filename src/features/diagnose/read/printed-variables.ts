import type { PastedCall } from '#src/features/diagnose/call.ts'
import { concat, slice, type SourceText, textAt } from '#src/features/diagnose/source-text.ts'

// A prompt with a variable behind it, and the line that the shell printed of it.
const PRINTED =
  /^[^\n]{0,80}?[$%>#][ \t]*(?:(?:echo|Write-(?:Host|Output))[ \t]+)?["']?(?:\$\{?(?:env:)?(\w{3,60})\}?|%(\w{3,60})%)["']?[ \t]*\r?\n([ \t]*(["'])[^"'\n]{3,300}\4)[ \t]*\r?$/gim

/** The call with what a shell printed of its variables, where quotes stand around it: they are a part of the value. */
export const withPrintedVariables = (source: string, call: PastedCall): PastedCall => {
  const printed = new Map(
    [...source.slice(0, 60_000).matchAll(PRINTED)].map(({ index, 0: all, 1: name, 2: percent, 3: line = '' }) => {
      const from = index + all.lastIndexOf(line)
      return [(name ?? percent ?? '').toLowerCase(), textAt(source, from, from + line.length)] as const
    }),
  )
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
