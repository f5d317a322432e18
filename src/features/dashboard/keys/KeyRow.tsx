import { useState } from 'react'
import type { StoreRecord } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { KeyEnding } from './endings.ts'
import type { KeySummary as Shown } from '#src/features/dashboard/state/read-keys.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { AskEnd, EndButtons } from '#src/features/dashboard/panel/EndKey.tsx'
import { KeyLabel } from './KeyLabel.tsx'
import { MomentText } from './MomentText.tsx'
import { type ControlAct } from '#src/transport/dashboard.ts'

type Props = {
  readonly provider: Provider
  readonly shown: Shown
  readonly stores: readonly StoreRecord[]
  readonly columns: number
  readonly now: number | undefined
  readonly act: ControlAct
  readonly end: (how: KeyEnding['how']) => void
}

/** A key in the table. What would end it is asked once, in a row below. */
export const KeyRow = ({ provider, shown, stores, columns, now, act, end }: Props) => {
  const [asks, setAsks] = useState<KeyEnding>()
  const { hint, status } = shown
  return (
    <tbody role="rowgroup" data-status={status}>
      <tr role="row">
        <th role="rowheader" scope="row" className="dashboard__hint">
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
          <MomentText at={shown.createdAt} />
        </td>
        <td role="cell" data-label="Expires">
          <MomentText at={shown.expiresAt} />
        </td>
        <td role="cell" data-label="Last used">
          <MomentText at={shown.lastUsedAt} />
        </td>
        <td role="cell" data-label="Requests">
          {shown.requestCount}
        </td>
        <td role="cell" data-label="Status">
          <span>
            <span className="state" data-s={status}>
              <Icon name={status === 'active' ? 'check' : 'x'} />
              {status}
            </span>
            {shown.revokedAt !== null && (
              <>
                {' '}
                since <MomentText at={shown.revokedAt} />
              </>
            )}
          </span>
        </td>
        <td role="cell" className="dashboard__acts">
          <EndButtons provider={provider} shown={shown} choose={setAsks} />
        </td>
      </tr>
      {asks && (
        <tr role="row">
          <td role="cell" className="dashboard__ask" colSpan={columns}>
            <AskEnd
              provider={provider}
              shown={shown}
              ending={asks}
              now={now}
              end={end}
              close={() => setAsks(undefined)}
            />
          </td>
        </tr>
      )}
    </tbody>
  )
}
