import type { ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { censored } from './censor.ts'
import { fragmentOf, type LinkProblem, readFragment } from './fragment.ts'
import { openShared } from './open-shared.ts'

const sentence = ({ field, why }: LinkProblem): string => `${field}: ${why}`

/** Opens the fragment of a link. `link` is the same without what could not be read, to be kept in the address. */
export const openLink = async (
  bundle: ProviderBundle,
  hash: string,
): Promise<{ readonly start: PlaygroundSession; readonly link: string; readonly problems: readonly string[] }> => {
  const read = readFragment(hash)
  const clean = censored(bundle.provider.keyFormats, read.shared)
  const shared = { ...clean.shared, provider: bundle.provider.id }
  const { start, problems } = await openShared(bundle, shared)
  return {
    start,
    link: fragmentOf(shared),
    problems: [...read.problems, ...clean.problems, ...problems].map(sentence),
  }
}
