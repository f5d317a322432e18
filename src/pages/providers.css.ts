import type { APIRoute } from 'astro'
import { accentRules } from '#src/docs/pages/provider-colors.ts'
import { allShelves } from '#src/docs/provider-bundle.ts'

export const GET: APIRoute = async () => {
  const shelves = await allShelves()
  return new Response(accentRules(shelves.map(({ provider }) => provider)), { headers: { 'Content-Type': 'text/css' } })
}
