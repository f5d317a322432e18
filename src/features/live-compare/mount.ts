import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { scratchCatalog } from '#mocks/browser/world.ts'
import { obeyOtherTabs } from '#src/session/saved/on-clear.ts'
import { resumeWorker } from '#src/transport/worker-start.ts'
import { loadBundle } from '#src/session/open.ts'
import { situations } from '#src/docs/compare/situations.ts'
import { openRound } from './ask.ts'
import { AtOnce } from './views/AtOnce.tsx'

/** Puts the call to every provider in the place of what stands in `element`, beginning with its `data-situation`. */
export const mount = async (element: HTMLElement): Promise<void> => {
  const situation = situations.find(({ id }) => id === element.dataset['situation']) ?? situations[0]
  if (!situation) throw new Error('There is no situation to begin with.')
  obeyOtherTabs()
  resumeWorker()
  const bundles = await Promise.all(scratchCatalog.ids.map(loadBundle))
  const lines = await openRound(bundles, situation)
  const shown = createElement(AtOnce, { bundles, first: { kind: 'idle', situation, ticket: 0, lines } })
  flushSync(() => createRoot(element).render(shown))
  element.dataset['ready'] = ''
}
