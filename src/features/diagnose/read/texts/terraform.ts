import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { isPlaceholder } from '#mocks/engine/placeholder.ts'
import type { Fault, PastedText } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn, trimmed } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { sourceLines } from './lines.ts'

const BLOCK = /^[ \t]*(?:(?:resource|data|provider|variable|module|output)[ \t]+"[\w-]+"|locals[ \t]*\{)/m
const SETS = /^\s*"?([\w-]+)"?[ \t]*[=:][ \t]*(\S.*)$/
const FILE = /^"?(?:\$\{)?file\(/

/** Whether a text is of Terraform and keeps keys for others, without sending a request itself. */
export const looksLikeTerraform = (source: string): boolean =>
  BLOCK.test(source.slice(0, 20_000)) && !/^[ \t]*(?:request_)?headers[ \t]*=/m.test(source)

/** Reads where Terraform takes keys from: a text, or a file, which ends with a line break. */
export const readTerraform = (source: string): PastedText | undefined => {
  const faults: Fault[] = []
  const keys: { variable: string; value: SourceText }[] = []
  let variable = ''
  const lines = sourceLines(source.slice(0, 60_000))
  for (const [index, line] of lines.entries()) {
    variable = /^[ \t]*variable[ \t]+"([\w-]+)"/.exec(line.text)?.[1] ?? variable
    const [, written = '', rest = ''] = SETS.exec(line.text) ?? []
    const value = rest.trimEnd().replace(/,$/, '')
    const name = written === 'default' ? variable : written
    if (!mayNameKey(name) || value === '') continue
    const at = line.text.indexOf(value, line.text.indexOf(written) + written.length)
    const part = trimmed(slice(line, at, at + value.length))
    const span = spanIn(part)
    if (FILE.test(value) && span) faults.push({ id: 'file-untrimmed', span })
    const [, mark] = /^<<-?(\w+)$/.exec(value) ?? []
    const next = lines[index + 1]
    if (mark !== undefined && next && span) {
      faults.push({ id: 'encoded-line-break', span, detail: 'heredoc' })
      keys.push({ variable: name, value: trimmed(next) })
    }
    const inner = /^".*"$/.test(part.text) ? slice(part, 1, part.text.length - 1) : part
    const encoded =
      /^base64encode\(/.test(value) && /resource[ \t]+"kubernetes_secret/.test(source) && !/binary_data/.test(source)
    if (encoded && span) faults.push({ id: 'encoded-twice', span, detail: 'terraform' })
    if (findCredentials(inner.text, { keyFormats: [] }).length > 0 || (inner !== part && isPlaceholder(inner.text)))
      keys.push({ variable: name, value: inner })
  }
  return faults.length + keys.length > 0 ? { readAs: 'a file of Terraform', faults, keys } : undefined
}
