import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { entryId } from '#src/docs/navigation/pages.ts'
import { sampleFile } from '#src/docs/samples/sample-file.ts'
import { allBundles, bundleOf } from '#src/docs/provider-bundle.ts'
import { once, samplesIn } from '#src/docs/samples/used-samples.ts'

/** A file for each case whose samples stand on a page, and for no other. */
export const getStaticPaths: GetStaticPaths = async () => {
  const [pages, guides, labs] = await Promise.all([
    getCollection('pages'),
    getCollection('guides'),
    getCollection('labs'),
  ])
  const written = new Set(pages.map(({ id }) => id))
  const inProse = [
    ...pages.flatMap(({ id, body = '' }) => samplesIn(body, id.split('/')[0])),
    ...[...guides, ...labs].flatMap(({ body = '' }) => samplesIn(body)),
  ]
  // A page without prose shows the provider's first case.
  const inTables = (await allBundles())
    .filter(({ provider }) => !written.has(entryId(provider.id, '')) || !written.has(entryId(provider.id, 'sending')))
    .map(({ provider, docs }) => ({ provider: provider.id, case: docs.first }))
  return once([...inProse, ...inTables]).map((params) => ({ params }))
}

export const GET: APIRoute = async ({ params }) => {
  const { provider } = await bundleOf(params['provider'] ?? '')
  const file = await sampleFile(provider, params['case'] ?? '')
  return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } })
}
