import type { APIRoute, GetStaticPaths } from 'astro'
import { collectionWriters, isCollectionFormat } from '#mocks/codegen/collections/collections.ts'
import { providerIds } from '#mocks/providers/registry.ts'
import { bundleOf } from '#src/docs/provider-bundle.ts'

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(collectionWriters)
    .filter(isCollectionFormat)
    .flatMap((format) =>
      providerIds.map((provider) => ({ params: { file: `${provider}.${format}` }, props: { provider, format } })),
    )

type Props = { readonly provider: string; readonly format: keyof typeof collectionWriters }

export const GET: APIRoute<Props> = async ({ props: { provider, format } }) => {
  const { write, type } = collectionWriters[format]
  return new Response(await write((await bundleOf(provider)).provider), { headers: { 'Content-Type': type } })
}
