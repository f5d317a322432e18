import { methods } from '#mocks/engine/endpoint.ts'
import { keyWrittenIn } from '#mocks/engine/credential.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { emptied, LEFT_OUT } from '#src/session/share/blanks.ts'
import { bodyToShare } from '#src/session/share/body.ts'
import { LONGEST_BODY, LONGEST_LINK, MOST_PAIRS, type Shared } from '#src/session/share/shared.ts'
import type { NamedValue } from '#src/session/request/address.ts'
import type { PastedCall } from './call.ts'
import { NOISE } from './correct.ts'
import type { Judged } from './judge-call.ts'

/** The pasted call as the playground can edit it, an example in the place of its key. `hasOwnKey`: the reader's key could go there too. */
export type ToPlayground = { readonly shared: Shared; readonly hasOwnKey: boolean }

const SENT_BY_CLIENTS = /^content-type$/i

const headersOf = (call: PastedCall, headers: readonly NamedValue[]): readonly NamedValue[] => {
  const typed = call.headers.some(({ name, lost }) => lost !== true && SENT_BY_CLIENTS.test(name.text))
  const kept = headers.filter(([name]) => !NOISE.test(name) || SENT_BY_CLIENTS.test(name))
  return typed || !call.body || call.usualType === undefined ? kept : [...kept, ['Content-Type', call.usualType]]
}

/** Whether the playground's own field for the key can hold what the header carries: written as the way asks for it. */
const fitsField = ({ place }: Judged): boolean =>
  place.where === 'way' && keyWrittenIn(place.way, place.header.value.text) !== undefined

/** What goes to the playground: no credential is in it, since it may become a link. */
export const toPlayground = (provider: Provider, call: PastedCall, judged: Judged): ToPlayground | undefined => {
  const { nearest, kind, stoodIn, sent, nearestReplay, isGuess } = judged
  const method = methods.find((each) => each === call.method.text.toUpperCase())
  if (!nearest || (!isGuess && !method)) return undefined
  const { keyFormats } = provider
  const blank = `{{${kind.class}-${kind.environment}-key}}`
  const token = nearest.routed.endpoint.auth.token === true ? '{{customer-token}}' : undefined
  const request = sent({ key: stoodIn ? blank : undefined, token })
  const safe = (pairs: readonly NamedValue[]): readonly NamedValue[] =>
    pairs
      .filter(([name, value]) => emptied(keyFormats, name) === name && name.length + value.length < LONGEST_LINK)
      .slice(0, MOST_PAIRS)
      .map(([name, value]) => [name, emptied(keyFormats, value, name) ?? LEFT_OUT])
  const path = emptied(keyFormats, request.path)
  // As it was pasted as well: decoded, `%de` takes the letters away by which a key is known.
  const query = request.query.split('&').map((part) => emptied(keyFormats, part) ?? '')
  const { body = '' } = bodyToShare(keyFormats, '', request.body ?? '')
  return {
    shared: {
      provider: provider.id,
      // The case has in its world what the call asks for: a cart, a customer, a wallet.
      ...(nearestReplay.caseId === undefined
        ? { endpoint: nearest.routed.endpoint.id }
        : { case: nearestReplay.caseId }),
      key: 'none',
      token: 'none',
      ...(!isGuess && method && { method, host: request.host }),
      ...(!isGuess && path !== undefined && path.length < LONGEST_LINK && { path }),
      query: safe([...new URLSearchParams(query.join('&'))]),
      extra: safe(headersOf(call, request.headers)),
      ...(request.body !== undefined && body.length <= LONGEST_BODY && { body }),
      pasted: true,
    },
    hasOwnKey: stoodIn && fitsField(judged),
  }
}
