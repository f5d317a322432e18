import type { Kit } from '#src/features/playground/session/open.ts'
import type { Session } from '#src/features/playground/session/state.ts'
import { censored } from './censor.ts'
import { fragmentOf, readFragment } from './fragment.ts'
import type { Problem } from './fragment.ts'
import { openShared } from './open-shared.ts'

const told = ({ field, why }: Problem): string => `${field}: ${why}`

/** Opens the fragment of a link. `link` is the same without what could not be read, to be kept in the address. */
export const openLink = async (
  kit: Kit,
  hash: string,
): Promise<{ readonly start: Session; readonly link: string; readonly problems: readonly string[] }> => {
  const read = readFragment(hash)
  const clean = censored(kit.provider.forms, read.shared)
  const shared = { ...clean.shared, provider: kit.provider.id }
  const { start, problems } = await openShared(kit, shared)
  return {
    start,
    link: fragmentOf(shared),
    problems: [...read.problems, ...clean.problems, ...problems].map(told),
  }
}
