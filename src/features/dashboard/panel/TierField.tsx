import { useId } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { plainText } from '#src/ui/inline-text.ts'
import { tierWords } from '#src/features/dashboard/keys/key-words.ts'
import { dashboardCall, type ControlAct } from '#src/transport/dashboard.ts'

type Props = { readonly provider: Provider; readonly current: string | undefined; readonly act: ControlAct }

/** The tier of the account, where it can be changed. Nothing breaks by it at once, so nothing is asked. */
export const TierField = ({ provider, current, act }: Props) => {
  const id = useId()
  const { tier } = provider.operations
  if (!tier) return null
  const set = (value: string): void =>
    void act((mock) => dashboardCall(mock, 'PATCH', `/_dashboard/${provider.id}/account`, { tier: value }))
  return (
    <div className="field">
      <label htmlFor={id}>Tier</label>
      <select
        id={id}
        className="select"
        value={current ?? ''}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => set(target.value)}
      >
        {tier.values.map((value) => (
          <option key={value} value={value}>
            {tierWords(provider.limits, value)}
          </option>
        ))}
      </select>
      <p className="hint" id={`${id}-says`}>
        {plainText(tier.says)}
      </p>
    </div>
  )
}
