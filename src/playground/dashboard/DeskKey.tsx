import { useState } from 'react'
import type { Provider, StoreRecord } from '../../../mocks/engine/provider.ts'
import { endOfKey } from '../desk/consequences.ts'
import type { DeskKey as Shown } from '../desk/read-desk.ts'
import { Icon } from '../views/Icon.tsx'
import { Ask } from '../views/side/Ask.tsx'
import type { Act } from '../views/side/Side.tsx'
import { KeyLabel } from './KeyLabel.tsx'
import { Moment } from './Moment.tsx'

type Props = {
  readonly provider: Provider
  readonly shown: Shown
  readonly stores: readonly StoreRecord[]
  readonly columns: number
  readonly now: number | undefined
  readonly act: Act
  readonly rotate: (() => void) | undefined
  readonly revoke: (() => void) | undefined
}

/** A key in the table. What would end it is asked once, in a row below. */
export const DeskKey = ({ provider, shown, stores, columns, now, act, rotate, revoke }: Props) => {
  const [asks, setAsks] = useState<'rotate' | 'revoke'>()
  const { operations } = provider
  const { hint, status } = shown
  const isActive = status === 'active'
  const canRotate = rotate && (isActive || (status === 'expired' && operations.rotate?.expired === true))
  const words = { rotate: operations.rotate?.button ?? 'Rotate', revoke: operations.revoke?.button ?? 'Revoke' }
  return (
    <tbody role="rowgroup" data-status={status}>
      <tr role="row">
        <th role="rowheader" scope="row" className="desk__hint">
          {hint}
        </th>
        <td role="cell" data-label="Label">
          <KeyLabel providerId={provider.id} shown={shown} act={act} />
        </td>
        <td role="cell" data-label="Class">
          {shown.class}
        </td>
        <td role="cell" data-label="Environment">
          {shown.environment}
        </td>
        {stores.length > 0 && (
          <td role="cell" data-label="Store">
            {stores.find((store) => store.id === shown.storeId)?.name ?? 'none'}
          </td>
        )}
        <td role="cell" data-label="Created">
          <Moment at={shown.createdAt} />
        </td>
        <td role="cell" data-label="Expires">
          <Moment at={shown.expiresAt} />
        </td>
        <td role="cell" data-label="Last used">
          <Moment at={shown.lastUsedAt} />
        </td>
        <td role="cell" data-label="Requests">
          {shown.requestCount}
        </td>
        <td role="cell" data-label="Status">
          <span>
            <span className="state" data-s={status}>
              <Icon name={isActive ? 'check' : 'x'} />
              {status}
            </span>
            {shown.revokedAt !== null && (
              <>
                {' '}
                since <Moment at={shown.revokedAt} />
              </>
            )}
          </span>
        </td>
        <td role="cell" className="desk__acts">
          {canRotate && (
            <button
              type="button"
              className="btn"
              aria-label={`${words.rotate} ${hint}`}
              onClick={() => setAsks('rotate')}
            >
              {words.rotate}
            </button>
          )}
          {revoke && isActive && (
            <button
              type="button"
              className="btn"
              aria-label={`${words.revoke} ${hint}`}
              onClick={() => setAsks('revoke')}
            >
              {words.revoke}
            </button>
          )}
        </td>
      </tr>
      {asks && (
        <tr role="row">
          <td role="cell" className="desk__ask" colSpan={columns}>
            <Ask
              title={`${words[asks]} ${hint}?`}
              says={endOfKey(provider, shown, asks, now ?? 0)}
              go={asks === 'rotate' ? words.rotate : `${words.revoke} for good`}
              act={() => (asks === 'rotate' ? rotate : revoke)?.()}
              close={() => setAsks(undefined)}
            />
          </td>
        </tr>
      )}
    </tbody>
  )
}
