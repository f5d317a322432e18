import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { serverEndpoints } from './customers.ts'
import { login } from './login.ts'
import type { VesuvioPayData } from './state.ts'
import { storefrontEndpoints } from './storefront.ts'

/** By who calls: a server, a page or an app, a customer. */
export const endpoints: readonly Endpoint<VesuvioPayData>[] = [...serverEndpoints, ...storefrontEndpoints, login]
