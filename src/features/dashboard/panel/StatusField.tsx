import { useId, useState } from 'react'
import type { AccountStatus } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { plainText } from '#src/ui/inline-text.ts'
import { endOfAccount } from '#src/features/dashboard/keys/consequences.ts'
import { dashboardCall, type ControlAct } from '#src/transport/dashboard.ts'
import { Ask } from '#src/features/dashboard/Ask.tsx'

type Props = { readonly provider: Provider; readonly current: string; readonly act: ControlAct }

/** The status of the account, where it can be changed. What stops all its keys is asked once. */
export const StatusField = ({ provider, current, act }: Props) => {
  const id = useId()
  const [asks, setAsks] = useState<AccountStatus>()
  const { status } = provider.operations
  if (!status) return null
  const set = (value: AccountStatus): void =>
    void act((mock) => dashboardCall(mock, 'PATCH', `/_dashboard/${provider.id}/account`, { status: value }))
  const choose = (text: string): void => {
    const value = status.values.find((each) => each === text)
    if (value === 'active') set(value)
    setAsks(value === 'active' ? undefined : value)
  }
  return (
    <div className="field">
      <label htmlFor={id}>Status</label>
      <select
        id={id}
        className="select"
        value={asks ?? current}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => choose(target.value)}
      >
        {status.values.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
      <p className="hint" id={`${id}-says`}>
        {plainText(status.says)}
      </p>
      {asks && asks !== current && (
        <Ask
          title={`Set the account to ${asks}?`}
          says={endOfAccount(provider, asks)}
          go={`Set to ${asks}`}
          keep={`Stay ${current}`}
          act={() => set(asks)}
          close={() => setAsks(undefined)}
        />
      )}
    </div>
  )
}
