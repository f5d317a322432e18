import { useEffect, useState } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Hint, Outlook } from '#src/features/playground/hints/hint.ts'
import { hintsOf } from '#src/features/playground/hints/hints.ts'
import { lookAhead, nothingKnown } from './keys/look-ahead.ts'
import { endpointOfDraft } from './request/draft.ts'
import type { PlaygroundSession } from './state.ts'

/** The hints on a request, with what its world knows. Other providers are loaded once a key is pasted. */
export const useHints = (provider: Provider, { draft, world, changes }: PlaygroundSession): readonly Hint[] => {
  const [ahead, setAhead] = useState(nothingKnown)
  const [others, setOthers] = useState<Outlook['others']>([])
  const isPasted = draft.key.from === 'pasted'

  useEffect(() => {
    let isLast = true
    // A world that cannot be read says nothing ahead; sending will say what is wrong with it.
    lookAhead(provider, world.mock, draft).then(
      (known) => isLast && setAhead(known),
      () => isLast && setAhead(nothingKnown),
    )
    return () => {
      isLast = false
    }
  }, [provider, world, draft, changes])

  useEffect(() => {
    let isLast = true
    if (isPasted) {
      void Promise.all(scratchCatalog.ids.filter((id) => id !== provider.id).map((id) => scratchCatalog.byId(id))).then(
        (loaded) => isLast && setOthers(loaded.filter((each) => each !== undefined)),
      )
    }
    return () => {
      isLast = false
    }
  }, [provider, isPasted])

  return hintsOf({ provider, draft, endpoint: endpointOfDraft(provider, draft), others, ...ahead })
}
