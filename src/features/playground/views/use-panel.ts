import { type KeyboardEvent, useEffect, useRef } from 'react'

/**
 * What makes a place a panel: opened, it takes the focus and comes into sight; Escape closes it and leads back to the button
 * that opens it. `id` is the panel's own, which its button names as what it controls.
 */
export const usePanel = (id: string, isOpen: boolean, close: () => void) => {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const { current } = panel
    if (!isOpen || !current) return
    current.focus({ preventScroll: true })
    const { top } = current.getBoundingClientRect()
    if (top < 0 || top > innerHeight / 2) current.scrollIntoView({ block: 'start' })
  }, [isOpen])
  return {
    id,
    ref: panel,
    tabIndex: -1,
    hidden: !isOpen,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      close()
      document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(id)}"]`)?.focus()
    },
  }
}
