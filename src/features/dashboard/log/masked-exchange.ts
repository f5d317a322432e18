import type { Provider } from '#mocks/engine/provider.ts'
import type { NamedValue } from '#src/session/request/address.ts'
import { headersOf, sendsBody } from '#src/session/request/draft.ts'
import { maskedAddress, maskedBody, maskedHeaders } from '#src/session/request/mask.ts'
import type { SentExchange } from '#src/session/state.ts'

/** A header as it may be shown, and as it was sent, to be compared and never shown. */
export type MaskedHeader = { readonly name: string; readonly value: string; readonly raw: string }

/** An exchange as it may be shown, its credentials masked. */
export type MaskedExchange = {
  readonly address: string
  readonly headers: readonly MaskedHeader[]
  readonly body: string
  readonly answer: { readonly headers: readonly NamedValue[]; readonly body: string }
}

/** An exchange of this page with each credential in it masked, the answer's too. */
export const maskedExchange = (provider: Provider, { of, answer }: SentExchange): MaskedExchange => {
  const real = headersOf(provider, of)
  return {
    address: `https://${of.host}${maskedAddress(provider, of)}`,
    headers: maskedHeaders(provider, of).map(([name, value], index) => ({ name, value, raw: real[index]?.[1] ?? '' })),
    body: sendsBody(of) ? maskedBody(provider, of, of.body, 'reader') : '',
    answer: { headers: answer.headers, body: maskedBody(provider, of, answer.body) },
  }
}
