import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, slice, spanIn, textFor } from '#src/features/diagnose/source-text.ts'

// Hoppscotch writes << >> in the place of braces.
const BRACES = /\{\{\s*\$?([\w.$-]+(?: +[\w.$-]+)*)\s*\}\}|<<([\w.-]+)>>/g
const NONE = { from: 0, to: 0 }

/**
 * A text of a tool that fills in `{{name}}` by itself: with what the same file says of the name, else as a placeholder.
 * `${name}` counts where `dollars` is set.
 */
export const filledBraces = (part: SourceText, variables: ReadonlyMap<string, SourceText>, depth = 0): SourceText => {
  if (!/\{\{|<</.test(part.text) || depth > 4) return part
  const parts: SourceText[] = []
  let run = 0
  for (const match of part.text.matchAll(BRACES)) {
    const name = match[1] ?? match[2] ?? ''
    const span = spanIn(part, match.index, match.index + match[0].length) ?? NONE
    const known = variables.get(name)
    parts.push(
      slice(part, run, match.index),
      known
        ? filledBraces(known, variables, depth + 1)
        : placeholderOf(name.replace(/^process\.env\s*/, ''), match[0], span),
    )
    run = match.index + match[0].length
  }
  return concat([...parts, slice(part, run)])
}

/** An address with one more parameter, where a tool adds it by itself. */
export const withParameter = (url: SourceText, name: SourceText, value: SourceText, near: Span): SourceText =>
  concat([url, textFor(url.text.includes('?') ? '&' : '?', near), name, textFor('=', near), value])
