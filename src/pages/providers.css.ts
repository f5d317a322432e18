import type { APIRoute } from 'astro'
import { accentRules } from '../site/provider-colors.ts'
import { allShelves } from '../site/shelf.ts'

export const GET: APIRoute = async () => {
  const shelves = await allShelves()
  return new Response(accentRules(shelves.map(({ provider }) => provider)), { headers: { 'Content-Type': 'text/css' } })
}
