import type { APIRoute, GetStaticPaths } from 'astro'
import { outlinesOf } from '#src/docs/pages/outlines.ts'
import { providerIds } from '#mocks/providers/registry.ts'

export const getStaticPaths: GetStaticPaths = () => providerIds.map((provider) => ({ params: { provider } }))

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await outlinesOf(params['provider'] ?? '')), {
    headers: { 'Content-Type': 'application/json' },
  })
