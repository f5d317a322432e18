import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { textFields } from '#src/features/diagnose/credential/find-key.ts'
import { concat, slice, type SourceText, type Span, textFor, spanIn } from '#src/features/diagnose/source-text.ts'
import { jsonOfValue, memberOf, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { at, numberOf, text } from './json-parts.ts'

/** Headers that went out as a field of the body, as axios does with what stands in the place of the body. */
const headersInBody = (
  sent: SourceText | undefined,
): { readonly headers: readonly PastedHeader[]; readonly span: Span } | undefined => {
  const at = sent ? /"headers"\s*:\s*\{([^{}]*)\}/.exec(sent.text) : null
  const span = sent && at && spanIn(sent, at.index, at.index + at[0].length)
  if (!sent || !at || !span) return undefined
  const from = at.index + at[0].length - 1 - (at[1]?.length ?? 0)
  const headers = textFields(slice(sent, from, from + (at[1]?.length ?? 0))).map((each) => ({ ...each, lost: true }))
  return headers.some(({ name }) => mayCarryKey(name.text)) ? { headers, span } : undefined
}

/** A request as clients print it: `{ config: { url, headers } }` of axios, `{ method, url, headers }` of others. */
export const readErrorObject = (root: Value, readAs: string): PastedCall | undefined => {
  const config = [
    memberOf(root, 'config'),
    at(root, 'error', 'config'),
    at(root, 'response', 'config'),
    memberOf(root, 'options'),
    memberOf(root, 'request'),
    root,
  ].find((each) => each && (memberOf(each, 'url') || memberOf(each, 'headers') || memberOf(each, 'uri')))
  if (!config) return undefined
  const source = ''
  const [base, path] = [
    text(memberOf(config, 'baseURL')),
    text(memberOf(config, 'url', 'uri', 'href')) ?? text(at(config, 'url', 'href')),
  ]
  const list = memberOf(config, 'headers')
  if (!path && !base && list?.kind !== 'collection') return undefined
  const headers = (list?.kind === 'collection' ? list.members : []).flatMap(
    ({ name, value }): readonly PastedHeader[] => {
      // A log of Go keeps a list of values for each header.
      const [only] = value.kind === 'collection' && value.written === 'list' ? value.members : []
      const part = text(value) ?? text(only?.value)
      return name && part && !/^(?:common|get|post|put|patch|delete|head)$/.test(name.text)
        ? [{ name, value: part }]
        : []
    },
  )
  const response =
    memberOf(root, 'response') ?? at(root, 'error', 'response') ?? (memberOf(root, 'status') ? root : undefined)
  const status =
    numberOf(memberOf(response, 'status', 'statusCode')) ?? numberOf(memberOf(root, 'status', 'statusCode'))
  const data = memberOf(response, 'data', 'body')
  const answer = data?.kind === 'text' ? data.part.text : data ? jsonOfValue(source, data) : undefined
  // A log that keeps call and answer side by side names the body of the answer.
  const sent = config === root && response === root ? undefined : text(memberOf(config, 'data', 'body'))
  const user = text(at(config, 'auth', 'username'))
  const near = user && spanIn(user)
  const basic: readonly PastedHeader[] =
    user && near ? [{ name: textFor('Authorization', near), value: concat([textFor('Basic ', near), user]) }] : []
  const inBody = headersInBody(sent)
  const isUnset = sent === undefined || /^(?:undefined|null)$/.test(sent.text)
  const method = text(memberOf(config, 'method'))
  const isAbsolute = /^https?:/i.test(path?.text ?? '')
  const glue =
    base && path && !path.text.startsWith('/') && !base.text.endsWith('/')
      ? [textFor('/', spanIn(path, 0, 1) ?? { from: 0, to: 0 })]
      : []
  return {
    form: 'node',
    method: method ? { ...method, text: method.text.toUpperCase() } : textFor('GET', { from: 0, to: 0 }),
    ...(!method && { methodBy: 'default' as const }),
    url: isAbsolute || !base ? path : path ? concat([base, ...glue, path]) : base,
    headers: [...headers, ...basic, ...(inBody?.headers ?? [])],
    body: isUnset || inBody ? undefined : sent,
    ...(inBody && { bodyUnseen: true }),
    faults: [
      ...(near ? [{ id: 'basic-from-auth', span: near } as const] : []),
      ...(inBody ? [{ id: 'headers-in-body', span: inBody.span, detail: 'axios' } as const] : []),
    ],
    ...(list?.kind !== 'collection' && { partial: true as const }),
    ...((status !== undefined || answer !== undefined) && { response: { status, body: answer ?? '' } }),
    readAs,
  }
}
