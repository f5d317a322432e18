import type { JsonObject } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type ControlAct, dashboardCall } from '#src/transport/dashboard.ts'
import { plainText } from '#src/ui/inline-text.ts'
import { endOfAccount } from '#src/features/dashboard/keys/consequences.ts'
import { tierWords } from '#src/session/keys/tier-words.ts'
import type { Density } from '#src/features/dashboard/density.ts'
import type { DashboardReading } from '#src/features/dashboard/read-dashboard.ts'
import { Section } from '#src/features/dashboard/Section.tsx'
import { AccountSelect } from './AccountSelect.tsx'

type Props = {
  readonly provider: Provider
  readonly reading: DashboardReading
  readonly act: ControlAct
  readonly density: Density
}

/** The account: tier and status where this provider has them, the stores that keys belong to, and the customer to log in as. */
export const AccountPanel = ({ provider, reading: { account, stores = [], demoCustomer }, act, density }: Props) => {
  const { tier, status } = provider.operations
  const patch = (change: JsonObject): void =>
    void act((mock) => dashboardCall(mock, 'PATCH', `/_dashboard/${provider.id}/account`, change))
  return (
    <Section density={density} title="Account">
      <div className="stack stack--sm">
        {tier && (
          <AccountSelect
            label="Tier"
            hint={plainText(tier.says)}
            values={tier.values}
            current={account.tier ?? ''}
            wordsOf={(value) => tierWords(provider.limits, value)}
            set={(value) => patch({ tier: value })}
          />
        )}
        {status && (
          <AccountSelect
            label="Status"
            hint={plainText(status.says)}
            values={status.values}
            current={account.status}
            consequencesOf={(value) => endOfAccount(provider, value)}
            set={(value) => patch({ status: value })}
          />
        )}
        {!tier && !status && <p className="hint">{provider.name} has no tier and no status to change.</p>}
        {stores.length > 0 && (
          <>
            <p>Stores. A key belongs to one of them.</p>
            <ul>
              {stores.map(({ id, name }) => (
                <li key={id}>
                  {name} <code>{id}</code>
                </li>
              ))}
            </ul>
          </>
        )}
        {demoCustomer && (
          <dl className="kv" aria-label="Demo customer">
            {Object.entries(demoCustomer).map(([name, value]) => (
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
    </Section>
  )
}
