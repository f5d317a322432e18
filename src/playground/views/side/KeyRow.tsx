import { useState } from 'react'
import type { Provider } from '../../../../mocks/engine/provider.ts'
import { plainText } from '../../../site/text.ts'
import { keyKind, keyStory } from '../../desk/key-words.ts'
import type { Desk, DeskKey } from '../../desk/read-desk.ts'
import { Icon } from '../Icon.tsx'

type Props = {
  readonly provider: Provider
  readonly desk: Desk
  readonly shown: DeskKey
  readonly inUse: boolean
  readonly use: (() => void) | undefined
  readonly rotate: (() => Promise<unknown>) | undefined
  readonly revoke: (() => Promise<unknown>) | undefined
}

/** One key: what it is, what became of it, and what can be done with it. What ends it is asked once. */
export const KeyRow = ({ provider, desk, shown, inUse, use, rotate, revoke }: Props) => {
  const [asks, setAsks] = useState<'rotate' | 'revoke'>()
  const { operations, environments } = provider
  const isActive = shown.status === 'active'
  const canRotate = rotate && (isActive || (shown.status === 'expired' && operations.rotate?.expired === true))
  const act = async (): Promise<void> => {
    const end = asks === 'rotate' ? rotate : revoke
    setAsks(undefined)
    await end?.()
  }
  return (
    <li data-status={shown.status} data-use={inUse ? '' : undefined}>
      <span className="k">{shown.hint}</span>
      <span className="m">
        {keyKind(shown, desk.stores ?? [], environments.length > 1)}
        <br />
        <span className="state" data-s={shown.status}>
          <Icon name={isActive ? 'check' : 'x'} />
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
        {canRotate && (
          <button type="button" className="btn" aria-label={`Rotate ${shown.hint}`} onClick={() => setAsks('rotate')}>
            Rotate
          </button>
        )}
        {revoke && isActive && (
          <button type="button" className="btn" aria-label={`Revoke ${shown.hint}`} onClick={() => setAsks('revoke')}>
            Revoke
          </button>
        )}
      </span>
      {asks && (
        <div className="ask" role="group" aria-label={`${asks === 'rotate' ? 'Rotate' : 'Revoke'} ${shown.hint}?`}>
          <p>{plainText(operations[asks]?.says ?? '')}</p>
          <span className="rowline">
            <button type="button" className="btn btn--danger" autoFocus onClick={() => void act()}>
              {asks === 'rotate' ? 'Rotate now' : 'Revoke for good'}
            </button>
            <button type="button" className="btn" onClick={() => setAsks(undefined)}>
              Keep it
            </button>
          </span>
        </div>
      )}
    </li>
  )
}
