import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { obeyOtherTabs } from '#src/session/saved/on-clear.ts'
import { type Begun, Diagnosis, DiagnosePage } from './views/DiagnosePage.tsx'

export { DiagnosePage }

const put = (element: HTMLElement, page: typeof DiagnosePage, begun: Begun): void => {
  obeyOtherTabs()
  const root = createRoot(element)
  flushSync(() => root.render(createElement(page, begun)))
  // It was taken: what holds it from here on is what "Remove" empties.
  root.render(createElement(page, {}))
  element.dataset['ready'] = ''
}

/** Puts the diagnosis and the finder of errors into `element`, and goes on with what was begun in the page's own field. */
export const mount = (element: HTMLElement, begun: Begun): void => put(element, DiagnosePage, begun)

/** Puts the diagnosis alone into `element`. */
export const mountPanel = (element: HTMLElement): void => put(element, Diagnosis, {})
