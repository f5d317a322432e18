import { useEffect, useRef, useState } from 'react'
import { errorText } from '#mocks/engine/error-text.ts'
import { clearEverything, type ClearReport } from '#src/session/saved/clear-everything.ts'
import { useOtherTabs } from '#src/session/saved/use-other-tabs.ts'
import { useSaved } from '#src/session/saved/use-saved.ts'
import { ClearedPanel } from './ClearedPanel.tsx'
import { SavedPanel } from './SavedPanel.tsx'

type Cleared = { readonly report: ClearReport; readonly at: string }

/** Saved credentials: the list and the one button before, the proof after. */
export const SavedPage = () => {
  const saved = useSaved()
  const others = useOtherTabs()
  const [state, setState] = useState<'rest' | 'back' | 'clearing' | { readonly failed: string } | Cleared>('rest')
  const heading = useRef<HTMLHeadingElement>(null)
  const isCleared = typeof state === 'object' && 'report' in state

  const clear = async (): Promise<void> => {
    setState('clearing')
    try {
      setState({ report: await clearEverything(), at: new Date().toISOString() })
    } catch (error) {
      setState({ failed: errorText(error) })
    }
  }
  // The button that was pressed is gone: the result takes the focus.
  useEffect(() => {
    if (isCleared) heading.current?.focus()
  }, [isCleared])

  if (isCleared)
    return <ClearedPanel {...state} heading={heading} again={() => void clear()} back={() => setState('back')} />
  return (
    <SavedPanel
      saved={saved}
      others={others}
      clearing={state === 'clearing'}
      failed={typeof state === 'object' ? state.failed : undefined}
      clear={() => void clear()}
      isBack={state === 'back'}
    />
  )
}
