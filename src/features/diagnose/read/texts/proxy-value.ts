import { concat, placeholderOf, slice, type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'

// With `{vault://...}` Kong names what a store of secrets keeps.
const VARIABLE =
  /\{vault:\/\/(?:[\w-]{1,60}\/){0,6}([\w-]{1,80})\}|\{(?:\$|env\.)(\w+)\}|\{\{-?\s*(?:env\s+)?["'.]*([\w-]+)["']?\s*-?\}\}|\$\{?(\w+)\}?|%\{(\w+)\}\w/g

/** A value of a configuration: its quotes off, its variables as what is filled in. */
export const proxyValue = (written: SourceText): SourceText => {
  const isQuoted = /^(["']).*\1$/.test(written.text)
  const value = isQuoted ? slice(written, 1, written.text.length - 1) : written
  const parts: SourceText[] = []
  let run = 0
  for (const match of value.text.matchAll(VARIABLE)) {
    const span = spanIn(value, match.index, match.index + match[0].length)
    if (!span) continue
    // One of the names is there.
    const name = match.slice(1).join('')
    parts.push(slice(value, run, match.index), placeholderOf(name, match[0], span))
    run = match.index + match[0].length
  }
  return concat([...parts, slice(value, run)])
}
