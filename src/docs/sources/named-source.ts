import { assumed, documented, published, type Source } from '#mocks/engine/source.ts'
import { type PageBundle, questionOf } from '#src/docs/provider-bundle.ts'

type Named = { readonly documented?: string; readonly public?: string; readonly assumed?: string }

/** The source that prose names: exactly one of a heading, an address, or the id of an open question. */
export const namedSource = (
  bundle: PageBundle,
  { documented: heading, public: url, assumed: question }: Named,
): Source => {
  const given = [heading, url, question].filter((each) => each !== undefined)
  if (given.length !== 1)
    throw new Error('A basis is exactly one of documented="heading", public="address" or assumed="question id".')
  if (heading !== undefined) return documented(heading)
  return url !== undefined ? published(url) : assumed(question ?? '', questionOf(bundle, question ?? '').why)
}
