import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, slice, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { sourceLines } from './lines.ts'
import { userHeader } from './tool-auth.ts'

type Known = ReadonlyMap<string, readonly SourceText[]>

const VARIABLE = /[$&@%]\{([\w .-]{1,60})\}/g

/** The cells of a line: two spaces, a tab or a bar stand between them. */
const cellsOf = (line: SourceText): readonly SourceText[] =>
  [...line.text.matchAll(/[^\s|]+(?: [^\s|]+)*/g)].map(({ index, 0: all }) => slice(line, index, index + all.length))

/** A cell with its variables filled in, as far as a line sets them. */
const filled = (cell: SourceText, known: Known, depth = 0): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  for (const { index, 0: all, 1: name = '' } of cell.text.matchAll(VARIABLE)) {
    const [value] = known.get(name.toLowerCase()) ?? []
    const span = spanIn(cell, index, index + all.length)
    if (!span) continue
    const isSet = value !== undefined && depth < 4
    parts.push(slice(cell, run, index), isSet ? filled(value, known, depth + 1) : placeholderOf(name, all, span))
    run = index + all.length
  }
  return concat([...parts, slice(cell, run)])
}

const behind = (cell: SourceText, name: string): SourceText | undefined =>
  cell.text.toLowerCase().startsWith(`${name}=`) ? slice(cell, name.length + 1) : undefined

/** `Name=value`, as Create Dictionary takes it. */
const pairIn = (cell: SourceText, known: Known): readonly PastedHeader[] => {
  const at = cell.text.indexOf('=')
  return at > 0 ? [{ name: slice(cell, 0, at), value: filled(slice(cell, at + 1), known) }] : []
}

const nameOf = (cell: SourceText): string => /\{([^{}]+)\}/.exec(cell.text)?.[1]?.toLowerCase() ?? ''

/** Reads a test of Robot Framework: its session with an address and headers, and the call that takes both. */
export const readRobot = (source: string): PastedCall | undefined => {
  const known = new Map<string, readonly SourceText[]>()
  const headers: PastedHeader[] = []
  const faults: Fault[] = []
  let base: SourceText | undefined
  let call: { readonly method: SourceText; readonly path: SourceText } | undefined
  const take = (cell: SourceText): void => {
    for (const each of known.get(nameOf(cell)) ?? []) headers.push(...pairIn(each, known))
  }
  const basic = (user: SourceText): void => {
    headers.push(
      userHeader(
        { name: 'Robot', filled: (part) => filled(part, known), faults },
        user,
        spanIn(user) ?? { from: 0, to: 0 },
      ),
    )
  }
  for (const line of sourceLines(source.slice(0, 60_000))) {
    const cells = cellsOf(line).filter(({ text }) => text !== '...')
    const [first] = cells
    if (!first || /^(?:#|\*)/.test(first.text)) continue
    const isSet = /^[$&@]\{[^{}]+\} ?=?$/.test(first.text)
    const [word, ...rest] = isSet ? cells.slice(1) : cells
    const keyword = word?.text.toLowerCase() ?? ''
    const given = rest.flatMap((cell) => behind(cell, 'headers') ?? [])
    const auth = rest.flatMap((cell) => behind(cell, 'auth') ?? [])
    if (isSet && /^(?:create (?:dictionary|list)|set variable)$/.test(keyword)) known.set(nameOf(first), rest)
    else if (isSet && word && !/^(?:create|get|post|put|patch|delete)\b/.test(keyword))
      known.set(nameOf(first), [word, ...rest])
    if (keyword === 'set basic auth' && rest[0]) basic(rest[0])
    if (/^set (?:request )?header$/.test(keyword) && rest[0] && rest[1])
      headers.push({ name: rest[0], value: filled(rest[1], known) })
    if (/^create (?:session|http context)$/.test(keyword))
      base ??= rest.find(({ text }) => /^(?:url=)?https?:|^[\w-]+(?:\.[\w-]+)+$|^[$%]\{/.test(text))
    const [, verb = ''] = /^(get|post|put|patch|delete)(?: on session| request)?$/.exec(keyword) ?? []
    if (verb !== '' && word && !call) {
      const path = rest.find(({ text }) => /^(?:url=)?(?:\/|https?:)/.test(text))
      if (path) call = { method: slice(word, 0, verb.length), path: behind(path, 'url') ?? path }
      // What has no name behind the address is the query.
      const third = path && rest[rest.indexOf(path) + 1]
      const span = third && spanIn(third)
      if (span && verb === 'get' && (known.get(nameOf(third)) ?? []).some(({ text }) => /auth|key/i.test(text)))
        faults.push({ id: 'headers-in-query', span, detail: 'robot named' })
    }
    given.forEach(take)
    for (const each of auth) {
      const [user] = known.get(nameOf(each)) ?? []
      basic(user ?? each)
    }
  }
  const root = base && filled(behind(base, 'url') ?? base, known)
  const scheme = root && !/^https?:|^$/.test(root.text) && root.placeholders.length === 0
  const host = root && scheme ? concat([textFor('https://', spanIn(root) ?? { from: 0, to: 0 }), root]) : root
  const path = call && filled(call.path, known)
  const url = path && /^https?:/.test(path.text) ? path : host && path ? concat([host, path]) : host
  if (!url) return undefined
  return {
    form: 'text',
    method: call ? { ...call.method, text: call.method.text.toUpperCase() } : textFor('GET', { from: 0, to: 0 }),
    ...(!call && { methodBy: 'default' as const }),
    url,
    headers,
    body: undefined,
    bodyUnseen: true,
    faults,
    ...((!call || headers.length === 0) && { partial: true as const }),
    readAs: 'a test of Robot Framework',
  }
}
