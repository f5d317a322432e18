import { useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { KeyEnding } from '#src/features/dashboard/keys/endings.ts'
import { keyKind, keyStory } from '#src/features/dashboard/keys/key-words.ts'
import type { DashboardKeys, KeySummary } from '#src/features/dashboard/state/read-keys.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { AskEnd, EndButtons } from './EndKey.tsx'

type Props = {
  readonly provider: Provider
  readonly desk: DashboardKeys
  readonly shown: KeySummary
  readonly now: number | undefined
  readonly inUse: boolean
  readonly use: (() => void) | undefined
  readonly end: (how: KeyEnding['how']) => void
}

/** One key: what it is, what became of it, and what can be done with it. What ends it is asked once. */
export const KeyRow = ({ provider, desk, shown, now, inUse, use, end }: Props) => {
  const [asks, setAsks] = useState<KeyEnding>()
  return (
    <li data-status={shown.status} data-use={inUse ? '' : undefined}>
      <span className="k">{shown.hint}</span>
      <span className="m">
        {keyKind(shown, desk.stores ?? [], provider.environments.length > 1)}
        <br />
        <span className="state" data-s={shown.status}>
          <Icon name={shown.status === 'active' ? 'check' : 'x'} />
          {shown.status}
        </span>{' '}
        · {keyStory(shown)}
      </span>
      <span className="a rowline rowline--tight">
        {inUse && <span className="ref">in use</span>}
        {use && !inUse && (
          <button type="button" className="btn btn--quiet" aria-label={`Use ${shown.hint}`} onClick={use}>
            Use
          </button>
        )}
        <EndButtons provider={provider} shown={shown} choose={setAsks} />
      </span>
      {asks && (
        <AskEnd provider={provider} shown={shown} ending={asks} now={now} end={end} close={() => setAsks(undefined)} />
      )}
    </li>
  )
}
