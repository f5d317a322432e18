import { useId } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { endpointGroups } from '#src/session/request/endpoints.ts'
import type { Playground } from '#src/session/use-session.ts'

/** The endpoints as a list to choose from. */
export const EndpointSelect = ({
  provider,
  playground,
}: {
  readonly provider: Provider
  readonly playground: Playground
}) => {
  const id = useId()
  const { session, chooseEndpoint } = playground
  const pick = (value: string): void => {
    const endpoint = provider.endpoints.find((each) => each.id === value)
    if (endpoint) void chooseEndpoint(endpoint)
  }
  return (
    <div className="field">
      <label htmlFor={id}>Endpoint</label>
      <select id={id} className="select" value={session.draft.endpoint} onChange={({ target }) => pick(target.value)}>
        {session.draft.endpoint === '' && <option value="">No endpoint has this address</option>}
        {endpointGroups(provider).map(({ group, endpoints }) => (
          <optgroup key={group} label={group}>
            {endpoints.map((each) => (
              <option key={each.id} value={each.id}>
                {each.method} {each.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
