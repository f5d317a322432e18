import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { filledBraces } from './braces.ts'
import { sourceLines } from './lines.ts'

const PAIR = /^(\s*(?:-\s+)?)["']?([\w-]+)["']?\s*:(?:[ \t]+(\S.*))?$/

const indentOf = (text: string): number => text.length - text.trimStart().length

const plain = (part: SourceText): SourceText => {
  const whole = trimmed(part)
  return /^(["']).*\1$/.test(whole.text) ? slice(whole, 1, whole.text.length - 1) : whole
}

/** Whether a YAML text tells of a request: an address, and headers in a block of their own. */
export const looksLikeYamlRequest = (source: string): boolean =>
  /^[ \t]*(?:-[ \t]+)?(?:url|uri|endpoint|resource)[ \t]*:[ \t]*["']?(?:https?:|\{\{)/m.test(source) &&
  /^[ \t]*(?:-[ \t]+)?headers[ \t]*:[ \t\r]*$/m.test(source)

/** The headers of a block: `Name: value` a line, or lists of `name` and `value`. */
const headersIn = (lines: readonly SourceText[]): readonly PastedHeader[] => {
  const headers: PastedHeader[] = []
  let named: SourceText | undefined
  for (const line of lines) {
    const [, lead = '', name = '', value = ''] = PAIR.exec(line.text) ?? []
    if (name === '') continue
    const at = line.text.indexOf(value, line.text.indexOf(name, lead.length) + name.length + 1)
    const part = plain(slice(line, value === '' ? line.text.length : at))
    if (/^(?:name|key)$/.test(name)) named = part
    else if (name === 'value' && named) headers.push({ name: named, value: part })
    else if (!/^(?:id|disabled|description|enabled)$/.test(name))
      headers.push({
        name: slice(line, line.text.indexOf(name, lead.length), line.text.indexOf(name, lead.length) + name.length),
        value: part,
      })
  }
  return headers
}

/** Reads a request that a tool keeps in YAML: Insomnia, Ansible, a step of a workflow. */
export const readYamlRequest = (source: string): PastedCall | undefined => {
  const lines = sourceLines(source.slice(0, 60_000)).filter(({ text }) => !/^\s*(?:#|$)/.test(text))
  const valueOf = (names: RegExp): SourceText | undefined => {
    for (const line of lines) {
      const [, , name = '', value = ''] = PAIR.exec(line.text) ?? []
      if (names.test(name) && value !== '') return plain(slice(line, line.text.lastIndexOf(value)))
    }
    return undefined
  }
  const url = valueOf(/^(?:url|uri|endpoint|resource)$/)
  const at = lines.findIndex(({ text }) => /^\s*(?:-\s+)?headers\s*:\s*$/.test(text))
  const indent = indentOf(lines[at]?.text ?? '')
  const block = lines.slice(at + 1)
  const end = block.findIndex(
    ({ text }) => indentOf(text) < indent || (indentOf(text) === indent && !/^\s*-/.test(text)),
  )
  const headers = headersIn(end < 0 ? block : block.slice(0, end))
  if (!url || headers.length === 0) return undefined
  const method = valueOf(/^method$/)
  const none = new Map<string, SourceText>()
  const filled = headers.map(({ name, value }) => ({ name, value: filledBraces(value, none) }))
  return {
    form: 'http',
    method: method ? { ...method, text: method.text.toUpperCase() } : textFor('GET', spanIn(url) ?? { from: 0, to: 0 }),
    ...(!method && { methodBy: 'default' as const }),
    url: filledBraces(url, none),
    headers: filled,
    body: undefined,
    ...(method && !/^get$/i.test(method.text) && { bodyUnseen: true, usualType: 'application/json' }),
    faults: [],
    readAs: 'a step of a tool, in YAML',
  }
}
