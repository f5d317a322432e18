import { type SourceText, spanIn, textAt } from '#src/features/diagnose/source-text.ts'

/** The lines of a text, without their ends. */
export const sourceLines = (source: string, from = 0, to: number = source.length): readonly SourceText[] => {
  const lines: SourceText[] = []
  for (let at = from; at <= to;) {
    const next = source.indexOf('\n', at)
    const end = next < 0 || next > to ? to : next
    const stop = end > at && source.charAt(end - 1) === '\r' ? end - 1 : end
    lines.push(textAt(source, at, stop))
    if (end >= to) break
    at = end + 1
  }
  return lines
}

/** Where a part that was read as it stands begins in the paste. */
export const lineStartOf = (part: SourceText): number => spanIn(part)?.from ?? 0
