import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { mayCarryKey } from '#mocks/engine/secret-name.ts'
import { noText } from '#src/features/diagnose/source-text.ts'
import type { Value } from '#src/features/diagnose/read/languages/value.ts'
import { memberOf, spanOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { gatewayOf } from './gateway.ts'
import { at, items, numberOf, text } from './json-parts.ts'

/** How many requests of a file fit, so that a reader knows that there were others. */
const entriesOf = (root: Value): readonly Value[] => {
  const list = [...items(at(root, 'log', 'entries')), ...items(at(root, 'entries'))]
  if (list.length > 0) return list
  return root.kind === 'collection' && root.written === 'list' ? items(root) : [root]
}

const statusOf = (entry: Value): number => numberOf(at(entry, 'response', 'status')) ?? 0

/** A HAR file, an entry of it, or a request of it. The first that failed counts, of those that carry a key first. */
export const readHar = (root: Value): PastedCall | undefined => {
  const entries = entriesOf(root)
  const failed = entries.filter(
    (entry) => statusOf(entry) >= 400 && text(at(entry, 'request', 'method'))?.text !== 'OPTIONS',
  )
  const entry =
    failed[0] ?? entries.find((each) => text(at(each, 'request', 'method'))?.text !== 'OPTIONS') ?? entries[0]
  if (!entry) return undefined
  const request = memberOf(entry, 'request') ?? entry
  const [url, method] = [text(memberOf(request, 'url')), text(memberOf(request, 'method'))]
  if (!url || !method) return undefined
  const headers = items(memberOf(request, 'headers')).flatMap((header): readonly PastedHeader[] => {
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
    readAs:
      entries.length > 1 ? `entry ${entries.indexOf(entry) + 1} of a HAR with ${entries.length}` : 'an entry of a HAR',
  }
}
