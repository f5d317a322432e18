import { useCallback, useState } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { lookAhead, nothingKnown } from '#src/session/keys/look-ahead.ts'
import { endpointOfDraft } from '#src/session/request/draft.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { useLatest } from '#src/ui/use-latest.ts'
import type { Hint, Outlook } from './hints.ts'

type Look = (outlook: Outlook) => readonly Hint[]
const nobody: Outlook['others'] = []
const nothingYet: Look = () => []

/**
 * The hints on a request, with what its world knows. What finds them is loaded once the request is another than the page began
 * with, and the other providers once a key is pasted: the first answer needs neither.
 */
export const useHints = (provider: Provider, { draft, world, changes }: PlaygroundSession): readonly Hint[] => {
  const [opening] = useState(draft)
  const isChanged = draft !== opening
  const look = useLatest(
    useCallback(async () => (isChanged ? (await import('./hints.ts')).hintsOf : nothingYet), [isChanged]),
    nothingYet,
  )
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
  return look({ provider, draft, endpoint: endpointOfDraft(provider, draft), others, ...ahead })
}
