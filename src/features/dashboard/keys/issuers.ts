import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { clientSecretIssuer } from './issuing.ts'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import { loginEndpoint } from '#src/session/request/endpoints.ts'

/** A credential at hand, with which an endpoint may be called. */
export type AtHand = Pick<IssuedCredential, 'kind' | 'text' | 'hint'> & { readonly class?: string | undefined }

/** An endpoint that issues another credential, and the keys at hand that may call it. */
export type Issuer = {
  readonly endpoint: Endpoint
  readonly issues: 'token' | 'client-secret'
  readonly keys: readonly AtHand[]
}

/** The endpoints of a provider that issue a customer's token or a client secret. */
export const issuersOf = (
  provider: Pick<Provider, 'endpoints' | 'tokens'>,
  atHand: readonly AtHand[],
): readonly Issuer[] => {
  const found = [
    { endpoint: loginEndpoint(provider), issues: 'token' as const },
    { endpoint: clientSecretIssuer(provider), issues: 'client-secret' as const },
  ]
  return found.flatMap(({ endpoint, issues }) => {
    if (!endpoint) return []
    const keys = atHand.filter(
      (each, index) =>
        each.kind === 'key' &&
        endpoint.auth.keys.some((keyClass) => keyClass === each.class) &&
        atHand.findIndex(({ text }) => text === each.text) === index,
    )
    return [{ endpoint, issues, keys }]
  })
}
