import type { Fault } from '#src/features/diagnose/call.ts'

// Headers with a key, and behind them options of another that are spread into the same object.
const SPREAD_BEHIND =
  /\bheaders\s*:\s*\{[^{}]*(?:authorization|api-?key)[^{}]*(?:\{[^{}]*\}[^{}]*)?\}\s*,\s*\.\.\.(\w{1,40})(?:\s*,)?\s*\}/i

// What append and set give back in JavaScript is nothing.
const APPENDED = /[=:(,]\s{0,9}new Headers\([^()]{0,200}\)\s{0,20}\.(?:append|set)\(/

/** Headers that are passed on as what append gave back. */
export const appendedHeaders = (whole: string): readonly Fault[] => {
  const match = APPENDED.exec(whole.slice(0, 60_000))
  const from = (match?.index ?? 0) + (match?.[0].indexOf('new') ?? 0)
  return match
    ? [{ id: 'headers-immutable', span: { from, to: match.index + match[0].length - 1 }, detail: 'append' }]
    : []
}

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
