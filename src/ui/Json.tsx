import { useEffect, useRef } from 'react'
import { paintJson } from './json/paint.ts'

/** JSON in its colors, as one text node that the reader can select and search. */
export const Json = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = useRef<HTMLElement>(null)
  useEffect(() => {
    const node = code.current?.firstChild
    return node instanceof Text ? paintJson(node) : undefined
  }, [text])
  return (
    <pre className="json" tabIndex={0} role="group" aria-label={label}>
      <code ref={code}>{text}</code>
    </pre>
  )
}
