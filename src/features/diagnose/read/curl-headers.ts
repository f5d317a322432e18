import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { looksLikeKey } from '#mocks/engine/key-beginning.ts'
import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { noText, slice, spanIn, trimmed } from '#src/features/diagnose/source-text.ts'
import { isVariableAlone } from './curl-variables.ts'
import type { Option } from './curl-options.ts'

/** A header that begins with a space, since the quotes stand around more than the header. */
const spacedIn = ({ value, at }: Option): Fault | undefined => {
  const span = spanIn(value)
  const isLong = /^--\w+[ \t]/.test(at.text)
  if (!span || !(isLong || /^[ \t]+[\w-]+:/.test(value.text))) return undefined
  return { id: 'option-in-quotes', span, detail: isLong ? 'long' : at.text.length > 2 ? 'short' : 'space' }
}

/** What an option of a header sends. */
export const headerOfOption = (option: Option, faults: Fault[]): PastedHeader | undefined => {
  const { value: written } = option
  if (isVariableAlone(written)) return undefined
  const spaced = spacedIn(option)
  if (spaced) faults.push(spaced)
  const lost = option.lost || spaced !== undefined
  const equals = written.text.startsWith('=') ? spanIn(written, 0, 1) : undefined
  if (equals) faults.push({ id: 'option-equals', span: equals })
  const value = equals ? slice(written, 1) : written
  const colon = value.text.indexOf(':')
  if (colon > 0) {
    const content = trimmed(slice(value, 0, colon))
    const space = /\w[ \t]$/.test(value.text.slice(0, colon)) ? spanIn(value, colon - 1, colon) : undefined
    if (space) faults.push({ id: 'colon-in-name', span: space })
    const rest = slice(value, colon + 1)
    const gap = rest.text.length - rest.text.replace(/^[ \t]+/, '').length
    return { name: content, value: slice(rest, gap), lost }
  }
  if (value.text.endsWith(';')) return { name: slice(value, 0, value.text.length - 1), value: noText, lost }
  const span = spanIn(value)
  const isAlone =
    /^:[ \t]*\S/.test(value.text) || schemeAt(value.text)?.gap.startsWith(' ') === true || looksLikeKey(value.text)
  if (span && !value.text.startsWith('@')) faults.push({ id: 'no-colon', span, ...(isAlone && { detail: 'nameless' }) })
  if (isAlone)
    return { name: slice(value, 0, 0), value: trimmed(slice(value, value.text.startsWith(':') ? 1 : 0)), lost: true }
  const gap = value.text.search(/[\s=]/)
  return gap > 0 ? { name: slice(value, 0, gap), value: trimmed(slice(value, gap + 1)), lost: true } : undefined
}
