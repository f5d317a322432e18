import { useId } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { DashboardKeys } from '#src/features/dashboard/state/read-keys.ts'
import { StatusField } from '#src/features/dashboard/panel/StatusField.tsx'
import { TierField } from '#src/features/dashboard/panel/TierField.tsx'
import { type ControlAct } from '#src/transport/dashboard.ts'

type Props = { readonly provider: Provider; readonly desk: DashboardKeys; readonly act: ControlAct }

/** The account: status and tier where this provider has them, and the stores that keys belong to. */
export const AccountPanel = ({ provider, desk, act }: Props) => {
  const id = useId()
  const { tier, status } = provider.operations
  const stores = desk.stores ?? []
  return (
    <section className="panel__sec" aria-labelledby={id}>
      <h3 id={id}>Account</h3>
      <div className="stack stack--sm">
        <TierField provider={provider} current={desk.account.tier} act={act} />
        <StatusField provider={provider} current={desk.account.status} act={act} />
        {!tier && !status && <p className="hint">{provider.name} has no tier and no status to change.</p>}
        {stores.length > 0 && (
          <>
            <p>Stores. A key belongs to one of them.</p>
            <ul>
              {stores.map((store) => (
                <li key={store.id}>
                  {store.name} <code>{store.id}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}
