import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'

/** What writes base64 in lines, each with a break at its end, the last one too. */
const IN_LINES: readonly (readonly [by: string, pattern: RegExp])[] = [
  ['Base64.DEFAULT', /\bBase64\.encode(?:ToString)?\([^;\n]{0,300}?,\s*(?:Base64\.)?DEFAULT\s*\)/],
  ['encode64', /\bBase64\.encode64\((?![^\n]*\.(?:strip|chomp|delete|tr|gsub|rstrip)\b)/],
  ['encodebytes', /\b(?:base64\.)?encode(?:bytes|string)\((?![^\n]*\.(?:strip|rstrip|replace)\()/],
  ['encode_base64', /\bencode_base64\((?![^\n]*,\s*(?:''|"")\s*\))/],
]
const TRIMMED = /^[\s)]*\.(?:trim|strip|replace)/

/** Whether what is encoded at a place goes into a header: its own line says so, or one that names it. */
const isForHeader = (source: string, at: number): boolean => {
  const from = source.lastIndexOf('\n', at) + 1
  const end = source.indexOf('\n', at)
  const line = source.slice(from, end < 0 ? undefined : end)
  const [, name = ''] = /(\w{1,60})\s{0,3}=(?!=)/.exec(line) ?? []
  return (
    /authori[sz]ation|bearer|basic|header|api-key/i.test(line) ||
    (name !== '' && new RegExp(`(?:header|authorization|bearer|basic)[^\\n)]{0,80}\\b${name}\\b`, 'i').test(source))
  )
}

/** Base64 that ends with a line break, in code that puts it into a header. */
export const encodedLines = (whole: string, { headers }: Pick<PastedCall, 'headers'>): readonly Fault[] => {
  if (!headers.some(({ name, lost }) => mayCarryKey(name.text) && lost !== true)) return []
  const source = whole.slice(0, 60_000)
  for (const [by, pattern] of IN_LINES) {
    const match = pattern.exec(source)
    const to = (match?.index ?? 0) + (match?.[0].length ?? 0)
    if (match && isForHeader(source, match.index) && !TRIMMED.test(source.slice(to, to + 40)))
      return [{ id: 'encoded-lines', span: { from: match.index, to }, detail: by }]
  }
  return []
}
