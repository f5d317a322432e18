import { useEffect, useRef, useState } from 'react'

/** The width of an element in px, as it changes; a drawing in it then has text of one size on every screen. */
export const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(320)
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const seen = new ResizeObserver(() => setWidth(Math.max(240, Math.floor(element.clientWidth))))
    seen.observe(element)
    return () => seen.disconnect()
  }, [])
  return { ref, width }
}
