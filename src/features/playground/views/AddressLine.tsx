import { useId } from 'react'
import { methods } from '#mocks/engine/endpoint.ts'
import { readAddress } from '#src/session/request/address.ts'
import { endpointAt } from '#src/session/request/draft.ts'
import type { FieldProps } from './field-props.ts'

/** Host and path: the path can be typed, and what follows a question mark goes to the query's fields. */
export const AddressLine = ({ provider, playground }: FieldProps) => {
  const id = useId()
  const { session, edit } = playground
  const { host, path, query, method } = session.draft
  const hosts = provider.hosts.filter(({ answers }) => answers !== false)
  const goTo = (change: { readonly method?: string; readonly path?: string }): void => {
    const next = { method, path, ...change }
    const address = readAddress(next.path)
    const endpoint = endpointAt(provider, next.method, address.path, session.draft.endpoint)
    edit({
      method: next.method,
      path: address.path,
      endpoint,
      ...(address.query.length > 0 && { query: [...query, ...address.query] }),
    })
  }
  return (
    <>
      <select
        className="select"
        aria-label="Method"
        value={method}
        onChange={({ target }) => goTo({ method: target.value })}
      >
        {methods.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <div className="addr">
        {hosts.length > 1 ? (
          <select
            className="addr__host"
            aria-label="Host"
            value={host}
            onChange={({ target }) => edit({ host: target.value })}
          >
            {hosts.map((each) => (
              <option key={each.host} value={each.host}>
                https://{each.host}
              </option>
            ))}
          </select>
        ) : (
          <span>https://{host}</span>
        )}
        <input
          id={id}
          type="text"
          aria-label="Path"
          value={path}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => goTo({ path: target.value })}
        />
      </div>
    </>
  )
}
