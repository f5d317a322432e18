import { useEffect, useState } from 'react'
import { Icon } from './Icon.tsx'

/** Copies a text and says so for a moment. */
export const Copy = ({ text, children = 'Copy' }: { readonly text: string; readonly children?: string }) => {
  const [state, setState] = useState<'rest' | 'done' | 'refused'>('rest')
  useEffect(() => {
    const timer = state === 'rest' ? undefined : setTimeout(() => setState('rest'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setState('done')
    } catch {
      setState('refused') // Some browsers ask first, and some pages may not copy at all.
    }
  }
  return (
    <button type="button" className="btn btn--quiet push" onClick={() => void copy()}>
      <Icon name={state === 'done' ? 'check' : 'copy'} />
      <span aria-live="polite">{{ rest: children, done: 'Copied', refused: 'Copy by hand' }[state]}</span>
    </button>
  )
}
