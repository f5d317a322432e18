import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, textFor, spanIn } from '#src/features/diagnose/source-text.ts'
import { jsonOfValue, memberOf, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { at, numberOf, text } from './json-parts.ts'

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
  const [base, path] = [text(memberOf(config, 'baseURL')), text(memberOf(config, 'url', 'uri', 'href'))]
  const list = memberOf(config, 'headers')
  if (!path && !base && list?.kind !== 'collection') return undefined
  const headers = (list?.kind === 'collection' ? list.members : []).flatMap(
    ({ name, value }): readonly PastedHeader[] => {
      const piece = value.kind === 'text' ? value.piece : undefined
      return name && piece && !/^(?:common|get|post|put|patch|delete|head)$/.test(name.text)
        ? [{ name, value: piece }]
        : []
    },
  )
  const response =
    memberOf(root, 'response') ?? at(root, 'error', 'response') ?? (memberOf(root, 'status') ? root : undefined)
  const status =
    numberOf(memberOf(response, 'status', 'statusCode')) ?? numberOf(memberOf(root, 'status', 'statusCode'))
  const data = memberOf(response, 'data', 'body')
  const answer = data?.kind === 'text' ? data.piece.text : data ? jsonOfValue(source, data) : undefined
  const sent = text(memberOf(config, 'data', 'body'))
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
    headers,
    body: isUnset ? undefined : sent,
    faults: [],
    ...(list?.kind !== 'collection' && { partial: true as const }),
    ...((status !== undefined || answer !== undefined) && { response: { status, body: answer ?? '' } }),
    readAs,
  }
}
