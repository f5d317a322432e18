import { useEffect, useEffectEvent } from 'react'

/** Loads and sends the case that an error row of the page asks for. */
export const useReproduce = (
  element: HTMLElement,
  { open }: { readonly open: (caseId: string, then: 'send') => Promise<void> },
): void => {
  const play = useEffectEvent((event: globalThis.Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof detail === 'object' && detail !== null && 'case' in detail && typeof detail.case === 'string')
      void open(detail.case, 'send')
  })
  useEffect(() => {
    const listener = (event: globalThis.Event): void => play(event)
    element.addEventListener('latchkey:reproduce', listener)
    return () => element.removeEventListener('latchkey:reproduce', listener)
  }, [element])
}
