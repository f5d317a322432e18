import { concat, slice, type SourceText, trimmed } from '#src/features/diagnose/source-text.ts'
import { unescaped } from '#src/features/diagnose/read/languages/string-literal.ts'
import { lineStartOf } from './lines.ts'

/** The value of a line of YAML as YAML reads it, and how a line break came to its end. */
export type YamlValue = {
  readonly value: SourceText
  readonly ends: 'block' | 'escape' | undefined
  /** The key stands on more than one line. */
  readonly isSplit?: true
}

const indentOf = ({ text }: SourceText): number => text.length - text.trimStart().length

/** The lines of the block that begins on the line at `index`. */
const blockOf = (lines: readonly SourceText[], index: number): readonly SourceText[] => {
  const head = lines[index]
  if (!head) return []
  const inner: SourceText[] = []
  for (const line of lines.slice(index + 1)) {
    if (line.text.trim() === '') continue
    if (indentOf(line) <= indentOf(head)) break
    inner.push(trimmed(line))
  }
  return inner
}

/** A part of a key, which no entry of YAML is. */
const PART = /^[\w-]{6,200}$/

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
    const [value, ...more] = blockOf(lines, index)
    if (value && more.length === 0) return { value, ends: block[1] === '-' ? undefined : 'block' }
    if (value && [value, ...more].every(({ text }) => PART.test(text)))
      return { value: concat([value, ...more]), ends: undefined, isSplit: true }
  }
  const rest = PART.test(written.text) ? blockOf(lines, index) : []
  if (rest.length > 0 && rest.every(({ text }) => PART.test(text)))
    return { value: concat([written, ...rest]), ends: undefined, isSplit: true }
  const at = lineStartOf(written)
  if (source.charAt(at - 1) !== '"' || !/\\["nr]/.test(written.text)) return { value: written, ends: undefined }
  const read = unescaped(source, at, at + written.text.length)
  const end = read.text.trimEnd().length
  return { value: slice(read, 0, end), ends: end < read.text.length ? 'escape' : undefined }
}
