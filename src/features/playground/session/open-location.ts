import { begin, caseOr, loadKit } from './open.ts'
import type { Kit } from './open.ts'
import { isPlain, readLink } from './link.ts'
import type { Session } from './state.ts'

/** A playground as it begins. `link` is the fragment that led here, to be kept in the address; `problems` are sentences on what of it could not be read. */
export type Opened = {
  readonly kit: Kit
  readonly start: Session
  readonly link?: string
  readonly problems?: readonly string[]
}

type Location = { readonly search: string; readonly hash: string }

/** Opens what an address names; what makes no sense in it is said, and the rest is opened all the same. */
export const openLocation = async (location: Location, fallback: string): Promise<Opened> => {
  const named = readLink(location)
  const problems: string[] = []
  const kit = await loadKit(named.provider ?? fallback).catch(() => {
    problems.push('provider: this site knows no such provider')
    return loadKit(fallback)
  })
  if (!isPlain(location)) {
    const { openLink } = await import('#src/features/playground/share/open-link.ts')
    const opened = await openLink(kit, location.hash)
    return { kit, ...opened, problems: [...problems, ...opened.problems] }
  }
  const caseId = caseOr(kit, named.case)
  if (named.case !== undefined && caseId !== named.case) problems.push(`case: ${kit.provider.name} has no such case`)
  return { kit, start: await begin(kit, caseId), problems }
}
