import type { Fault } from '#src/features/diagnose/call.ts'

// Headers with a key, and behind them options of another that are spread into the same object.
const SPREAD_BEHIND =
  /\bheaders\s*:\s*\{[^{}]*(?:authorization|api-?key)[^{}]*(?:\{[^{}]*\}[^{}]*)?\}\s*,\s*\.\.\.(\w{1,40})(?:\s*,)?\s*\}/i

/** Headers that those of the caller take the place of: his options are spread behind them, and hold some. */
export const replacedHeaders = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const match = SPREAD_BEHIND.exec(source)
  if (!match) return []
  const end = match.index + match[0].length
  const others = source.slice(0, match.index) + source.slice(end)
  return /\bheaders\s*:\s*\{/.test(others)
    ? [
        {
          id: 'headers-replaced',
          span: { from: match.index, to: match.index + 'headers'.length },
          detail: match[1] ?? '',
        },
      ]
    : []
}
