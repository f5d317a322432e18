import type { APIRoute } from 'astro'
import { accentRules } from '#src/docs/pages/provider-colors.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'

export const GET: APIRoute = async () => {
  const bundles = await allBundles()
  return new Response(accentRules(bundles.map(({ provider }) => provider)), { headers: { 'Content-Type': 'text/css' } })
}
