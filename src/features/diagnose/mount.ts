import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { obeyOtherTabs } from '#src/session/saved/clear-everything.ts'
import { DiagnosePage } from './views/DiagnosePage.tsx'

/** Puts the diagnosis into `element`, in the place of what the page says without scripts. */
export const mount = (element: HTMLElement): void => {
  obeyOtherTabs()
  flushSync(() => createRoot(element).render(createElement(DiagnosePage)))
  element.dataset['ready'] = ''
}
