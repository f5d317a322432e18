import type { Provider } from '#mocks/engine/provider.ts'
import { headerPattern } from '#mocks/engine/credential.ts'

/** All headers in which a provider takes its key. */
export const waysOf = ({ credentialLocations }: Provider): string => credentialLocations.map(headerPattern).join(' or ')
