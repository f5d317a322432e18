import { bareKey } from '#mocks/engine/auth-scheme.ts'
import { issuedKey } from '#mocks/engine/provider-state.ts'
import { exampleLike } from '#src/session/keys/examples.ts'
import { ownWorld, type ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession, SendOutcome } from '#src/session/state.ts'
import { endingOf } from '#src/ui/trace.ts'
import { fragmentOf } from './fragment.ts'
import { openShared } from './open-shared.ts'
import { share } from './share.ts'

/** A link, as its fragment, and what whoever opens it will not see as the reader does, as sentences. */
export type MadeLink = { readonly fragment: string; readonly differs: readonly string[] }

/** A verdict as a part of a sentence; undefined where there is none to compare. */
const verdictOf = (outcome: SendOutcome): string | undefined => {
  if (outcome.kind === 'unsendable') return 'a request that cannot be sent'
  if (outcome.kind !== 'answered') return undefined
  const { status, entry } = outcome.answer
  if (!entry) return String(status)
  const { word, check } = endingOf(entry.trace, status)
  return check === undefined ? `“${word}”, ${status}` : `“${word}” by the check “${check}”, ${status}`
}

/** A link to what stands in a playground. `shown` is the outcome beside it. Nothing is copied or sent. */
export const linkOf = async (
  bundle: ProviderBundle,
  session: PlaygroundSession,
  shown: SendOutcome,
): Promise<MadeLink> => {
  const { provider } = bundle
  const { mock } = session.world.kind === 'own' ? await ownWorld() : session.world
  const clock = await mock.store.clock()
  const stands = await mock.store.change(provider, ({ plain: state, now }) => {
    const key = issuedKey(state, bareKey(session.draft.key.text))
    return key && exampleLike(provider, state, key, now)
  })
  const { shared, leftOut } = share(provider, session, clock, stands)
  const { start } = await openShared(bundle, shared)
  const [mine, theirs] = [verdictOf(shown), verdictOf(start.outcome)]
  return {
    fragment: fragmentOf(shared),
    differs: [
      ...(leftOut.length > 0 ? [`The link leaves out ${leftOut.join('; ')}.`] : []),
      ...(mine !== undefined && theirs !== mine
        ? [`You see ${mine}. The link opens with ${theirs ?? 'no verdict'}.`]
        : []),
    ],
  }
}
