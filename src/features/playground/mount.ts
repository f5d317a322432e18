import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { loadSavedPage } from '#src/features/credentials/index.ts'
import { obeyOtherTabs } from '#src/session/saved/on-clear.ts'
import { dashboardProvider, loadDashboard, loadDashboardPage } from '#src/features/dashboard/index.ts'
import { resumeWorker } from '#src/transport/worker-start.ts'
import { begin, beginOwn, caseOr, loadBundle, ownWorld } from '#src/session/open.ts'

let isObeying = false

/** Clears this page when another tab says so; the small script of each page then leaves it to this one. */
const obey = (): void => {
  if (isObeying) return
  isObeying = true
  document.documentElement.dataset['holds'] = 'playground'
  obeyOtherTabs()
}

const view = async (element: HTMLElement) => {
  const { provider = '', case: caseId, variant, own } = element.dataset
  if (variant === 'credentials') {
    const SavedPage = await loadSavedPage()
    return createElement(SavedPage)
  }
  if (variant === 'full') {
    const { PlaygroundFrame } = await import('./views/PlaygroundFrame.tsx')
    const { openLocation } = await import('#src/session/open-location.ts')
    return createElement(PlaygroundFrame, { first: await openLocation(location, provider), element })
  }
  if (variant === 'dashboards') {
    const first = await loadBundle(dashboardProvider(location) ?? provider).catch(() => loadBundle(provider))
    return createElement(await loadDashboardPage(), { first, start: await ownWorld() })
  }
  const bundle = await loadBundle(provider)
  if (variant === 'dashboard') {
    return createElement(await loadDashboard(), { bundle, start: await ownWorld() })
  }
  if (variant === 'home') {
    const { HomePlayground } = await import('./views/HomePlayground.tsx')
    return createElement(HomePlayground, { bundle, start: await begin(bundle, caseOr(bundle, caseId)), element })
  }
  const { EmbeddedPlayground } = await import('./views/EmbeddedPlayground.tsx')
  const start = await (own === undefined ? begin(bundle, caseOr(bundle, caseId)) : beginOwn(bundle))
  return createElement(EmbeddedPlayground, { bundle, start, element })
}

/**
 * Puts the playground that `element` asks for (`data-variant`, `data-provider`, `data-case`) in the place of what stands
 * in it. Rejects where a part cannot be loaded; what stood there then stays.
 */
export const mount = async (element: HTMLElement): Promise<void> => {
  obey()
  if (element.dataset['variant'] !== 'credentials') resumeWorker()
  const shown = await view(element)
  const focused = element.contains(document.activeElement) ? document.activeElement : null
  const caseId = focused?.getAttribute('data-reproduce')
  const root = createRoot(element)
  flushSync(() => root.render(shown))
  element.dataset['ready'] = ''
  // What had the focus is gone: its counterpart takes it over.
  if (focused)
    (
      element.querySelector<HTMLElement>(`[data-case="${caseId ?? ''}"]`) ??
      element.querySelector<HTMLElement>('button, select, a')
    )?.focus({ preventScroll: true })
}
