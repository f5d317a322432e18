import type { FileEntry, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { noText } from '#src/features/diagnose/source-text.ts'
import { memberOf, spanOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { gatewayOf } from './gateway.ts'
import { at, items, numberOf, text } from './json-parts.ts'

/** How many requests of a file fit, so that a reader knows that there were others. */
const entriesOf = (root: Value): readonly Value[] => {
  const list = [...items(at(root, 'log', 'entries')), ...items(at(root, 'entries'))]
  if (list.length > 0) return list
  return root.kind === 'collection' && root.written === 'list' ? items(root) : [root]
}

const statusOf = (entry: Value): number => numberOf(at(entry, 'response', 'status')) ?? 0

const methodOf = (entry: Value): string => text(at(entry, 'request', 'method'))?.text ?? ''
const carriesKey = (entry: Value): boolean =>
  items(at(entry, 'request', 'headers')).some((header) => mayCarryKey(text(memberOf(header, 'name'))?.text ?? ''))

/** How soon an entry is looked at: those that failed first, of them those that carry a key, preflights last. */
const rankOf = (entry: Value): number =>
  (statusOf(entry) >= 400 ? 0 : 4) + (carriesKey(entry) ? 0 : 1) + (methodOf(entry) === 'OPTIONS' ? 8 : 0)

/** So many entries can be chosen from. */
const MOST = 40

const choicesOf = (entries: readonly Value[], ranked: readonly Value[]): readonly FileEntry[] =>
  ranked.slice(0, MOST).map((entry) => {
    const status = statusOf(entry)
    return {
      index: entries.indexOf(entry),
      method: methodOf(entry),
      address: (text(at(entry, 'request', 'url'))?.text ?? '').split(/[?#]/)[0] ?? '',
      status: status > 0 ? status : undefined,
    }
  })

/** A HAR file, an entry of it, or a request of it: the one with this index, else the first that failed, of those that carry a key first. */
export const readHar = (root: Value, index?: number): PastedCall | undefined => {
  const entries = entriesOf(root)
  const ranked = entries.toSorted((a, b) => rankOf(a) - rankOf(b))
  const entry = (index === undefined ? undefined : entries[index]) ?? ranked[0]
  if (!entry) return undefined
  const request = memberOf(entry, 'request') ?? entry
  const [url, method] = [text(memberOf(request, 'url')), text(memberOf(request, 'method'))]
  if (!url || !method) return undefined
  const listed = memberOf(request, 'headers')
  const pairs = listed?.kind === 'collection' && listed.written === 'object' ? listed.members : []
  const headers =
    pairs.length > 0
      ? pairs.flatMap(({ name, value }): readonly PastedHeader[] =>
          name ? [{ name, value: text(value) ?? noText }] : [],
        )
      : items(listed).flatMap((header): readonly PastedHeader[] => {
          const [name, value] = [text(memberOf(header, 'name')), text(memberOf(header, 'value'))]
          return !name || /^(?::|host$)/i.test(name.text) ? [] : [{ name, value: value ?? noText }]
        })
  const status = statusOf(entry)
  const content = text(at(entry, 'response', 'content', 'text'))?.text ?? ''
  const hasKey = headers.some(({ name }) => mayCarryKey(name.text))
  const creator = text(at(root, 'log', 'creator', 'name'))
  const isChrome =
    /WebInspector/i.test(creator?.text ?? '') ||
    (creator === undefined && headers.some(({ name }) => /^sec-ch-ua/i.test(name.text)))
  const span = spanOfValue(memberOf(request, 'headers') ?? request)
  const gateway = gatewayOf(content)
  return {
    form: 'har',
    method,
    url,
    headers,
    body: text(at(request, 'postData', 'text')),
    faults:
      !hasKey && isChrome
        ? [{ id: 'history-stripped', span: { from: span.from, to: Math.min(span.to, span.from + 1) } }]
        : [],
    ...(!hasKey && isChrome && { partial: true as const }),
    ...((status > 0 || content !== '') && {
      response: { status: status > 0 ? status : undefined, body: content, ...(gateway !== undefined && { gateway }) },
    }),
    ...(entries.length > 1 && { entries: choicesOf(entries, ranked), entry: entries.indexOf(entry) }),
    readAs:
      entries.length > 1 ? `entry ${entries.indexOf(entry) + 1} of a HAR with ${entries.length}` : 'an entry of a HAR',
  }
}
