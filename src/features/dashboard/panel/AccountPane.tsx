import { useId } from 'react'
import type { DashboardKeys } from '#src/features/dashboard/state/read-keys.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import { NotOffered } from './NotOffered.tsx'
import { StatusField } from './StatusField.tsx'
import { TierField } from './TierField.tsx'
import { type ControlAct } from '#src/transport/dashboard.ts'

type Props = { readonly bundle: ProviderBundle; readonly desk: DashboardKeys; readonly act: ControlAct }

/** The account: tier and status where they can be changed, and the customer to log in as. */
export const AccountPane = ({ bundle: { provider }, desk, act }: Props) => {
  const id = useId()
  const { status, tier } = provider.operations
  return (
    <section aria-labelledby={id}>
      <div className="pane__h">
        <h3 id={id}>Account</h3>
      </div>
      <div className="stack stack--sm">
        {tier ? (
          <TierField provider={provider} current={desk.account.tier} act={act} />
        ) : (
          <NotOffered what="Change the tier" by={provider.name} />
        )}
        {status ? (
          <StatusField provider={provider} current={desk.account.status} act={act} />
        ) : (
          <NotOffered what="Suspend the account" by={provider.name} />
        )}
        {desk.demoCustomer && (
          <dl className="kv" aria-label="Demo customer">
            {Object.entries(desk.demoCustomer).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  )
}
