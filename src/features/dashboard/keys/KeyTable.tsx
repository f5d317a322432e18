import { useId, useState } from 'react'
import { notOffered } from './consequences.ts'
import type { KeyEnding } from './endings.ts'
import type { DashboardKeys } from '#src/features/dashboard/state/read-keys.ts'
import { madeKeys } from '#src/session/keys/mint.ts'
import type { Made } from '#src/session/keys/made.ts'
import { dashboardCall, type ControlAct } from '#src/transport/dashboard.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { MintForm } from './MintForm.tsx'
import type { ProviderBundle } from '#src/session/open.ts'
import { KeyRow } from './KeyRow.tsx'

const either = new Intl.ListFormat('en', { type: 'disjunction' })

type Props = {
  readonly bundle: ProviderBundle
  readonly desk: DashboardKeys
  readonly now: number | undefined
  readonly act: ControlAct
  readonly worldId: string
  readonly show: (made: readonly Made[]) => void
}

/** All keys of the world, newest first, with what this provider offers to do with them. */
export const KeyTable = ({ bundle: { provider }, desk, now, act, worldId, show }: Props) => {
  const id = useId()
  const [mints, setMints] = useState(false)
  const { mint } = provider.operations
  const stores = desk.stores ?? []
  const missing = notOffered(provider)
  const columns = [
    'Key',
    'Label',
    'Class',
    'Environment',
    ...(stores.length > 0 ? ['Store'] : []),
    'Created',
    'Expires',
    'Last used',
    'Requests',
    'Status',
  ]
  const end = async (keyId: string, how: KeyEnding['how']): Promise<void> => {
    const answer = await act((mock) => dashboardCall(mock, 'POST', `/_dashboard/${provider.id}/keys/${keyId}/${how}`))
    if (answer?.ok && how === 'rotate') show(madeKeys(answer.body, worldId))
  }
  return (
    <section className="panel__sec" aria-labelledby={id}>
      <div className="pane__h">
        <h3 id={id}>
          <Icon name="key" />
          API keys
        </h3>
        <span className="push">
          <button type="button" className="btn" aria-expanded={mints} onClick={() => setMints(!mints)}>
            <Icon name="plus" />
            {mint.button ?? (mint.issues === 'pair' ? 'New pair' : 'New key')}
          </button>
        </span>
      </div>
      {mints && (
        <MintForm
          provider={provider}
          desk={desk}
          act={act}
          done={(body) => {
            show(madeKeys(body, worldId))
            setMints(false)
          }}
        />
      )}
      {desk.keys.length === 0 ? (
        <p className="hint">No key yet. A new one is shown here once.</p>
      ) : (
        <div className="tbl tbl--stack dashboard__keys">
          <table role="table">
            <caption className="vh">API keys of {provider.name}, newest first</caption>
            <thead role="rowgroup">
              <tr role="row">
                {columns.map((name) => (
                  <th key={name} role="columnheader" scope="col">
                    {name}
                  </th>
                ))}
                <th role="columnheader" scope="col">
                  <span className="vh">Actions</span>
                </th>
              </tr>
            </thead>
            {desk.keys.map((key) => (
              <KeyRow
                key={key.id}
                provider={provider}
                shown={key}
                stores={stores}
                columns={columns.length + 1}
                now={now}
                act={act}
                end={(how) => void end(key.id, how)}
              />
            ))}
          </table>
        </div>
      )}
      {missing.length > 0 && (
        <p className="hint">
          {provider.name} offers no way of {either.format(missing)}.
        </p>
      )}
    </section>
  )
}
