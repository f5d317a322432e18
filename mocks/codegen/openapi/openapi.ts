import type { Catalog } from '#mocks/engine/catalog.ts'
import type { JsonObject } from '#mocks/engine/request.ts'
import type { ProviderDocs } from '#mocks/engine/docs.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { operationOf } from './operation.ts'
import { playedCases } from './played.ts'
import { securitySchemes } from './security.ts'

/** Where the local server listens unless it is told otherwise. */
const LOCAL = 'http://127.0.0.1:4710'

const addressOf = ({ path }: Endpoint): string => path.replace(/:(\w+)/g, '{$1}')

/**
 * A provider as an OpenAPI 3.1 document, made of what the mock runs. Examples are answers of the mock; `x-latchkey-basis` says what
 * each part rests on: documented (with the heading of the provider's text), public (with the address) or assumed (with the reason).
 */
export const openApiOf = async (catalog: Catalog, provider: Provider, docs: ProviderDocs): Promise<JsonObject> => {
  const played = await playedCases(catalog, provider)
  const paths = Object.groupBy(provider.endpoints, addressOf)
  const hosts = provider.hosts.filter(({ answers }) => answers !== false)
  return {
    openapi: '3.1.1',
    info: {
      title: `${provider.name}, as Latchkey documents and mocks it`,
      version: docs.source.checked,
      description: `Unofficial: ${provider.name} does not run or review this file. ${docs.lead}`,
    },
    externalDocs: { description: `Official documentation of ${provider.name}`, url: docs.source.official },
    servers: [
      ...hosts.map(({ host, role, source }) => ({
        url: `https://${host}`,
        description: role,
        'x-latchkey-basis': source,
      })),
      ...hosts.map(({ host, role }) => ({ url: `${LOCAL}/${host}`, description: `The mock on your machine: ${role}` })),
    ],
    tags: [...new Set(provider.endpoints.map(({ group }) => group))].map((name) => ({ name })),
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, endpoints = []]) => [
        path,
        Object.fromEntries(
          endpoints.map((endpoint) => [endpoint.method.toLowerCase(), operationOf(provider, endpoint, played)]),
        ),
      ]),
    ),
    components: { securitySchemes: securitySchemes(provider) },
  }
}
