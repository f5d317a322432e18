import { type RefObject, useEffect, useRef } from 'react'
import type { SendOutcome } from './state.ts'

/** Brings an element into sight when an answer has come that the reader would not see, as on a phone. */
export const useSeen = (outcome: SendOutcome): RefObject<HTMLDivElement | null> => {
  const element = useRef<HTMLDivElement>(null)
  const ticket = outcome.kind === 'answered' ? outcome.ticket : 0
  useEffect(() => {
    const box = element.current?.getBoundingClientRect()
    // Where its first lines show, the page stays as the reader has it.
    if (ticket === 0 || !box || (box.top < innerHeight - 120 && box.bottom > 120)) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    element.current?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
  }, [ticket])
  return element
}
