import type { APIRoute } from 'astro'
import { bundleOf } from '#src/docs/provider-bundle.ts'
import { sampleFile } from '#src/docs/samples/sample-file.ts'
import { samplePaths } from '#src/docs/samples/sample-paths.ts'

export const getStaticPaths = samplePaths

export const GET: APIRoute = async ({ params }) => {
  const { provider } = await bundleOf(params['provider'] ?? '')
  const file = await sampleFile(provider, params['case'] ?? '')
  return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } })
}
