import { begin, beginOwn, caseOr, loadBundle, type ProviderBundle } from './open.ts'
import { isPlain, readLink } from './link.ts'
import type { PlaygroundSession } from './state.ts'

/** A playground as it begins. `link` is the fragment that led here, to be kept in the address; `problems` are sentences on what of it could not be read. */
export type Opened = {
  readonly bundle: ProviderBundle
  readonly start: PlaygroundSession
  readonly link?: string
  readonly problems?: readonly string[]
  /** The address that it was opened from while the page was open. Where the reader has gone on since, it is left alone. */
  readonly from?: string
  /** The reader chose it on the page, so that Back leads to what stood there before. */
  readonly isChosen?: true
}

type Location = { readonly search: string; readonly hash: string }

/** Opens what an address names; what makes no sense in it is said, and the rest is opened all the same. */
export const openLocation = async (location: Location, fallback: string): Promise<Opened> => {
  const named = readLink(location)
  const problems: string[] = []
  const bundle = await loadBundle(named.provider ?? fallback).catch(() => {
    problems.push('provider: this site knows no such provider')
    return loadBundle(fallback)
  })
  if (!isPlain(location)) {
    const { openLink } = await import('./share/open-link.ts')
    const opened = await openLink(bundle, location.hash)
    return { bundle, ...opened, problems: [...problems, ...opened.problems] }
  }
  if (named.own && named.case === undefined) return { bundle, start: await beginOwn(bundle), problems }
  const caseId = caseOr(bundle, named.case)
  if (named.case !== undefined && caseId !== named.case) problems.push(`case: ${bundle.provider.name} has no such case`)
  return { bundle, start: await begin(bundle, caseId), problems }
}
