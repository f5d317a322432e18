import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { partialCall } from './partial-call.ts'

const SERVER = /["']?\burl["']?[ \t]*:[ \t]*["']?(https?:\/\/[^\s"'{}]+)/
const PATH = /["']?\bpaths["']?[ \t]*:[\s{]{0,60}["']?(\/[\w/-]*)["']?[ \t]*:/
const METHOD = /^[\s{"']{0,60}(get|post|put|patch|delete)["']?[ \t]*:/
const VALUE = (name: string): RegExp => new RegExp(`["']?\\b${name}["']?[ \\t]*:[ \\t]*["']?([\\w-]+)`)
const RESERVED = /^(?:authorization|accept|content-type)$/i

/** A part of a description, from `from` on: an object of JSON, or as many lines as one has in YAML. */
const partAt = (source: string, from: number): string => {
  const rest = source.slice(from, from + 400)
  const [json] = /^\s*\{[^{}]*\}?/.exec(rest) ?? []
  return json ?? /^(?:[^\n]*\n?){1,6}/.exec(rest)?.[0] ?? ''
}

/** The headers that are described as parameters of a call. */
const parametersIn = (
  source: string,
): { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[] } => {
  const headers: PastedHeader[] = []
  const faults: Fault[] = []
  for (const { index } of source.matchAll(/["']?\bname["']?[ \t]*:[ \t]*["']?([\w-]+)/g)) {
    const start = Math.max(source.lastIndexOf('\n', index - 1), source.lastIndexOf('{', index), 0)
    const before = source.slice(Math.max(0, start - 60), start)
    const part = `${/["']?\bin["']?[ \t]*:[ \t]*["']?header["']?,?\s*$/.exec(before)?.[0] ?? ''}${partAt(source, index)}`
    const name = VALUE('name').exec(source.slice(index))?.[1] ?? ''
    // A scheme has a type beside its name, a parameter a schema of its own.
    if (!/\bin["']?[ \t]*:[ \t]*["']?header\b/.test(part) || /apiKey\b/.test(`${before}${part}`)) continue
    const at = source.indexOf(name, index + 4)
    const span = { from: at, to: at + name.length }
    if (RESERVED.test(name)) faults.push({ id: 'parameter-ignored', span, detail: name })
    else headers.push({ name: textAt(source, at, span.to), value: placeholderOf(name, name, span) })
  }
  return { headers, faults }
}

/** The schemes that are described, as the headers that they make. */
const schemesIn = (
  source: string,
): readonly { readonly id: string; readonly header: PastedHeader; readonly at: number }[] => {
  const from = source.search(/["']?\b(?:securitySchemes|securityDefinitions)["']?[ \t]*:/)
  if (from < 0) return []
  return [
    ...source
      .slice(from, from + 4000)
      .matchAll(
        /["']?\b([\w-]+)["']?[ \t]*:[ \t]*(?:#[^\n]{0,200})?[\s{]{0,60}["']?(?:type|in|name|scheme)["']?[ \t]*:/g,
      ),
  ].flatMap(({ index, 1: id = '' }) => {
    const at = from + index
    const part = partAt(source, at + id.length)
    const span = { from: at, to: at + id.length }
    const type = VALUE('type').exec(part)?.[1]
    const value = placeholderOf(id, id, span)
    const [name, where] = [VALUE('name').exec(part)?.[1] ?? '', VALUE('in').exec(part)?.[1]]
    if (type === 'apiKey' && where === 'header' && name !== '') {
      const nameAt = source.indexOf(name, at)
      return [{ id, at, header: { name: textAt(source, nameAt, nameAt + name.length), value } }]
    }
    const scheme = VALUE('scheme').exec(part)?.[1] ?? ''
    return type === 'http'
      ? [
          {
            id,
            at,
            header: {
              name: textFor('Authorization', span),
              value: concat([textFor(/basic/i.test(scheme) ? 'Basic ' : 'Bearer ', span), value]),
            },
          },
        ]
      : []
  })
}

/** Reads the call that a description in OpenAPI tells of: its server, its first path, and the header that its security makes. */
export const readOpenApi = (whole: string): PastedCall | undefined => {
  const source = whole.slice(0, 60_000)
  const server = SERVER.exec(source)
  const path = PATH.exec(source)
  if (!server) return undefined
  const [address = ''] = server.slice(1)
  const at = server.index + server[0].lastIndexOf(address)
  const parts: SourceText[] = [textAt(source, at, at + address.replace(/\/$/, '').length)]
  const [written = ''] = path?.slice(1) ?? []
  const pathAt = path ? path.index + path[0].lastIndexOf(written) : 0
  if (path) parts.push(textAt(source, pathAt, pathAt + written.length))
  const [, method] = path ? (METHOD.exec(source.slice(path.index + path[0].length)) ?? []) : []
  const { headers, faults } = parametersIn(source)
  const schemes = schemesIn(source)
  const capital = /["']?\bscheme["']?[ \t]*:[ \t]*["']?Bearer\b/.exec(source)
  const isSecured = /(?:^|[\s{,])["']?security["']?[ \t]*:/m.test(source)
  const [unused] = isSecured ? [] : schemes
  return partialCall({
    method: textFor(method?.toUpperCase() ?? 'GET', { from: at, to: at + 1 }),
    ...(method === undefined && { methodBy: 'default' as const }),
    url: concat(parts),
    headers: [...headers, ...(isSecured ? schemes.slice(0, 1).map(({ header }) => header) : [])],
    faults: [
      ...faults,
      ...(capital
        ? [
            {
              id: 'scheme-case',
              span: { from: capital.index, to: capital.index + capital[0].length },
              sure: /swagger/i.test(source),
            } as const,
          ]
        : []),
      ...(unused
        ? [
            {
              id: 'security-unused',
              span: { from: unused.at, to: unused.at + unused.id.length },
              detail: unused.id,
            } as const,
          ]
        : []),
    ],
    readAs: 'a description in OpenAPI',
  })
}
