import { useId } from 'react'
import { endpointGroups } from '#src/session/request/endpoints.ts'
import { OptionGroups } from '#src/ui/Select.tsx'
import type { FieldProps } from './field-props.ts'

/** The endpoints as a list to choose from. */
export const EndpointSelect = ({ provider, playground: { session, chooseEndpoint } }: FieldProps) => {
  const id = useId()
  const groups = endpointGroups(provider).map(({ group, endpoints }) => ({
    label: group,
    options: endpoints.map((each) => ({ value: each.id, label: `${each.method} ${each.title}` })),
  }))
  const pick = (value: string): void => {
    const endpoint = provider.endpoints.find((each) => each.id === value)
    if (endpoint) void chooseEndpoint(endpoint)
  }
  return (
    <div className="field">
      <label htmlFor={id}>Endpoint</label>
      <select id={id} className="select" value={session.draft.endpoint} onChange={({ target }) => pick(target.value)}>
        {session.draft.endpoint === '' && <option value="">No endpoint has this address</option>}
        <OptionGroups groups={groups} />
      </select>
    </div>
  )
}
