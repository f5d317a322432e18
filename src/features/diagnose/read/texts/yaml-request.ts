import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, slice, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { filledBraces } from './braces.ts'
import { sourceLines } from './lines.ts'
import { type Tool, tokenHeader, userHeader } from './tool-auth.ts'

const PAIR = /^(\s*(?:-\s+)?)["']?([\w-]+)["']?\s*:(?:[ \t]+(\S.*))?$/

const indentOf = (text: string): number => text.length - text.trimStart().length

const plain = (part: SourceText): SourceText => {
  const whole = trimmed(part)
  return /^(["']).*\1$/.test(whole.text) ? slice(whole, 1, whole.text.length - 1) : whole
}

/** Whether a YAML text tells of a request: an address, and headers in a block of their own. */
export const looksLikeYamlRequest = (source: string): boolean =>
  /^[ \t]*(?:-[ \t]+)?(?:url|uri|endpoint|resource)[ \t]*:[ \t]*["']?(?:https?:|\{\{)/m.test(source) &&
  /^[ \t]*(?:-[ \t]+)?(?:headers|authentication)[ \t]*:[ \t\r]*$/m.test(source)

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

// What the tool puts there in place of a tag.
const TAGGED = /^!(?:secret|env_var|input|vault)[ \t]+([\w-]{1,80})/

const FILLED = /\{\{(.{1,200}?)\}\}/g

/** A value whose braces are filled in when the step runs, whatever stands between them. */
const templated = (part: SourceText): SourceText => {
  const [, tagged] = TAGGED.exec(part.text) ?? []
  const whole = tagged === undefined ? undefined : spanIn(part)
  if (tagged !== undefined && whole) return placeholderOf(tagged, part.text, whole)
  const parts: SourceText[] = []
  let run = 0
  for (const { index, 0: all, 1: code = '' } of part.text.matchAll(FILLED)) {
    const name = /^[\s$]*([\w.-]+)\s*$/.exec(code)?.[1] ?? /[A-Za-z_]\w*/.exec(code)?.[0] ?? 'value'
    const span = spanIn(part, index, index + all.length)
    if (!span) continue
    parts.push(slice(part, run, index), placeholderOf(name, all, span))
    run = index + all.length
  }
  return concat([...parts, slice(part, run)])
}

/** A value between double quotes without the line break that its escape makes, which is told. */
const withoutBreak = (source: string, value: SourceText, faults: Fault[]): SourceText => {
  const at = spanIn(value)
  const [escape = ''] = /(?<!\\[rn])(?:\\[rn]){1,4}$/.exec(value.text) ?? []
  if (!at || escape === '' || source.charAt(at.from - 1) !== '"') return value
  const end = value.text.length - escape.length
  faults.push({ id: 'encoded-line-break', span: { from: at.to - escape.length, to: at.to }, detail: 'escape' })
  return slice(value, 0, end)
}

/** What Insomnia adds by itself: the block `authentication` of its files. */
const authHeaders = (lines: readonly SourceText[], faults: Fault[]): readonly PastedHeader[] => {
  const at = lines.findIndex(({ text }) => /^\s*authentication\s*:\s*$/.test(text))
  const indent = indentOf(lines[at]?.text ?? '')
  const fields = new Map<string, SourceText>()
  for (const line of at < 0 ? [] : lines.slice(at + 1)) {
    if (indentOf(line.text) <= indent) break
    const [, , name = '', value = ''] = PAIR.exec(line.text) ?? []
    if (value !== '') fields.set(name, plain(slice(line, line.text.lastIndexOf(value))))
  }
  const [type, token, user, key, value] = ['type', 'token', 'username', 'key', 'value'].map((name) => fields.get(name))
  const near = type && spanIn(type)
  if (!near || /true/.test(fields.get('disabled')?.text ?? '')) return []
  const tool: Tool = { name: 'Insomnia', filled: templated, faults }
  if (type.text === 'bearer' && token) return [tokenHeader(tool, token, near, fields.get('prefix'))]
  if (type.text === 'basic' && user) return [userHeader(tool, user, near)]
  return type.text === 'apikey' && key && value && !/query/i.test(fields.get('addTo')?.text ?? '')
    ? [{ name: templated(key), value: templated(value) }]
    : []
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
  const added = lines.some(({ text }) => /^\s*authentication\s*:\s*$/.test(text))
  const at = lines.findIndex(({ text }) => /^\s*(?:-\s+)?headers\s*:\s*$/.test(text))
  const indent = indentOf(lines[at]?.text ?? '')
  const block = lines.slice(at + 1)
  const end = block.findIndex(
    ({ text }) => indentOf(text) < indent || (indentOf(text) === indent && !/^\s*-/.test(text)),
  )
  const headers = at < 0 ? [] : headersIn(end < 0 ? block : block.slice(0, end))
  if (!url || (headers.length === 0 && !added)) return undefined
  const method = valueOf(/^method$/)
  const none = new Map<string, SourceText>()
  const faults: Fault[] = []
  // A tag stands for the whole value, its scheme too: of that nothing is seen.
  const seen = headers.filter(({ name, value }) => !/^authorization$/i.test(name.text) || !TAGGED.test(value.text))
  const filled = seen.map(({ name, value }) => ({ name, value: templated(withoutBreak(source, value, faults)) }))
  return {
    form: 'http',
    method: method ? { ...method, text: method.text.toUpperCase() } : textFor('GET', spanIn(url) ?? { from: 0, to: 0 }),
    ...(!method && { methodBy: 'default' as const }),
    url: filledBraces(url, none),
    headers: [...filled, ...authHeaders(lines, faults)],
    ...(seen.length < headers.length && { partial: true as const }),
    body: undefined,
    ...(method && !/^get$/i.test(method.text) && { bodyUnseen: true, usualType: 'application/json' }),
    faults,
    readAs: 'a step of a tool, in YAML',
  }
}
