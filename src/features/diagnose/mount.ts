import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { obeyOtherTabs } from '#src/session/saved/clear-everything.ts'
import { Diagnosis, DiagnosePage } from './views/DiagnosePage.tsx'

const put = (element: HTMLElement, page: typeof DiagnosePage): void => {
  obeyOtherTabs()
  flushSync(() => createRoot(element).render(createElement(page)))
  element.dataset['ready'] = ''
}

/** Puts the diagnosis and the finder of errors into `element`, in the place of what the page says without scripts. */
export const mount = (element: HTMLElement): void => put(element, DiagnosePage)

/** Puts the diagnosis alone into `element`. */
export const mountPanel = (element: HTMLElement): void => put(element, Diagnosis)
