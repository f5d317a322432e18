import type { APIRoute } from 'astro'
import { bundleOf } from '#src/docs/provider-bundle.ts'
import { sampleText } from '#src/docs/samples/sample-file.ts'
import { samplePaths } from '#src/docs/samples/sample-paths.ts'

export const getStaticPaths = samplePaths

export const GET: APIRoute = async ({ params }) => {
  const { provider } = await bundleOf(params['provider'] ?? '')
  return new Response(await sampleText(provider, params['case'] ?? ''), { headers: { 'Content-Type': 'text/plain' } })
}
