import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { catalog } from '#mocks/browser/world.ts'
import { obeyOtherTabs } from '#src/features/credentials/clear-everything.ts'
import { resumeWorker } from '#src/transport/worker-start.ts'
import { loadKit } from '#src/features/playground/session/open.ts'
import { situations } from '#src/docs/compare/situations.ts'
import { openRound } from './ask.ts'
import { AtOnce } from './views/AtOnce.tsx'

/** Puts the call to every provider in the place of what stands in `element`, beginning with its `data-situation`. */
export const mount = async (element: HTMLElement): Promise<void> => {
  const situation = situations.find(({ id }) => id === element.dataset['situation']) ?? situations[0]
  if (!situation) throw new Error('There is no situation to begin with.')
  obeyOtherTabs()
  resumeWorker()
  const kits = await Promise.all(catalog.ids.map(loadKit))
  const lines = await openRound(kits, situation)
  const shown = createElement(AtOnce, { kits, first: { kind: 'idle', situation, ticket: 0, lines } })
  flushSync(() => createRoot(element).render(shown))
  element.dataset['ready'] = ''
}
