import { getCollection } from 'astro:content'
import { entryId } from '#src/docs/navigation/pages.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { once, samplesIn } from './used-samples.ts'

/** Provider and case of each sample that stands on a page. */
export const samplePaths = async () => {
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
