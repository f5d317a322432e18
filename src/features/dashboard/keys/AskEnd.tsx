import { createContext, type RefObject, use } from 'react'
import type { KeySummary } from '#mocks/control/schema.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { Ask } from '#src/features/dashboard/Ask.tsx'
import { endOfKey } from './consequences.ts'
import type { KeyEnding } from './endings.ts'

/** The time of the world whose keys are listed, in epoch ms. */
export const KeyTime = createContext<number | undefined>(undefined)

type Props = {
  readonly provider: Provider
  readonly shown: KeySummary
  readonly ending: KeyEnding
  readonly act: () => void
  readonly close: () => void
  /** Takes the focus afterwards. */
  readonly next: RefObject<HTMLElement | null>
}

/** Asks whether a key is to end, with what that brings about at this time. */
export const AskEnd = ({ provider, shown, ending, ...asking }: Props) => {
  const now = use(KeyTime)
  return (
    <Ask
      title={`${ending.button} ${shown.hint}?`}
      says={endOfKey(provider, shown, now ?? 0)}
      go={ending.sure}
      {...asking}
    />
  )
}
