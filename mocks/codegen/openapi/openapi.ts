import type * as z from 'zod/mini'
import type { Catalog } from '#mocks/engine/catalog.ts'
import type { JsonObject } from '#mocks/engine/request.ts'
import type { Answers, ProviderDocs } from '#mocks/engine/docs.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { sharedHeaders } from './headers.ts'
import { operationOf } from './operation.ts'
import { playedCases } from './played.ts'
import { replySchema } from './reply-schema.ts'
import { securitySchemes } from './security.ts'

/** Where the local server listens unless it is told otherwise. */
const LOCAL = 'http://127.0.0.1:4710'

const addressOf = ({ path }: Endpoint): string => path.replace(/:(\w+)/g, '{$1}')

const answerOf = (answers: Answers, { id }: Endpoint): z.ZodMiniType => {
  const answer = answers[id]
  if (!answer) throw new Error(`No answer is described for the endpoint "${id}".`)
  return answer
}

const tagsOf = ({ endpoints }: Provider): readonly JsonObject[] =>
  [...Map.groupBy(endpoints, ({ group }) => group)].map(([name, each]) => ({
    name,
    description: `${each.map(({ title }) => title).join('. ')}.`,
  }))

/** The body of each error that an endpoint can give. An unknown address belongs to none of them. */
const errorSchemas = ({ replies, fallback }: Provider): JsonObject =>
  Object.fromEntries(
    Object.entries(replies)
      .filter(([id]) => id !== fallback.unknownPath)
      .map(([id, reply]) => [id, replySchema(reply)]),
  )

/**
 * A provider as an OpenAPI 3.1 document, made of what the mock runs. Examples are answers of the mock; `x-latchkey-basis` says what
 * each part rests on: documented (with the heading of the provider's text), public (with the address) or assumed (with the reason).
 */
export const openApiOf = async (catalog: Catalog, provider: Provider, docs: ProviderDocs): Promise<JsonObject> => {
  const [played, { answers }] = await Promise.all([playedCases(catalog, provider), docs.answers()])
  const paths = Object.groupBy(provider.endpoints, addressOf)
  const hosts = provider.hosts.filter(({ answers }) => answers !== false)
  return {
    openapi: '3.1.1',
    info: {
      title: `${provider.name}, as Latchkey documents and mocks it`,
      version: docs.source.checked,
      description: `Unofficial: ${provider.name} does not run or review this file. ${docs.lead}`,
      license: { name: 'MIT', identifier: 'MIT' },
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
    tags: tagsOf(provider),
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, endpoints = []]) => [
        path,
        Object.fromEntries(
          endpoints.map((endpoint) => [
            endpoint.method.toLowerCase(),
            operationOf(provider, endpoint, played, answerOf(answers, endpoint)),
          ]),
        ),
      ]),
    ),
    components: {
      schemas: errorSchemas(provider),
      headers: sharedHeaders(provider.limits),
      securitySchemes: securitySchemes(provider),
    },
  }
}
