import type { APIRoute } from 'astro'
import { href } from '#src/ui/links.ts'

/** Everything may be read; where the address of the site is known, its map is named. */
export const GET: APIRoute = ({ site }) => {
  const map = site ? [`Sitemap: ${new URL(href('/sitemap-index.xml'), site).href}`] : []
  return new Response(['User-agent: *', 'Allow: /', ...map, ''].join('\n'), {
    headers: { 'Content-Type': 'text/plain' },
  })
}
