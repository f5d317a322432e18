import { useCallback } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { lookAhead, nothingKnown } from '#src/session/keys/look-ahead.ts'
import { endpointOfDraft } from '#src/session/request/draft.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { useLatest } from '#src/ui/use-latest.ts'
import { type Hint, hintsOf, type Outlook } from './hints.ts'

const nobody: Outlook['others'] = []

/** The hints on a request, with what its world knows. Other providers are loaded once a key is pasted. */
export const useHints = (provider: Provider, { draft, world, changes }: PlaygroundSession): readonly Hint[] => {
  const isPasted = draft.key.from === 'pasted'
  // A world that cannot be read says nothing ahead; sending will say what is wrong with it.
  const ahead = useLatest(
    useCallback(() => lookAhead(provider, world.mock, draft), [provider, world, draft]),
    nothingKnown,
    changes,
  )
  const others = useLatest(
    useCallback(async () => {
      const ids = isPasted ? scratchCatalog.ids.filter((id) => id !== provider.id) : []
      return (await Promise.all(ids.map((id) => scratchCatalog.byId(id)))).filter((each) => each !== undefined)
    }, [provider, isPasted]),
    nobody,
  )
  return hintsOf({ provider, draft, endpoint: endpointOfDraft(provider, draft), others, ...ahead })
}
