import { concat, placeholderOf, type SourceText, textAt } from '#src/features/diagnose/source-text.ts'
import type { FoundAddress } from './found-headers.ts'

// A part in braces, with what a language writes in front; or what code joins to the text in quotes.
const FILLED =
  /^(?:\{([\w.$[\]"'()]{1,80})\}|["'`][ \t]*(?:[+&]|\.{1,2}|<>)[ \t]*([A-Za-z_$][\w$.]{0,80}))((?:\/[\w-]{1,60}){0,4})/

/** An address found in a text, with the part that is filled in behind it: without that, its path would end in a slash. */
export const addressAt = (source: string, { at, text }: FoundAddress): SourceText => {
  const lead = /[#$]$/.test(text) && source.charAt(at + text.length) === '{' ? 1 : 0
  const to = at + text.length - lead
  const [all = '', inBraces, behind, rest = ''] = FILLED.exec(source.slice(to + lead, to + lead + 400)) ?? []
  const name = inBraces ?? behind
  if (!source.slice(at, to).endsWith('/') || name === undefined) return textAt(source, at, at + text.length)
  const end = to + lead + all.length
  return concat([
    textAt(source, at, to),
    placeholderOf(name, source.slice(to, end - rest.length), { from: to, to: end - rest.length }),
    textAt(source, end - rest.length, end),
  ])
}
