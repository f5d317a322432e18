import { useId } from 'react'
import type { Desk } from '../../desk/read-desk.ts'
import { dashboardCall } from '../../transport/dashboard.ts'
import type { Kit } from '../../world/open.ts'
import { tierWords } from '../../desk/key-words.ts'
import { NotOffered } from './NotOffered.tsx'
import type { Act } from './Side.tsx'
import { StatusField } from './StatusField.tsx'

type Props = { readonly kit: Kit; readonly desk: Desk; readonly act: Act }

/** The account: tier and status where they can be changed, and the customer to log in as. */
export const AccountPane = ({ kit: { provider }, desk, act }: Props) => {
  const id = useId()
  const { status, tier } = provider.operations
  const setTier = (value: string) =>
    void act((mock) => dashboardCall(mock, 'PATCH', `/_dashboard/${provider.id}/account`, { tier: value }))
  return (
    <section aria-labelledby={id}>
      <div className="pane__h">
        <h3 id={id}>Account</h3>
      </div>
      <div className="stack stack--sm">
        {tier ? (
          <div className="field">
            <label htmlFor={`${id}-tier`}>Tier</label>
            <select
              id={`${id}-tier`}
              className="select"
              value={desk.account.tier ?? ''}
              onChange={({ target }) => setTier(target.value)}
            >
              {tier.values.map((value) => (
                <option key={value} value={value}>
                  {tierWords(provider.limits, value)}
                </option>
              ))}
            </select>
          </div>
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
