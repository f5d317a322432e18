import { useCallback, useEffect, useState } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { useLatest } from '#src/ui/use-latest.ts'
import type { Ahead } from '#src/session/keys/look-ahead.ts'
import { endpointOfDraft } from '#src/session/request/draft.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import type { Hint, Outlook } from './hints.ts'

const nobody: Outlook['others'] = []
const nothingKnown: Ahead = { key: undefined, target: {} }

type Finder = (outlook: Outlook) => readonly Hint[]

/** How long after an answer the finder of hints is loaded, in ms. */
const CALM = 1500

/** What finds hints. It is loaded once the request was changed, or some time after its answer: the first answer does not wait for it. */
const useFinder = ({ draft, origin, outcome }: PlaygroundSession): Finder | undefined => {
  const [finder, setFinder] = useState<Finder>()
  const isChanged = draft !== origin
  const isWanted = finder === undefined && (isChanged || outcome.kind === 'answered')
  useEffect(() => {
    if (!isWanted) return undefined
    // Without hints the request can be sent all the same.
    const load = (): void =>
      void import('./hints.ts').then(
        ({ hintsOf }) => setFinder(() => hintsOf),
        () => undefined,
      )
    const timer = setTimeout(load, isChanged ? 0 : CALM)
    return () => clearTimeout(timer)
  }, [isWanted, isChanged])
  return finder
}

/** The hints on a request, with what its world knows. Other providers are loaded once a key is pasted. */
export const useHints = (provider: Provider, session: PlaygroundSession): readonly Hint[] => {
  const { draft, world, changes } = session
  const find = useFinder(session)
  const isPasted = draft.key.from === 'pasted'
  // A world that cannot be read says nothing ahead; sending will say what is wrong with it.
  const ahead = useLatest(
    useCallback(async () => {
      if (!find) return nothingKnown
      const { lookAhead } = await import('#src/session/keys/look-ahead.ts')
      return lookAhead(provider, world.mock, draft)
    }, [find, provider, world, draft]),
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
  return find?.({ provider, draft, endpoint: endpointOfDraft(provider, draft), others, ...ahead }) ?? []
}
