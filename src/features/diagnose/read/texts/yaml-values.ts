import { slice, type SourceText, trimmed } from '#src/features/diagnose/source-text.ts'
import { unescaped } from '#src/features/diagnose/read/languages/string-literal.ts'
import { lineStartOf } from './lines.ts'

/** The value of a line of YAML as YAML reads it, and how a line break came to its end. */
export type YamlValue = { readonly value: SourceText; readonly ends: 'block' | 'escape' | undefined }

const indentOf = ({ text }: SourceText): number => text.length - text.trimStart().length

/** What a block that begins on the line at `index` holds, its lines joined. */
const blockOf = (lines: readonly SourceText[], index: number): SourceText | undefined => {
  const head = lines[index]
  if (!head) return undefined
  const inner: SourceText[] = []
  for (const line of lines.slice(index + 1)) {
    if (line.text.trim() === '') continue
    if (indentOf(line) <= indentOf(head)) break
    inner.push(trimmed(line))
  }
  return inner.length === 1 ? inner[0] : undefined
}

/**
 * Reads the value that stands at `written` on the line at `index`: a block of one line, a text in double quotes with its
 * escapes undone, or the text as it is. What a block or an escape puts behind the value is taken off and told.
 */
export const yamlValue = (
  source: string,
  lines: readonly SourceText[],
  index: number,
  written: SourceText,
): YamlValue => {
  const block = /^[|>]([+-]?)\d?\s*$/.exec(written.text)
  if (block) {
    const value = blockOf(lines, index)
    if (value) return { value, ends: block[1] === '-' ? undefined : 'block' }
  }
  const at = lineStartOf(written)
  if (source.charAt(at - 1) !== '"' || !/\\[nr]/.test(written.text)) return { value: written, ends: undefined }
  const read = unescaped(source, at, at + written.text.length)
  const end = read.text.trimEnd().length
  return { value: slice(read, 0, end), ends: end < read.text.length ? 'escape' : undefined }
}
