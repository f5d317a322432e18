import type { Json, JsonObject } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Auth } from '#mocks/engine/rule.ts'

/** Name of the scheme for a customer's token, which is sent besides the key. */
const TOKEN = 'customerToken'

type Way = Provider['credentialLocations'][number]

/** Name of the scheme for a way to send a key: its header, with the scheme where a header takes several. */
const nameOf = (credentialLocations: readonly Way[], { header, scheme }: Way): string =>
  credentialLocations.filter((each) => each.header === header).length > 1 ? `${header}-${scheme}` : header

/** The ways to send a key as security schemes, and the customer's token where the provider has one. */
export const securitySchemes = ({
  name,
  credentialLocations,
  tokens,
}: Pick<Provider, 'name' | 'credentialLocations' | 'tokens'>): JsonObject => ({
  ...Object.fromEntries(
    credentialLocations.map((way) => {
      const { header, scheme: form, note, source } = way
      const kind: JsonObject =
        form === 'bare' ? { type: 'apiKey', in: 'header', name: header } : { type: 'http', scheme: form }
      return [
        nameOf(credentialLocations, way),
        { ...kind, description: `A key of ${name}: ${note}.`, 'x-latchkey-basis': source },
      ] as const
    }),
  ),
  ...(tokens && {
    [TOKEN]: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: `The token of a signed-in customer; it lives ${tokens.lifetimeSeconds} seconds.`,
      'x-latchkey-basis': tokens.source,
    },
  }),
})

/** What an endpoint asks for: one of the ways with a role, which is the key's class, and the token where it wants one. An empty list asks for nothing. */
export const securityOf = (
  { credentialLocations }: Pick<Provider, 'credentialLocations'>,
  { keys, token }: Auth,
): readonly Json[] => {
  const also: JsonObject = token ? { [TOKEN]: [] } : {}
  if (keys.length === 0) return token ? [also] : []
  return credentialLocations.flatMap((way) =>
    keys.map((role) => ({ [nameOf(credentialLocations, way)]: [role], ...also })),
  )
}
