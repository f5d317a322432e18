import type { APIRoute, GetStaticPaths } from 'astro'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { providerIds } from '#mocks/providers/registry.ts'
import { buildCatalog, bundleOf } from '#src/docs/provider-bundle.ts'

export const getStaticPaths: GetStaticPaths = () => providerIds.map((provider) => ({ params: { provider } }))

export const GET: APIRoute = async ({ params }) => {
  const { provider, docs } = await bundleOf(params['provider'] ?? '')
  const text = JSON.stringify(await openApiOf(buildCatalog, provider, docs), null, 2)
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'application/json' } })
}
