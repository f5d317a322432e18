import type { Provider } from '#mocks/engine/provider.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'

/** How one header takes the key, as a reader writes it. */
export const spelled = (way: CredentialLocation): string =>
  way.scheme === 'bearer' ? `${way.header}: Bearer <key>` : `${way.header}: <key>`

/** All headers in which a provider takes its key. */
export const waysOf = ({ credentialLocations: ways }: Provider): string => ways.map(spelled).join(' or ')
