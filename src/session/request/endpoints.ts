import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'

/** The endpoints below their headings, in the provider's order. */
export const endpointGroups = ({
  endpoints,
}: Pick<Provider, 'endpoints'>): readonly { readonly group: string; readonly endpoints: readonly Endpoint[] }[] =>
  [...Map.groupBy(endpoints, ({ group }) => group)].map(([group, each]) => ({ group, endpoints: each }))

/** What an endpoint asks of a caller, in a few words. */
export const needWords = ({ auth }: Pick<Endpoint, 'auth'>): string => {
  const key = auth.keys.length === 0 ? 'no key' : auth.keys.length > 1 ? 'either key' : `${auth.keys.join()} key`
  return auth.token ? `${key} and a token` : key
}

/** The endpoint that gives a customer's token: the one that asks for no key, at a provider that has tokens. */
export const loginEndpoint = ({ tokens, endpoints }: Pick<Provider, 'tokens' | 'endpoints'>): Endpoint | undefined =>
  tokens && endpoints.find(({ auth }) => auth.keys.length === 0 && auth.token !== true)
